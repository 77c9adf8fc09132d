"""Completion: values that ``bind`` takes, in the words people type."""

from __future__ import annotations

import pytest

from zonegraph.query import Param, cards, complete_value
from zonegraph.query.bind import terms

from .made import small

PARAMS = [(card.name, param) for card in cards() for param in card.params]


def param(kind: str, *classes: str) -> Param:
    return Param(name="x", type=kind, classes=classes, required=False, default=None, zh="", en="")


def offered(kind: str, begun: str, *classes: str) -> list[str]:
    return [value for value, _ in complete_value(param(kind, *classes), begun, small())]


def test_labels_begin_so_or_hold_it() -> None:
    assert offered("label", "青", "Zone") == ["青湖高新区"]
    assert offered("label", "产业研究院", "Institute") == ["临山产业研究院", "青湖产业研究院"]
    assert offered("label", "没有", "Zone") == []


def test_modalities_stages_properties_and_times() -> None:
    assert offered("modality", "计") == ["计划"]
    assert offered("modality", "plan") == ["planned"]
    assert "投产" in offered("stage", "投")
    assert offered("property", "hasPro") == ["hasProject"]
    assert offered("year", "202")[:2] == ["2020", "2021"]
    assert "2020-01-10" in offered("date", "2020-01")
    assert offered("decimal", "1") == []


@pytest.mark.parametrize(("name", "each"), PARAMS, ids=lambda x: str(getattr(x, "name", x)))
def test_every_value_that_is_offered_is_taken(name: str, each: Param) -> None:
    for value, _ in complete_value(each, "", small()):
        assert terms(each, value, small()), name
