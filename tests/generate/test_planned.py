"""Every relation between entities has a planned counterpart, and nothing else has."""

from __future__ import annotations

import pytest

from zonegraph.generate.planned import PATH, plannable, planned, planned_name
from zonegraph.generate.term import Term, read_terms
from zonegraph.generate.turtle import card_of

from .made import TERMS, tree


@pytest.fixture
def made() -> dict[str, Term]:
    files = tree(ontology__terms__t=TERMS)
    files.lay(planned(files))
    return {term.local: term for term in read_terms(files, PATH)}


def test_name() -> None:
    assert planned_name("hasProject") == "plannedHasProject"
    assert planned_name("relatesTo") == "plansRelation"


def test_only_entity_valued_statement_properties_can_be_planned() -> None:
    terms = read_terms(tree(ontology__terms__t=TERMS), "ontology/terms/*.ttl")
    assert [term.local for term in plannable(terms)] == ["hasPark", "hasPart", "near"]


def test_counterparts(made: dict[str, Term]) -> None:
    assert set(made) == {"plannedHasPark", "plannedHasPart", "plannedNear"}
    park = made["plannedHasPark"]
    assert park.label("zh") == "计划设有园区"
    assert park.label("en") == "planned: has park"
    assert park.all("rdfs:subPropertyOf") == ("plannedHasPart",)
    assert park.one("rdfs:range") == "Park"
    assert park.all("schema:domainIncludes") == ("Park", "Zone")
    assert park.said("skos:example", "zh") == ("若文章只说“将”：甲 plannedHasPark 乙",)
    assert made["plannedHasPart"].all("rdfs:subPropertyOf") == ("plansRelation",)


def test_symmetry_is_kept(made: dict[str, Term]) -> None:
    symmetric = [name for name, term in made.items() if "Symmetric" in str(term.all("rdf:type"))]
    assert symmetric == ["plannedNear"]


def test_counterparts_have_no_counterparts() -> None:
    files = tree(ontology__terms__t=TERMS)
    first = planned(files)
    files.lay(first)
    assert planned(files) == first
    assert card_of(first[PATH])[0] == "id: planned"
