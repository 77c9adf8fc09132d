"""The checks in Python have cards as complete as those of the shapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from zonegraph.check import PYTHON_CARDS, cards, explain

if TYPE_CHECKING:
    from zonegraph.check.card import Card


def test_ids() -> None:
    assert list(PYTHON_CARDS) == [card.id for card in PYTHON_CARDS.values()]
    assert len(PYTHON_CARDS) >= 43
    assert all(re.fullmatch(r"P[1-7][0-9]{2}", name) for name in PYTHON_CARDS)


def test_every_check_says_how_to_mend() -> None:
    known = cards()
    assert len(known) >= 99
    for card in known.values():
        assert card.mend_zh.endswith("。"), card.id
        assert re.fullmatch(r"[A-Z].*\.", card.mend_en), card.id


def test_a_card_as_text() -> None:
    text = explain("S302") or ""
    assert text.startswith("S302 (warning)\n")
    assert "\n  mend: Compare both quotes" in text
    assert "\n  改法：对照两处引文" in text
    assert explain("S999") is None


@pytest.mark.parametrize("card", PYTHON_CARDS.values(), ids=lambda card: card.id)
def test_cards_are_complete(card: Card) -> None:
    assert re.search(r"[\u4e00-\u9fff]", card.label_zh)
    assert re.fullmatch(r"[a-z][^.]*", card.label_en)
    assert card.why_zh.endswith("。")
    assert card.why_en.endswith(".")
    assert [text.split("：")[0] for text in card.examples_zh] == ["正例", "反例"]
    assert [text.split(":")[0] for text in card.examples_en] == ["Good", "Bad"]
    assert card.see.startswith(("https://", "http://www.w3.org/"))
