"""Decisions of trained models, and the models that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.extract import extract
from zonegraph.extract.learned import maxent, moods, names, parts, relations

from ..made import article

if TYPE_CHECKING:
    from pathlib import Path

ALL = (names.NAME, parts.NAME, relations.NAME, moods.NAME)


@pytest.mark.parametrize("name", ALL)
def test_every_model_ships(name: str) -> None:
    assert maxent.exists(maxent.SHIPPED, name)


def test_the_shipped_models_read() -> None:
    found = extract(article("西安高新区引进比亚迪。", "西安高新区消息"))
    assert {thing.label for thing in found.things} >= {"西安高新区", "比亚迪"}


def test_what_is_not_there_does_not_exist(models: Path, tmp_path: Path) -> None:
    assert all(maxent.exists(models, name) for name in ALL)
    assert not maxent.exists(tmp_path, names.NAME)


def test_a_decision_is_a_label_with_its_probability(models: Path) -> None:
    label, sure = maxent.decide(models, moods.NAME, ["rule=planned", "when=ahead"])
    assert label in maxent.tagger(models, moods.NAME).labels()
    assert 0 < sure <= 1


def test_a_model_is_loaded_once(models: Path) -> None:
    assert maxent.tagger(models, names.NAME) is maxent.tagger(models, names.NAME)
