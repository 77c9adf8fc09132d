"""Makes ontology/terms/planned.ttl: for each relation that can be merely planned, its counterpart.

The derived graph holds direct triples. What is only planned must never look achieved there, so
every entity-valued statement property ``zg:hasProject`` has a ``zg:plannedHasProject`` with the
same domain, range and place in the tree of sub-properties, below ``zg:plansRelation``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.generate.term import (
    OBJECT_PROPERTY,
    STATED,
    SYMMETRIC,
    TERMS,
    Term,
    read_terms,
    superclasses,
)
from zonegraph.generate.turtle import expand, literal, render, triple
from zonegraph.iri import ONTOLOGY, term

if TYPE_CHECKING:
    import pyoxigraph as ox

    from zonegraph.generate.tree import Tree

PATH: Final = "ontology/terms/planned.ttl"
ROOT: Final = "relatesTo"
PLANNED_ROOT: Final = "plansRelation"
_CARD: Final = (
    "id: planned",
    "name: the planned counterparts of relations",
    "why: in the derived graph the property itself says that something is only planned",
    "made: by python -m zonegraph.generate planned, from the other term files",
)
_COPIED: Final = ("rdfs:domain", "rdfs:range", "schema:domainIncludes", "schema:rangeIncludes")


def planned_name(local: str) -> str:
    """Return the local name of the planned counterpart of the property ``local``."""
    return PLANNED_ROOT if local == ROOT else f"planned{local[0].upper()}{local[1:]}"


def plannable(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the statement properties whose values are entities, by local name."""
    above = superclasses(terms)
    found = (
        each
        for each in terms
        if each.has_type(STATED)
        and each.has_type(OBJECT_PROPERTY)
        and "Entity" in (each.one("rdfs:range"), *above.get(each.one("rdfs:range") or "", ()))
    )
    return tuple(sorted(found, key=lambda each: each.local))


def planned(tree: Tree) -> dict[str, bytes]:
    """Return the file of planned properties, made from the other term files."""
    sources = (path for path in tree.glob(TERMS) if path != PATH)
    triples = [t for each in plannable(read_terms(tree, *sources)) for t in _counterpart(each)]
    return {PATH: render(triples, _CARD)}


def _counterpart(source: Term) -> list[ox.Triple]:
    name = planned_name(source.local)
    iri = term(name)
    zh, en = source.label("zh"), source.label("en")
    types = [OBJECT_PROPERTY, *([SYMMETRIC] if source.has_type(SYMMETRIC) else [])]
    triples = [triple(iri, expand("rdf:type"), each) for each in types]
    for predicate in ("rdfs:label", "skos:prefLabel"):
        triples.append(triple(iri, expand(predicate), literal(f"计划{zh}", language="zh")))
        triples.append(triple(iri, expand(predicate), literal(f"planned: {en}", language="en")))
    definitions = {
        "zh": f"有文章把“{zh}”这一关系作为计划、目标或预期来陈述，而非已经实现。",
        "en": f"An article states the relation “{en}” as a plan, a target or an expectation, "
        "not as achieved.",
    }
    for language, text in definitions.items():
        triples.append(
            triple(iri, expand("skos:definition"), literal(text, language=language)),
        )
    for text in source.said("skos:example", "zh"):
        example = f"若文章只说“将”：{text.replace(f' {source.local} ', f' {name} ')}"
        triples.append(triple(iri, expand("skos:example"), literal(example, language="zh")))
    for above in source.all("rdfs:subPropertyOf"):
        triples.append(triple(iri, expand("rdfs:subPropertyOf"), term(planned_name(above))))
    for predicate in _COPIED:
        for value in source.all(predicate):
            triples.append(triple(iri, expand(predicate), term(value)))
    triples.append(triple(iri, expand("rdfs:isDefinedBy"), ONTOLOGY.removesuffix("#")))
    return triples
