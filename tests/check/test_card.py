"""The checks in Python have cards as complete as those of the shapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from zonegraph.check import PYTHON_CARDS

if TYPE_CHECKING:
    from zonegraph.check.card import Card


def test_ids() -> None:
    assert list(PYTHON_CARDS) == [card.id for card in PYTHON_CARDS.values()]
    assert sorted(PYTHON_CARDS) == ["P101", "P102", "P103", "P104", "P105", "P106", "P107"]


@pytest.mark.parametrize("card", PYTHON_CARDS.values(), ids=lambda card: card.id)
def test_cards_are_complete(card: Card) -> None:
    assert re.search(r"[\u4e00-\u9fff]", card.label_zh)
    assert re.fullmatch(r"[a-z][^.]*", card.label_en)
    assert card.why_zh.endswith("。")
    assert card.why_en.endswith(".")
    assert [text.split("：")[0] for text in card.examples_zh] == ["正例", "反例"]
    assert [text.split(":")[0] for text in card.examples_en] == ["Good", "Bad"]
    assert card.see.startswith("https://")
