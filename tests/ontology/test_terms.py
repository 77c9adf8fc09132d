"""Terms hang together: nothing undefined, no cycle, no orphan, one tree of relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.generate.planned import PLANNED_ROOT, ROOT, plannable, planned_name
from zonegraph.generate.term import CLASS, SYMMETRIC, superclasses
from zonegraph.generate.turtle import value_of
from zonegraph.iri import ONTOLOGY, THINGS

from .loaded import by_name, terms, triples

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ROOTS = {
    "Article",
    "Claim",
    "Dataset",
    "EntityKind",
    "Evidence",
    "Graph",
    "Newspaper",
    "Referent",
    "StatementProperty",
}
# design.md, section 3: classes by exactly these local names.
_DESIGNED = """Zone Park Enterprise Institute Platform Project Strategy Policy Industry Product
Organization Person Position Place Infrastructure Honour Event Indicator Article Newspaper Claim
Observation Evidence"""
# The annotation guide's table of properties.
_GUIDED = """locatedIn hasPart hasPark hasEnterprise hasInstitute hasPlatform hasProject
hasInfrastructure hasIndustry inIndustry produces develops uses governedBy operatedBy foundedBy
builtBy investedBy cooperatesWith subsidiaryOf acquires spunOffFrom relocatesTo listedOn incubates
serves supportedBy approvedBy pursues contributesTo issues implements aimsAt goal measure deadline
receives awardedBy organizes participatesIn heldOn foundedOn upgradedOn level holdsPosition
positionIn stage formerName hasObservation"""


def undefined(all_triples: Iterable[ox.Triple]) -> set[str]:
    """Return our IRIs that some triple uses and none declares."""
    used: set[str] = set()
    declared: set[str] = set()
    for each in all_triples:
        nodes = [value_of(each.subject), each.predicate.value]
        if isinstance(each.object, ox.Literal):
            nodes.append(each.object.datatype.value)
        else:
            nodes.append(value_of(each.object))
        used.update(node for node in nodes if node.startswith((ONTOLOGY, THINGS)))
        if each.predicate.value.endswith("#type"):
            declared.add(nodes[0])
    return used - declared


def in_a_cycle(above: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return the names that lie above themselves."""
    found = set()
    for name in above:
        seen: set[str] = set()
        queue = list(above[name])
        while queue:
            each = queue.pop()
            if each not in seen:
                seen.add(each)
                queue.extend(above.get(each, ()))
        if name in seen:
            found.add(name)
    return found


def test_designed_classes_and_properties_are_there() -> None:
    names = by_name()
    assert len(_DESIGNED.split()) == 23
    assert len(_GUIDED.split()) == 49
    assert [name for name in _DESIGNED.split() if not names[name].has_type(CLASS)] == []
    kinds = {term.local for term in terms() if term.has_type("EntityKind")}
    assert kinds == set(_DESIGNED.split()[:18])
    stated = {term.local for term in terms() if term.has_type("StatementProperty")}
    assert stated == set(_GUIDED.split())


def test_nothing_is_used_and_not_defined() -> None:
    assert undefined(triples()) == set()


def test_an_undefined_term_is_found() -> None:
    bad = ox.Triple(
        ox.NamedNode(ONTOLOGY + "Zone"),
        ox.NamedNode(ONTOLOGY + "hasPrak"),
        ox.NamedNode(ONTOLOGY + "Park"),
    )
    assert undefined([*triples(), bad]) == {ONTOLOGY + "hasPrak"}


def test_no_class_property_or_concept_lies_above_itself() -> None:
    for predicate in ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:broader"):
        above = {term.local: term.all(predicate) for term in terms() if term.all(predicate)}
        assert len(above) >= 8, predicate
        assert in_a_cycle(above) == set()


def test_a_cycle_is_found() -> None:
    assert in_a_cycle({"a": ("b",), "b": ("c", "d"), "c": ("a",)}) == {"a", "b", "c"}


def test_every_class_descends_from_a_known_root() -> None:
    above = superclasses(terms())
    assert {name for name, up in above.items() if not up} == _ROOTS
    assert "Entity" in above["Enterprise"]
    assert above["Enterprise"][0] == above["Institute"][0] == "Organization"
    assert above["Observation"] == ("Claim",)


def test_every_concept_is_in_one_scheme_at_one_place() -> None:
    concepts = [term for term in terms() if term.all("skos:inScheme")]
    assert len(concepts) >= 45
    for concept in concepts:
        places = concept.all("skos:topConceptOf") + concept.all("skos:broader")
        assert len(concept.all("skos:inScheme")) == len(places) == 1, concept.local


def test_broader_concepts_are_of_the_same_scheme() -> None:
    names = by_name()
    for term in terms():
        for broader in term.all("skos:broader"):
            assert names[broader].all("skos:inScheme") == term.all("skos:inScheme"), term.local


def test_relations_and_their_plans_are_two_trees() -> None:
    names = by_name()
    relations = plannable(terms())
    assert len(relations) == 39
    for relation in relations:
        plan = names[planned_name(relation.local)]
        assert _root(relation.local) == ROOT
        assert _root(plan.local) == PLANNED_ROOT
        assert relation.one("rdfs:domain") == plan.one("rdfs:domain")
        assert relation.one("rdfs:range") == plan.one("rdfs:range")
        assert relation.has_type(SYMMETRIC) == plan.has_type(SYMMETRIC)
        assert not plan.has_type("StatementProperty")


def test_a_subproperty_is_no_wider_than_the_one_above() -> None:
    names, above = by_name(), superclasses(terms())
    for term in terms():
        for parent in term.all("rdfs:subPropertyOf"):
            for side in ("rdfs:domain", "rdfs:range"):
                wide, narrow = names[parent].one(side), term.one(side)
                assert narrow is not None
                assert wide in (narrow, *above[narrow]), f"{term.local} {side}"


def test_expected_classes_are_no_wider_than_domain_and_range() -> None:
    above = superclasses(terms())
    counted = 0
    for term in terms():
        for included, side in (("domainIncludes", "domain"), ("rangeIncludes", "range")):
            for name in term.all(f"schema:{included}"):
                counted += 1
                wide = term.one(f"rdfs:{side}") or ""
                assert wide in (name, *above[name]) or wide == "Referent", f"{term.local} {name}"
    assert counted >= 100


def test_no_inverse_properties() -> None:
    assert not any("inverse" in each.predicate.value.casefold() for each in triples())


def _root(name: str) -> str:
    names = by_name()
    while parents := names[name].all("rdfs:subPropertyOf"):
        name = parents[0]
    return name
