"""Orphans, circles and contradictions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.ontology.hierarchy import contradictions, cycles, orphans

from .made import ontology

if TYPE_CHECKING:
    from pathlib import Path

SOUND = "zg:A a owl:Class ; rdfs:subClassOf owl:Thing . zg:B a owl:Class ; rdfs:subClassOf zg:A ."


def test_a_sound_hierarchy(tmp_path: Path) -> None:
    made = ontology(tmp_path, SOUND)
    assert [*orphans(made), *cycles(made), *contradictions(made)] == []


@pytest.mark.parametrize("turtle", ["zg:C a owl:Class .", "zg:B rdfs:subClassOf zg:Lost ."])
def test_an_orphan(tmp_path: Path, turtle: str) -> None:
    (found,) = orphans(ontology(tmp_path, f"{SOUND} {turtle}"))
    assert found.check == "P404"


@pytest.mark.parametrize(
    "turtle",
    [
        "zg:A rdfs:subClassOf zg:B .",
        "zg:p rdfs:subPropertyOf zg:q . zg:q rdfs:subPropertyOf zg:p .",
        "zg:c skos:broader zg:c .",
    ],
)
def test_a_circle_is_one_finding(tmp_path: Path, turtle: str) -> None:
    (found,) = cycles(ontology(tmp_path, f"{SOUND} {turtle}"))
    assert found.check == "P405"


def test_a_thing_of_two_disjoint_classes(tmp_path: Path) -> None:
    turtle = "zg:C a owl:Class ; owl:disjointWith zg:B . zg:x a zg:B, zg:C ."
    assert [each.check for each in contradictions(ontology(tmp_path, f"{SOUND} {turtle}"))]
    apart = turtle.replace("zg:B, zg:C", "zg:B")
    assert list(contradictions(ontology(tmp_path, f"{SOUND} {apart}"))) == []
