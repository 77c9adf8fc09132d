"""A graph as it is compared: claims, entities, terms and articles as records, by IRI."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
TYPE: Final = f"{RDF}type"
_CLAIMS: Final = frozenset({f"{ONTOLOGY}Claim", f"{ONTOLOGY}Observation"})
_TERMS: Final = frozenset(
    {f"{OWL}{n}" for n in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
    | {f"{SKOS}Concept", f"{SKOS}ConceptScheme"}
)
_NO_ENTITIES: Final = frozenset({f"{ONTOLOGY}Unit", f"{ONTOLOGY}Evidence"})
# What a claim says; its evidence and the article are told apart.
SAID: Final = [
    "subject",
    "property",
    "object",
    "value",
    "upperValue",
    "unit",
    "indicator",
    "qualifier",
    "basis",
    "denominator",
    "modality",
    "from",
    "to",
    "precision",
    "objectText",
    "attributedTo",
    "surface",
    "rule",
    "confidence",
]

Facts = dict[str, dict[str, set[str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a claim says, by local names; its quotes, and the IRI of its article."""

    said: Mapping[str, str]
    quotes: tuple[str, ...]
    article: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing: its kind (local names), preferred labels and alternative ones."""

    kind: str
    label: str
    aliases: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article: headline, name of its file, hash of its text."""

    headline: str
    source: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A graph and its ontology, if that was there."""

    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    terms: Mapping[str, frozenset[tuple[str, str]]]
    articles: Mapping[str, Article]
    others: Mapping[str, frozenset[tuple[str, str]]]
    lexicons: str


def snapshot(quads: Iterable[ox.Quad], ontology: Iterable[ox.Quad] = ()) -> Snapshot:
    """Return what ``quads`` state; whatever is none of ours is kept as bare statements.

    All of ``ontology`` is terms, and no thing of the graph, whatever its IRI.
    """
    facts = _facts(quads)
    claims, entities, articles, others = {}, {}, {}, {}
    terms = {iri: _pairs(about) for iri, about in _facts(ontology).items()}
    for iri, about in facts.items():
        types = about.get(TYPE, set())
        if types & _CLAIMS:
            claims[iri] = _claim(about, facts)
        elif f"{ONTOLOGY}Article" in types:
            articles[iri] = _article(about)
        elif types & _TERMS and not _is_entity(iri, types):
            terms[iri] = _pairs(about)
        elif _is_entity(iri, types):
            entities[iri] = _entity(about)
        elif f"{ONTOLOGY}Evidence" not in types and not iri.startswith(THINGS):
            others[iri] = _pairs(about)
    lexicons = min(
        (
            v
            for about in facts.values()
            for v in about.get("http://www.w3.org/ns/prov#value", ())
            if v.startswith("lexicons")
        ),
        default="",
    )
    return Snapshot(
        claims=claims,
        entities=entities,
        terms=terms,
        articles=articles,
        others=others,
        lexicons=lexicons,
    )


def _facts(quads: Iterable[ox.Quad]) -> Facts:
    facts: Facts = defaultdict(lambda: defaultdict(set))
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode):
            node = quad.object
            value = node.value if isinstance(node, ox.NamedNode) else _literal(node)
            facts[quad.subject.value][quad.predicate.value].add(value)
    return facts


def _literal(node: object) -> str:
    """Return a literal's text, with its language where it has one; all blank nodes are one."""
    if isinstance(node, ox.Literal):
        return f"{node.value}@{node.language}" if node.language else node.value
    return "[]"


def _is_entity(iri: str, types: set[str]) -> bool:
    return iri.startswith(THINGS) and any(
        each.startswith(ONTOLOGY) and each not in _NO_ENTITIES for each in types
    )


def _claim(about: Mapping[str, set[str]], facts: Facts) -> Claim:
    evidence = sorted(about.get(f"{ONTOLOGY}evidence", ()))
    proofs = [facts.get(each, {}) for each in evidence]
    article = _first(proofs[0], "inArticle") if proofs else ""
    source = _first(facts.get(article, {}), "sourceName")
    line = _first(proofs[0], "startLine") if proofs else ""
    said = {
        local: " ".join(sorted(about[ONTOLOGY + local]))
        for local in SAID
        if about.get(ONTOLOGY + local)
    }
    return Claim(
        said=said,
        quotes=tuple(sorted(_first(each, "exact") for each in proofs)),
        article=article,
        place=f"{source}:{line}" if source else "",
    )


def _article(about: Mapping[str, set[str]]) -> Article:
    return Article(
        headline=_first(about, "headline"),
        source=_first(about, "sourceName"),
        hash=_first(about, "textHash"),
    )


def _entity(about: Mapping[str, set[str]]) -> Entity:
    kinds = (t.removeprefix(ONTOLOGY) for t in about.get(TYPE, ()) if t.startswith(ONTOLOGY))
    return Entity(
        kind=" ".join(sorted(kinds)),
        label=" ".join(sorted(text(v) for v in about.get(f"{SKOS}prefLabel", ()))),
        aliases=frozenset(text(v) for v in about.get(f"{SKOS}altLabel", ())),
    )


def _pairs(about: Mapping[str, set[str]]) -> frozenset[tuple[str, str]]:
    return frozenset((p, v) for p, values in about.items() for v in values)


def _first(about: Mapping[str, set[str]], local: str) -> str:
    return text(min(about.get(ONTOLOGY + local, ()), default=""))


def text(value: str) -> str:
    """Return ``value`` without the language that ``_literal`` gave it."""
    body, at, language = value.rpartition("@")
    return body if at and language.replace("-", "").isalnum() and len(language) <= 11 else value
