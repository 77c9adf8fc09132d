"""Qualifiers around a number: 近, 超过, 累计达 before it, 余, 以上, 左右 behind it.

Several may stand in a row (累计达到近300亿元以上); the one that says most about the number counts:
a bound or an approximation before a sum, a sum before a mere 达. What is recorded is its canonical
form, which the lexicon ``qualifiers`` gives; without one nothing is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.extract.unit import ANY, guards
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

_CANONICAL: Final = re.compile("canonical ([^ ;]+)")
_RANKING: Final = ("over", "atleast", "under", "atmost", "approx", "cumulative", "exact", "rank")
_FILLERS: Final = frozenset("了为在是有")
_IN_TURN: Final = "分别"
_LEVELS: Final = frozenset("到至")
_REACHED: Final = "达到"
_SCALES: Final = frozenset("百千万亿")
_INFIX: Final = frozenset("余多来")


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """A qualifier as printed, the form to record (None if it says nothing), and its meaning."""

    surface: str
    canonical: str | None
    meaning: str

    @property
    def weight(self) -> tuple[int, int]:
        """Sort key: what says more about a number comes first."""
        return (self.canonical is None, _RANKING.index(self.meaning))


_UP_TO: Final = Qualifier(
    surface="上", canonical="约", meaning="approx"
)  # only in 上百, 上千, 上亿
_NOT_UP_TO: Final = frozenset("网线以之路地")


class Run(NamedTuple):
    """Qualifiers in a row before a number.

    They begin at ``start``; what stands before ends at ``bare_start`` once fillers (了, 为, 分别)
    are left out; ``reaches`` says that the number is what was reached (增长到, 提升至), not by how
    much.
    """

    start: int
    bare_start: int
    chosen: Qualifier | None
    reaches: bool


@cache
def _table(position: str) -> Mapping[str, Qualifier]:
    found = {}
    never = {surface for surface, guard in guards("qualifier").items() if guard.numeral == "never"}
    for row in table.load("qualifiers"):
        if row["position"] != position or row["surface"] in never:
            continue
        shown = _CANONICAL.search(row["note"])
        found[row["surface"]] = Qualifier(
            surface=row["surface"], canonical=shown[1] if shown else None, meaning=row["meaning"]
        )
    return MappingProxyType(found)


@cache
def _sizes(position: str) -> tuple[int, ...]:
    return tuple(sorted({len(surface) for surface in _table(position)}, reverse=True))


def before(text: str, limit: int, at: int) -> Run:
    """Return the qualifiers that end at ``at`` and do not begin before ``limit``."""
    start = bare = at
    chosen: Qualifier | None = None
    reaches = False
    while bare > limit:
        found = _ending(text, limit, bare)
        if found is not None:
            bare -= len(found.surface)
            start = bare
            reaches = reaches or (found.surface[-1] in _LEVELS and found.surface[-2:] != _REACHED)
            if chosen is None or found.weight < chosen.weight:
                chosen = found
        elif text[bare - 1] in _FILLERS:
            bare -= 1
        elif text.startswith(_IN_TURN, bare - 2) and bare - 2 >= limit:
            bare -= 2
        else:
            break
    reaches = reaches or (bare > limit and text[bare - 1] in _LEVELS)
    return Run(start, bare, chosen, reaches)


def _ending(text: str, limit: int, end: int) -> Qualifier | None:
    table_ = _table("pre")
    for size in _sizes("pre"):
        if end - size < limit:
            continue
        found = table_.get(text[end - size : end])
        if found is None:
            continue
        guard = guards("qualifier").get(found.surface, ANY)
        if end - size == 0 or text[end - size - 1] not in guard.not_after:
            return found
    if text[end - 1] != "上" or text[end : end + 1] not in _SCALES:
        return None
    return None if text[max(0, end - 2) : end - 1] in _NOT_UP_TO else _UP_TO


def exact(surface: str) -> Qualifier:
    """Return the qualifier of numbers that is printed ``surface``; KeyError if none is."""
    return _table("pre")[surface]


def between(text: str, at: int) -> Qualifier | None:
    """Return 余, 多 or 来 at ``at``, between a number and its unit."""
    return _table("post").get(text[at : at + 1]) if text[at : at + 1] in _INFIX else None


def behind(text: str, at: int) -> Qualifier | None:
    """Return the longest qualifier that begins at ``at``, behind a number's unit."""
    for size in _sizes("post"):
        found = _table("post").get(text[at : at + size])
        if found is not None and found.surface != "来":
            following = text[at + size : at + size + 1]
            if following not in guards("qualifier").get(found.surface, ANY).not_before:
                return found
    return None


def stronger(first: Qualifier | None, second: Qualifier | None) -> Qualifier | None:
    """Return the one that says more about a number; the first of two that say as much."""
    if first is None or second is None:
        return first or second
    return second if second.weight < first.weight else first
