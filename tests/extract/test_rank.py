"""Ranks are ordinals that rank; other ordinals are none."""

from __future__ import annotations

import pytest

from zonegraph.extract import rank


@pytest.mark.parametrize(
    ("text", "at", "value", "within", "unit"),
    [
        ("居全国第3位", 3, 3, False, "位"),
        ("全省第五,", 2, 5, False, ""),
        ("进入全国前十", 4, 10, True, ""),
        ("位居全国前10%", 4, 10, True, "%"),
        ("稳居全省首位", 4, 1, False, ""),
        ("位列第21位", 2, 21, False, "位"),
    ],
)
def test_fires(text: str, at: int, value: int, within: bool, unit: str) -> None:
    found = rank.at(text, 0, at)
    assert found is not None
    assert found.value == value
    assert (found.within, found.unit) == (within, unit)
    assert found.end <= len(text)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("第一批", 0),
        ("全国第一家", 2),
        ("第五届", 0),
        ("放在第一位", 2),
        ("前五个", 0),
        ("一系列第三方", 3),
        ("前三季度", 0),
    ],
)
def test_is_silent(text: str, at: int) -> None:
    assert rank.at(text, 0, at) is None


def test_a_placing_verb_makes_people_places() -> None:
    assert rank.places("位列12位", 0, 2)
    assert not rank.places("引进12位", 0, 2)


def test_ranks_are_counted_in_the_lexicon_s_unit() -> None:
    assert rank.unit_key() == "rank"
