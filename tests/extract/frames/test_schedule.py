"""Deadlines of works and days of events."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames import schedule

from ..made import drafted, reading_of, statements


def _read(text: str) -> set[str]:
    read = reading_of(text, "西安高新区消息", "2020-01-13")
    return drafted(d for s in statements(read)[0] for d in schedule.read(read, s))


@pytest.mark.parametrize(
    ("text", "found"), [pair for card in schedule.CARDS for pair in card.fires]
)
def test_cards_fire(text: str, found: str) -> None:
    assert found in _read(text)


@pytest.mark.parametrize("text", [text for card in schedule.CARDS for text in card.silent])
def test_cards_stay_silent(text: str) -> None:
    assert _read(text) == set()


def test_a_deadline_carries_from_the_clause_before() -> None:
    text = "比亚迪动力电池产业园正在施工,预计2021年6月投产。"
    assert "比亚迪动力电池产业园 deadline 2021-06-30" in _read(text)
