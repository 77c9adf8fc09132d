"""Concept schemes made from lexicons: one record for each concept, one way to write it.

The concepts of these schemes are things of the graph (an industry, an indicator) or units, so
their IRIs are minted from kind and label like those of any other thing. They carry labels and
definitions but no example of their own: their alternative labels show how texts write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.errors import LexiconError
from zonegraph.generate.turtle import PREFIXES, expand, literal, render, triple
from zonegraph.iri import ONTOLOGY, mint, term
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyoxigraph as ox

    from zonegraph.generate.tree import Tree

LEXICONS: Final = "src/zonegraph/lexicon/data"
_ONTOLOGY: Final = ONTOLOGY.removesuffix("#")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text in both languages; either may be empty, and is then left out."""

    zh: str = ""
    en: str = ""

    def items(self) -> tuple[tuple[str, str], ...]:
        """Return the languages that there is a text in, with the text."""
        return tuple((tag, text) for tag, text in (("zh", self.zh), ("en", self.en)) if text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One concept: ``kind`` is its class, ``key`` what its IRI is minted from.

    ``broader`` is the ``key`` of another concept of the scheme; ``notations`` are codes with the
    local name of their datatype, or with none; ``literals`` are further properties by local name,
    with the local name of an XML Schema datatype; ``matches`` are keys of concepts that mean the
    same.
    """

    kind: str
    key: str
    label: Text
    definition: Text
    aliases: tuple[str, ...] = ()
    note: Text = Text()
    broader: str | None = None
    notations: tuple[tuple[str, str | None], ...] = ()
    close_notations: tuple[tuple[str, str], ...] = ()
    literals: tuple[tuple[str, str, str], ...] = ()
    matches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A concept scheme: its local name, card, labels, definition and example."""

    local: str
    card: tuple[str, ...]
    label: Text
    definition: Text
    example: Text


def rows(tree: Tree, name: str, columns: tuple[str, ...]) -> table.Table:
    """Return the lexicon ``name`` of the checkout; LexiconError if a column is missing."""
    path = f"{LEXICONS}/{name}.tsv"
    found = table.parse(tree.read(path).decode("utf-8"), name)
    for title in columns:
        if title not in found.columns:
            raise LexiconError(f"has no column {title!r}", where=f"{name}.tsv")
    return found


def aliases(cell: str) -> tuple[str, ...]:
    """Return the forms of a cell that joins them by ``|``."""
    return tuple(form.strip() for form in cell.split("|") if form.strip())


def write_scheme(scheme: Scheme, concepts: Iterable[Concept]) -> bytes:
    """Return the Turtle file of a scheme and its concepts."""
    iri = term(scheme.local)
    triples = [triple(iri, expand("rdf:type"), expand("skos:ConceptScheme"))]
    triples += _labels(iri, scheme.label, scheme.definition)
    triples += _texts(iri, "skos:example", scheme.example)
    minted: dict[str, Concept] = {}
    for concept in concepts:
        own = mint(concept.kind, concept.key)
        if own in minted:
            raise LexiconError(f"{concept.key!r} and {minted[own].key!r} have one IRI, {own}")
        minted[own] = concept
    for own, concept in minted.items():
        triples += _concept(own, concept, iri)
        if concept.broader is not None and mint(concept.kind, concept.broader) not in minted:
            raise LexiconError(
                f"{concept.key!r} is under {concept.broader!r}, which no row defines"
            )
    return render(triples, scheme.card)


def _concept(iri: str, concept: Concept, scheme: str) -> list[ox.Triple]:
    triples = [
        triple(iri, expand("rdf:type"), expand("skos:Concept")),
        triple(iri, expand("rdf:type"), term(concept.kind)),
        triple(iri, expand("skos:inScheme"), scheme),
        *_labels(iri, concept.label, concept.definition),
        *_texts(iri, "skos:scopeNote", concept.note),
    ]
    triples += [
        triple(iri, expand("skos:altLabel"), literal(form, language="zh"))
        for form in concept.aliases
        if form != concept.label.zh
    ]
    triples += [
        triple(iri, expand("skos:notation"), literal(code, datatype=datatype and term(datatype)))
        for code, datatype in concept.notations
    ]
    triples += [
        triple(iri, term("closeNotation"), literal(code, datatype=term(datatype)))
        for code, datatype in concept.close_notations
    ]
    triples += [
        triple(iri, term(name), literal(text, datatype=PREFIXES["xsd"] + datatype))
        for name, text, datatype in concept.literals
    ]
    triples += [
        triple(iri, expand("skos:exactMatch"), mint(concept.kind, key)) for key in concept.matches
    ]
    if concept.broader is None:
        triples.append(triple(iri, expand("skos:topConceptOf"), scheme))
    else:
        triples.append(triple(iri, expand("skos:broader"), mint(concept.kind, concept.broader)))
    return triples


def _labels(iri: str, label: Text, definition: Text) -> list[ox.Triple]:
    return [
        *_texts(iri, "rdfs:label", label),
        *_texts(iri, "skos:prefLabel", label),
        *_texts(iri, "skos:definition", definition),
        triple(iri, expand("rdfs:isDefinedBy"), _ONTOLOGY),
    ]


def _texts(iri: str, predicate: str, text: Text) -> list[ox.Triple]:
    return [
        triple(iri, expand(predicate), literal(said, language=language))
        for language, said in text.items()
    ]
