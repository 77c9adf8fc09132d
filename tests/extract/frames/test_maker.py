"""Builders, investors and founders told by 由…."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames import maker

from ..made import drafted, reading_of, statements


def _read(text: str) -> set[str]:
    read = reading_of(text, "西安高新区消息", "2020-01-13")
    return drafted(d for s in statements(read)[0] for d in maker.read(read, s))


@pytest.mark.parametrize(("text", "found"), [pair for card in maker.CARDS for pair in card.fires])
def test_cards_fire(text: str, found: str) -> None:
    assert found in _read(text)


@pytest.mark.parametrize("text", [text for card in maker.CARDS for text in card.silent])
def test_cards_stay_silent(text: str) -> None:
    assert _read(text) == set()


def test_each_of_a_list_and_the_noun_behind() -> None:
    found = _read("由华为公司与比亚迪共同投资建设的比亚迪动力电池产业园落户西安高新区。")
    assert "比亚迪动力电池产业园 investedBy 华为公司" in found
