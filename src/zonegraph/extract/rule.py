"""What a rule is: a named, short judgement with the cases that show it.

``fires`` lists texts in which the rule must find what stands after ``=>``; ``silent`` lists near
misses in which it must find nothing. The tests run all of them, and every rule on the examples of
every other rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Find = TypeVar("Find")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[Find]):
    """A card (``id``, ``name``, ``why``), the judgement (``find``) and its examples.

    ``fires`` pairs a text with one thing found in it, written ``Kind:label`` for names and
    ``subject property object`` for frames.
    """

    id: str
    name: str
    why: str
    find: Find
    fires: tuple[tuple[str, str], ...]
    silent: tuple[str, ...]
