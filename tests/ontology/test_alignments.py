"""Alignments stand in one file, bind us to nothing, and name terms that exist."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import URIRef
from rdflib.namespace import (
    DCAT,
    DCTERMS,
    GEO,
    ORG,
    OWL,
    PROV,
    QB,
    RDF,
    RDFS,
    SDO,
    SKOS,
    TIME,
    VANN,
    VOID,
    XSD,
)

from zonegraph.generate.term import CLASS, DATATYPE_PROPERTY, OBJECT_PROPERTY
from zonegraph.generate.turtle import PREFIXES, expand, parse, value_of
from zonegraph.iri import ONTOLOGY, THINGS

from .loaded import ONTOLOGY_IRI, TREE, by_name, files

_FILE = "ontology/alignments.ttl"
_CLOSED = {
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "geo": GEO,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "qb": QB,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SDO,
    "skos": SKOS,
    "time": TIME,
    "vann": VANN,
    "void": VOID,
    "xsd": XSD,
}
_LISTED = frozenset(
    line
    for line in (Path(__file__).parent / "cases" / "foreign_terms.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
)
_VERBS = {expand(n) for n in ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:closeMatch")}
# What term and scheme files may use of others: the languages they are written in.
_WRITTEN_IN = ("rdf", "rdfs", "owl", "xsd", "skos")


def is_known(iri: str) -> bool:
    """Tell whether a foreign term exists in its vocabulary."""
    for prefix, namespace in _CLOSED.items():
        if iri.startswith(PREFIXES[prefix]):
            return URIRef(iri) in namespace
    return iri in _LISTED


def _alignments() -> list[ox.Triple]:
    return [
        each
        for each in parse(TREE.read(_FILE), _FILE)
        if value_of(each.subject).startswith(ONTOLOGY)
    ]


def _foreign(path: str) -> set[str]:
    found: set[str] = set()
    for each in parse(TREE.read(path), path):
        nodes = [value_of(each.subject), each.predicate.value]
        if isinstance(each.object, ox.Literal):
            nodes.append(each.object.datatype.value)
        else:
            nodes.append(value_of(each.object))
        found.update(
            node for node in nodes if not node.startswith((ONTOLOGY, THINGS, ONTOLOGY_IRI))
        )
    return found


def test_every_foreign_term_exists() -> None:
    terms = set().union(*map(_foreign, files())) - {"https://www.apache.org/licenses/LICENSE-2.0"}
    assert len(terms) >= 90
    assert {iri for iri in terms if not is_known(iri)} == set()


@pytest.mark.parametrize(
    "iri",
    [
        "https://schema.org/NewsArtikel",
        "http://schema.org/NewsArticle",
        "http://www.w3.org/ns/prov#wasAttributedToo",
        "http://www.w3.org/ns/org#holdsPost",
        "http://www.w3.org/ns/oa#hasTarget2",
        "http://purl.org/linked-data/sdmx/2009/attribute#unit",
        "http://example.org/Thing",
    ],
)
def test_a_foreign_term_that_does_not_exist_is_found(iri: str) -> None:
    assert not is_known(iri)


def test_alignments_reach_every_vocabulary_of_the_design() -> None:
    reached = {value_of(each.object) for each in _alignments()}
    for prefix in (
        *("prov", "org", "schema", "skos", "qb", "sdmx-attribute", "sdmx-measure"),
        *("time", "oa", "dcat", "void"),
    ):
        assert any(iri.startswith(PREFIXES[prefix]) for iri in reached), prefix


def test_alignments_only_point_outwards_and_never_equate() -> None:
    assert len(_alignments()) >= 70
    for each in _alignments():
        assert each.predicate.value in _VERBS
        assert not value_of(each.object).startswith(ONTOLOGY)


def test_alignments_join_like_with_like() -> None:
    names = by_name()
    for each in _alignments():
        term = names[value_of(each.subject).removeprefix(ONTOLOGY)]
        if each.predicate.value == expand("rdfs:subClassOf"):
            assert term.has_type(CLASS)
        elif each.predicate.value == expand("rdfs:subPropertyOf"):
            assert term.has_type(OBJECT_PROPERTY) or term.has_type(DATATYPE_PROPERTY)


def test_no_term_is_aligned_twice_with_the_same_foreign_term() -> None:
    pairs = [(each.subject, each.object) for each in _alignments()]
    assert len(pairs) == len(set(pairs))


def test_other_files_hold_no_alignment() -> None:
    allowed = tuple(PREFIXES[prefix] for prefix in _WRITTEN_IN)
    includes = {expand("schema:domainIncludes"), expand("schema:rangeIncludes")}
    for path in files():
        if path not in (_FILE, "ontology/zonegraph.ttl"):
            assert {iri for iri in _foreign(path) if not iri.startswith(allowed)} <= includes, path
