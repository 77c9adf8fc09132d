"""The ontology contradicts neither itself nor good data, and it does contradict bad data."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from zonegraph.generate.turtle import expand, parse, value_of
from zonegraph.iri import THINGS

from .loaded import triples
from .rules import contradictions

_CASES = sorted((Path(__file__).parent / "cases").glob("*.ttl"))
_AXIOMS = {
    expand(name)
    for name in (
        "rdf:type",
        "rdfs:subClassOf",
        "rdfs:subPropertyOf",
        "rdfs:domain",
        "rdfs:range",
        "owl:disjointWith",
    )
}

_EXAMPLE = "http://example.org/"


def _expected(path: Path) -> set[tuple[str, str]]:
    found = re.findall(r"^# expect: (\S+) (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {(rule, subject) for rule, subject in found}


def _case(path: Path) -> tuple[ox.Triple, ...]:
    return (*_axioms(), *parse(path.read_bytes(), path.name))


def test_there_are_good_and_bad_cases() -> None:
    assert sum(path.name.startswith("good-") for path in _CASES) >= 3
    assert sum(path.name.startswith("bad-") for path in _CASES) >= 11
    for path in _CASES:
        assert bool(_expected(path)) == path.name.startswith("bad-"), path.name


def test_the_ontology_does_not_contradict_itself() -> None:
    assert contradictions(triples()) == set()


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_exactly_the_expected_contradictions_are_found(path: Path) -> None:
    assert contradictions(_case(path)) == _expected(path)


def test_an_independent_reasoner_agrees() -> None:
    """Package owlrl has all rules; on classes it must find the very individuals that ours find.

    All cases go in at once, each in a namespace of its own, since one closure is slow enough.
    """
    graph = [*_axioms()]
    expected = set()
    for path in _CASES:
        own = f"{_EXAMPLE}{path.stem}/"
        expected |= {
            subject.replace(_EXAMPLE, own) for rule, subject in _expected(path) if rule == "cax-dw"
        }
        graph += parse(path.read_bytes().replace(_EXAMPLE.encode(), own.encode()), path.name)
    assert len(expected) >= 9
    assert _found_by_owlrl(graph) == expected


@cache
def _axioms() -> tuple[ox.Triple, ...]:
    """Return the axioms of the ontology and the types of its closed concept schemes."""
    return tuple(
        each
        for each in triples()
        if each.predicate.value in _AXIOMS and not value_of(each.subject).startswith(THINGS)
    )


def _found_by_owlrl(graph: list[ox.Triple]) -> set[str]:
    """Return the individuals that owlrl reports in two disjoint classes."""
    import owlrl  # type: ignore[import-untyped]
    import rdflib

    data = rdflib.Graph()
    data.parse(data=ox.serialize(graph, format=ox.RdfFormat.N_TRIPLES), format="nt")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False).expand(data)
    said = (str(text) for text in data.objects() if "Disjoint" in str(text))
    return {match[1] for text in said if (match := re.search(r"common individual (\S+)", text))}
