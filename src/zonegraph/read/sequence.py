"""What only a whole order shows: numbered items that do not count up, names used before their due.

A junction knows two fragments; 二是 before 一是, or a short form before the brackets that introduce
it, are seen only along the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from zonegraph.lexicon.table import load
from zonegraph.read.marks import LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS: Final = "一二三四五六七八九十"
_ITEM: Final = re.compile(
    rf"(?:^|(?<=[。；;\n]))\s*(?:(?P<chapter>[{_DIGITS}]{{1,2}})、"
    rf"|[{LEFT}](?P<section>[{_DIGITS}]{{1,2}})[{RIGHT}])"
    rf"|(?<![{_DIGITS}\w])(?P<point>[{_DIGITS}])(?:是|要)"
    rf"|(?<![\w])第(?P<place>[{_DIGITS}])(?=[，,])"
)
_SHORT: Final = re.compile(
    rf"[{LEFT}]以下(?:统)?简称[：:]?[“「]?([^{RIGHT}”」]{{2,12}})[”」]?[{RIGHT}]"
)
_KINDS: Final = ("chapter", "section", "point", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """Numbered items of a fragment in its order, by kind; short forms it introduces; its text."""

    items: tuple[tuple[str, int], ...]
    introduced: tuple[tuple[str, int], ...]
    text: str


def clues(text: str) -> Clues:
    """Return what a fragment tells about what comes before and after it."""
    items: list[tuple[str, int]] = []
    for match in _ITEM.finditer(text):
        kind = next(kind for kind in _KINDS if match[kind])
        items.append((kind, _number(match[kind])))
    introduced = tuple((match[1], match.start()) for match in _SHORT.finditer(text))
    return Clues(items=tuple(items), introduced=introduced, text=text)


def violations(found: Sequence[Clues]) -> int:
    """Return how often an order of fragments counts wrongly or uses a short form too soon.

    A list may begin anew with one; chapters count through the article.
    """
    wrong = 0
    for kind in _KINDS:
        numbers = [number for each in found for name, number in each.items if name == kind]
        if len(numbers) > 1:
            wrong += numbers[0] != 1
            wrong += sum(
                after != before + 1 and (after != 1 or kind == "chapter")
                for before, after in pairwise(numbers)
            )
    for at, each in enumerate(found):
        for name, _ in each.introduced:
            wrong += any(_uses(other.text, name) for other in found[:at])
    return wrong


def _uses(text: str, name: str) -> bool:
    """Whether a text has the short form by itself, not as the head of a longer name."""
    return re.search(rf"(?<![\u4e00-\u9fff]){re.escape(name)}", text) is not None


def _number(text: str) -> int:
    values = [_digits()[character] for character in text]
    total = 0
    for value in values:
        total = max(total, 1) * 10 if value == 10 else total + value
    return total


@cache
def _digits() -> dict[str, int]:
    return {row["character"]: int(row["value"]) for row in load("read_numeral_digits")}
