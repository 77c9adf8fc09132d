"""A plan never looks like a fact, and what was denied or called off does not stand at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from zonegraph.assemble.derive import derived
from zonegraph.assemble.identity import claim_iri
from zonegraph.assemble.term import zg
from zonegraph.extract import extract
from zonegraph.iri import mint
from zonegraph.read import read
from zonegraph.resolve import ResolvedClaim, resolve
from zonegraph.vocab import MODALITIES, PROPERTIES

from .made import resolution

CLAIMS = resolution().claims
FIRM = ox.NamedNode(mint("Enterprise", "恒信公司"))
CORPUS = Path(__file__).parents[1] / "corpus" / "development"
REAL = {"achieved", "underway"}


def _with(modality: str) -> ResolvedClaim:
    return next(c for c in CLAIMS if c.object == FIRM.value and c.claim.modality == modality)


def _root(modality: str) -> str:
    return MODALITIES[modality].broader or modality


@pytest.mark.parametrize("modality", sorted(m for m in MODALITIES if m != "negated"))
def test_each_modality_stands_under_its_property_or_not_at_all(modality: str) -> None:
    found = [t.predicate for t in derived([_with(modality)])]
    if modality in REAL:
        assert found == [zg("hasEnterprise")]
    elif _root(modality) == "negated":
        assert found == []
    else:
        assert found == [zg(PROPERTIES["hasEnterprise"].planned or "")]


def test_all_three_fates_occur() -> None:
    roots = {_root(m) for m in MODALITIES}
    assert "negated" in roots
    assert "planned" in roots
    assert "achieved" in roots


def test_a_concept_stands_itself() -> None:
    stage = next(c for c in CLAIMS if c.claim.property == "stage")
    assert [t.object for t in derived([stage])] == [zg("stageBuilding")]


def test_a_measure_leads_to_its_observation() -> None:
    measured = next(c for c in CLAIMS if c.claim.measure)
    assert [t.object for t in derived([measured])] == [claim_iri(measured)]


def test_a_date_is_a_date() -> None:
    founded = next(c for c in CLAIMS if c.claim.property == "foundedOn")
    (triple,) = derived([founded])
    assert str(triple.object) == '"2019-01-01"^^<http://www.w3.org/2001/XMLSchema#date>'


def test_a_negated_claim_withdraws_nothing_and_adds_nothing() -> None:
    denied, achieved = _with("denied"), _with("achieved")
    assert list(derived([denied, achieved])) == list(derived([achieved]))


def test_a_property_without_planned_counterpart_is_not_derived_from_a_plan() -> None:
    plain = sorted(name for name, p in PROPERTIES.items() if p.planned is None)
    for name in plain:
        claim = replace(_with("planned").claim, property=name)
        assert list(derived([replace(_with("planned"), claim=claim)])) == []


def test_read_articles_never_show_a_plan_as_fact() -> None:
    paths = sorted(CORPUS.glob("*/article.md"))[::20]
    resolved = resolve([extract(article, None) for path in paths for article in read(path)])
    triples = set(derived(resolved.claims))
    factual = {
        (t.subject, t.predicate)
        for claim in resolved.claims
        if claim.claim.modality in REAL
        for t in derived([claim])
    }
    plain = {zg(name) for name in PROPERTIES}
    assert len(triples) > 50
    for triple in triples:
        assert triple.predicate not in plain or (triple.subject, triple.predicate) in factual
