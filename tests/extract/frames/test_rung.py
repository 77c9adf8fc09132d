"""National and provincial by name."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames import rung

from ..made import drafted, reading_of, statements


def _read(text: str) -> set[str]:
    read = reading_of(text, "西安高新区消息", "2020-01-13")
    return drafted(d for s in statements(read)[0] for d in rung.read(s))


@pytest.mark.parametrize(("text", "found"), [pair for card in rung.CARDS for pair in card.fires])
def test_cards_fire(text: str, found: str) -> None:
    assert found in _read(text)


@pytest.mark.parametrize("text", [text for card in rung.CARDS for text in card.silent])
def test_cards_stay_silent(text: str) -> None:
    assert _read(text) == set()
