"""What a picture writes: labels of the ontology, and no plan or denial that looks real."""

from __future__ import annotations

import pytest

from zonegraph.export.words import status, stroke, toned, word, words
from zonegraph.iri import mint
from zonegraph.vocab import MODALITIES, PROPERTIES


def test_every_property_and_modality_has_both_labels() -> None:
    for name in (*PROPERTIES, *(each.local for each in MODALITIES.values())):
        assert word(name).zh, name
        assert word(name).en, name
    assert words()[mint("Unit", "亿元")].zh == "亿元"


def test_an_unknown_term_is_called_by_its_name() -> None:
    assert (word("nothing").zh, word("nothing").en) == ("nothing", "nothing")


@pytest.mark.parametrize(
    ("modality", "above", "drawn", "label"),
    [
        ("achieved", "achieved", "solid", "有项目"),
        ("underway", "underway", "solid", "有项目"),
        ("signed", "planned", "dashed", "已签约：有项目"),
        ("delayed", "planned", "dashed", "推迟：有项目"),
        ("target", "target", "dashed", "目标：有项目"),
        ("denied", "negated", "dotted", "否认：有项目"),
        ("negated", "negated", "dotted", "否定：有项目"),
        ("", "", "solid", "有项目"),
        ("nothing", "nothing", "solid", "nothing：有项目"),
    ],
)
def test_only_what_is_real_looks_real(modality: str, above: str, drawn: str, label: str) -> None:
    assert status(modality) == above
    assert stroke(modality) == drawn
    assert toned("hasProject", modality).zh == label


def test_every_modality_is_drawn() -> None:
    assert {stroke(each) for each in MODALITIES} == {"solid", "dashed", "dotted"}
    assert [each for each in MODALITIES if stroke(each) == "solid"] == ["achieved", "underway"]
