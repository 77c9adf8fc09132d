"""What a rule is: a named, short judgement with the cases that show it.

``fires`` lists texts in which the rule must find what stands beside them; ``silent`` lists near
misses in which it must find nothing. The tests run all of them, and every rule on the examples of
every other rule. All examples are our own sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Find = TypeVar("Find")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a rule or a trained reader is, why it is there, and examples of it.

    ``fires`` pairs a text with one thing found in it, written ``Kind:label`` for names,
    ``indicator=value`` for measures, ``whose=value`` for their bearers and
    ``subject property value`` for all else. ``facts`` are further lines of the card, each a word
    and what it says. ``states`` tells whether claims bear the id.
    """

    id: str
    name: str
    why: str
    fires: tuple[tuple[str, str], ...]
    silent: tuple[str, ...]
    facts: tuple[tuple[str, str], ...] = ()
    states: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Card, Generic[Find]):
    """A card with the judgement itself (``find``)."""

    find: Find
