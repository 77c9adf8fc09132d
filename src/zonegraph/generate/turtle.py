"""Turtle as this project writes it by hand and by generator: one property a line, fixed order.

The form is canonical: two sets of equal triples under the same card give the same bytes, so a
difference between two versions of a file shows meaning only. Blank nodes are refused: none of our
files needs one. Turtle: https://www.w3.org/TR/turtle/ .
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import GraphError
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

PREFIXES: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "zg": ONTOLOGY,
    "zgid": THINGS,
}

RDF_TYPE: Final = PREFIXES["rdf"] + "type"
XSD_STRING: Final = PREFIXES["xsd"] + "string"
XSD_INTEGER: Final = PREFIXES["xsd"] + "integer"
XSD_DECIMAL: Final = PREFIXES["xsd"] + "decimal"


def expand(name: str) -> str:
    """Return the IRI of the prefixed name ``name`` (``zg:Zone``)."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


# What a reader looks for first stands first; predicates not named here follow in IRI order.
_PREDICATES: Final = (
    "rdf:type",
    "dcterms:title",
    "dcterms:description",
    "rdfs:label",
    "skos:prefLabel",
    "skos:altLabel",
    "skos:definition",
    "skos:scopeNote",
    "skos:example",
    "skos:notation",
    "zg:stageOrder",
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "rdfs:domain",
    "schema:domainIncludes",
    "rdfs:range",
    "schema:rangeIncludes",
    "zg:literalDatatype",
    "owl:disjointWith",
    "skos:inScheme",
    "skos:topConceptOf",
    "skos:broader",
)

# Subjects of the earlier types stand before those of the later ones.
_TYPES: Final = (
    "owl:Ontology",
    "skos:ConceptScheme",
    "rdfs:Datatype",
    "owl:Class",
    "owl:AnnotationProperty",
    "owl:ObjectProperty",
    "owl:DatatypeProperty",
)
_PLACES: Final = {expand(name): place for place, name in enumerate(_PREDICATES)} | {
    expand("rdfs:isDefinedBy"): len(_PREDICATES) + 1
}
_LANGUAGES: Final = ("zh", "en")
# The part of Turtle's PN_LOCAL that we use: ASCII names, and names with Chinese characters.
_LOCAL: Final = re.compile(r"[A-Za-z0-9_\u4E00-\u9FFF][A-Za-z0-9_\-\u4E00-\u9FFF]*")
_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]*")
_DECIMAL: Final = re.compile(r"-?[0-9]+\.[0-9]+")

_INDENT: Final = "    "
_WIDTH: Final = 100
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}

Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def shorten(iri: str) -> str:
    """Return ``iri`` as Turtle writes it: a prefixed name if a prefix fits, else in brackets."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def literal(text: str, *, language: str | None = None, datatype: str | None = None) -> ox.Literal:
    """Return the literal ``text`` with a language tag, or with the datatype IRI, or plain."""
    if language:
        return ox.Literal(text, language=language)
    return ox.Literal(text, datatype=ox.NamedNode(datatype or XSD_STRING))


def triple(subject: str, predicate: str, value: str | ox.Literal) -> ox.Triple:
    """Return a triple of the IRIs ``subject`` and ``predicate``; ``value`` is IRI or literal."""
    object_ = ox.NamedNode(value) if isinstance(value, str) else value
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), object_)


def value_of(node: Node) -> str:
    """Return the IRI or the text of a node; GraphError for a blank node."""
    if isinstance(node, ox.NamedNode | ox.Literal):
        return node.value
    raise GraphError(f"{node} is neither an IRI nor a literal", hint="name the node")


def parse(data: bytes, where: str) -> tuple[ox.Triple, ...]:
    """Return the triples of a Turtle file in file order; GraphError with line if it is not one."""
    try:
        return tuple(quad.triple for quad in ox.parse(data, ox.RdfFormat.TURTLE))
    except (SyntaxError, ValueError) as err:
        line = getattr(err, "lineno", None)
        place = f"{where}:{line}" if line else where
        raise GraphError("is not Turtle", where=place, hint=str(err)) from None


def card_of(data: bytes) -> tuple[str, ...]:
    """Return the comment lines at the top of a file, without their ``# ``."""
    lines: list[str] = []
    for line in data.decode("utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").removeprefix(" "))
    return tuple(lines)


