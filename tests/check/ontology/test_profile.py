"""What lies outside of OWL 2 RL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.ontology.profile import outside

from .made import ontology

if TYPE_CHECKING:
    from pathlib import Path

INSIDE = "zg:A a owl:Class . zg:p a owl:ObjectProperty ; rdfs:domain zg:A ; rdfs:range zg:A ."


def test_inside(tmp_path: Path) -> None:
    assert list(outside(ontology(tmp_path, INSIDE))) == []


@pytest.mark.parametrize(
    "turtle",
    [
        "zg:p a owl:ReflexiveProperty .",
        "zg:B a owl:Class ; owl:disjointUnionOf ( zg:A ) .",
        "zg:A rdfs:subClassOf 'x' .",
    ],
)
def test_outside(tmp_path: Path, turtle: str) -> None:
    found = list(outside(ontology(tmp_path, f"{INSIDE} {turtle}")))
    assert {each.check for each in found} == {"P406"}
