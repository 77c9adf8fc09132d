"""All checks there are, shapes and Python alike, as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.card import mended, python_cards, text_of
from zonegraph.check.shapes import load_shapes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.check.card import Card


def cards() -> Mapping[str, Card]:
    """Return the cards of all our checks by id, sorted by id."""
    found = {**mended(load_shapes().cards.values()), **python_cards()}
    return {name: found[name] for name in sorted(found)}


def explain(name: str) -> str | None:
    """Return the card of the check ``name`` as text, in both languages; None if there is none."""
    found = python_cards().get(name) or cards().get(name)
    return None if found is None else text_of(found)