def render(triples: Iterable[ox.Triple], card: Iterable[str]) -> bytes:
    """Return the canonical Turtle file of ``triples`` under the comment lines ``card``."""
    unique = set(triples)
    grouped: dict[str, list[ox.Triple]] = {}
    for each in unique:
        grouped.setdefault(value_of(each.subject), []).append(each)
    subjects = sorted(grouped, key=lambda subject: (_rank(grouped[subject]), subject))
    body = _joined([_block(subject, grouped[subject]) for subject in subjects])
    written = {shorten(iri) for each in unique for iri in _iris(each)}
    used = sorted({name.partition(":")[0] for name in written if not name.startswith("<")})
    head = "".join(f"# {line}".rstrip() + "\n" for line in card)
    names = "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in used)
    return f"{head}\n{names}\n{body}\n".encode()


def _iris(each: ox.Triple) -> set[str]:
    """IRIs that the written form of a triple shortens; ``rdf:type`` is written ``a``."""
    found = {value_of(each.subject), each.predicate.value} - {RDF_TYPE}
    if isinstance(each.object, ox.Literal):
        written = _written(each.object)
        return found | ({each.object.datatype.value} if '"^^' in written else set())
    return found | {value_of(each.object)}


def _block(subject: str, triples: list[ox.Triple]) -> str:
    """One property a line, its values side by side as far as the line is wide."""
    lines = [shorten(subject)]
    by_predicate = groupby(sorted(triples, key=_line_key), key=lambda each: each.predicate.value)
    for predicate, group in by_predicate:
        line = f"{_INDENT}{_verb(predicate)} "
        values = [_written(each.object) for each in group]
        for value in values:
            fits = len(line) + len(value) + 2 <= _WIDTH
            if not fits and line.endswith(", "):
                lines.append(line.rstrip())
                line = _INDENT * 2
            line += value + ", "
        lines.append(line.removesuffix(", ") + " ;")
    if len(triples) == 1:
        lines = [" ".join(line.strip() for line in lines)]
    return "\n".join(lines).removesuffix(" ;") + " ."


def _joined(blocks: list[str]) -> str:
    """Blocks apart by an empty line, but bare declarations one under the other."""
    body = ""
    for before, block in zip(["", *blocks], blocks, strict=False):
        close = before and "\n" not in before and "\n" not in block
        body += ("\n" if close else "\n\n") + block
    return body.lstrip("\n")


def _verb(predicate: str) -> str:
    return "a" if predicate == RDF_TYPE else shorten(predicate)


def _line_key(each: ox.Triple) -> tuple[int, str, int, str]:
    predicate = each.predicate.value
    place = _PLACES.get(predicate, len(_PREDICATES))
    language = each.object.language if isinstance(each.object, ox.Literal) else None
    tongue = _LANGUAGES.index(language) if language in _LANGUAGES else len(_LANGUAGES)
    return place, predicate, tongue, _written(each.object)


def _rank(triples: list[ox.Triple]) -> tuple[int, int]:
    """Order of a subject: by type, then by zg:stageOrder; the IRI settles the rest."""
    kinds: set[str] = set()
    order = 0
    for each in triples:
        if each.predicate.value == RDF_TYPE and isinstance(each.object, ox.NamedNode):
            kinds.add(shorten(each.object.value))
        elif each.predicate.value == expand("zg:stageOrder"):
            order = int(value_of(each.object))
    known = [place for place, kind in enumerate(_TYPES) if kind in kinds]
    return (known[0] if known else len(_TYPES)), order


def _written(node: Node) -> str:
    if isinstance(node, ox.NamedNode):
        return shorten(node.value)
    if not isinstance(node, ox.Literal):
        raise GraphError(f"{node} is neither an IRI nor a literal", hint="name the node")
    datatype = node.datatype.value
    if (datatype == XSD_INTEGER and _INTEGER.fullmatch(node.value)) or (
        datatype == XSD_DECIMAL and _DECIMAL.fullmatch(node.value)
    ):
        return node.value
    quoted = '"' + "".join(_ESCAPES.get(c, c) for c in node.value) + '"'
    if node.language:
        return f"{quoted}@{node.language}"
    return quoted if datatype == XSD_STRING else f"{quoted}^^{shorten(datatype)}"
