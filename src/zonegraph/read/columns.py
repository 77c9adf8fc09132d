"""Reading order by geometry: columns left to right, each from top to bottom, headings above theirs.

A region is parted at the gutter that fewest lines cross (recursive X-Y cut, with the lines that
cross the gutter, such as a headline over all columns, parting it into bands from top to bottom).
No language is asked: where lines lie is all that counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_GUTTER: Final = 0.6
"""Least width of a gutter, in the size of the type beside it."""

_MOST_CROSSING: Final = 0.4
"""Largest share of the lines of a region that may cross a gutter."""

_LEAST_LINES: Final = 2
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Strip:
    """A run of characters on one line of a page; lengths in points, ``top`` is 0 at the page's top.

    ``size`` is that of the type.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """Height of its middle below the top of the page."""
        return (self.top + self.bottom) / 2


def columns(strips: Sequence[Strip], depth: int = 0) -> list[list[Strip]]:
    """Return the strips as columns in reading order, each column from top to bottom."""
    if not strips:
        return []
    cut = _best_cut(strips) if depth < _DEEPEST else None
    if cut is None:
        return [sorted(strips, key=lambda each: (round(each.middle, 1), each.left))]
    crossing = [each for each in strips if each.left < cut < each.right]
    if not crossing:
        left = [each for each in strips if each.right <= cut]
        right = [each for each in strips if each.left >= cut]
        return columns(left, depth + 1) + columns(right, depth + 1)
    found: list[list[Strip]] = []
    for band in _bands(strips, crossing):
        found += columns(band, depth + 1)
    return found


def _bands(strips: Sequence[Strip], crossing: Sequence[Strip]) -> list[list[Strip]]:
    """Return the strips from top to bottom: crossing ones, and what lies between them, in turn."""
    bands: list[list[Strip]] = []
    across: bool | None = None
    crosses = set(crossing)
    for each in sorted(strips, key=lambda each: (each.middle, each.left)):
        if (each in crosses) is not across or not bands:
            bands.append([])
            across = each in crosses
        bands[-1].append(each)
    return bands


def _best_cut(strips: Sequence[Strip]) -> float | None:
    """Return where the region is best cut from top to bottom; None if it is one column."""
    best: tuple[int, float, float] | None = None
    for place in sorted({each.left for each in strips}):
        found = _cut_at(place, strips)
        if found is not None and (best is None or found < best):
            best = found
    return best[2] if best is not None else None


def _cut_at(place: float, strips: Sequence[Strip]) -> tuple[int, float, float] | None:
    """Return how good the gutter left of ``place`` is: crossing lines, minus width, the cut."""
    right = [each for each in strips if each.left >= place - 0.01]
    rest = [each for each in strips if each.left < place - 0.01]
    left = [each for each in rest if each.right <= place]
    crossing = len(rest) - len(left)
    if _lines(left) < _LEAST_LINES or _lines(right) < _LEAST_LINES:
        return None
    if crossing > _MOST_CROSSING * len(strips):
        return None
    border = max(each.right for each in left)
    width = place - border
    size = sorted(each.size for each in (*left, *right))[(len(left) + len(right)) // 2]
    if width < _GUTTER * size or not _side_by_side(left, right):
        return None
    return crossing, -width, place - width / 2


def _lines(strips: Sequence[Strip]) -> int:
    """Return on how many heights strips lie."""
    return len({round(each.middle / 2) for each in strips})


def _side_by_side(left: Sequence[Strip], right: Sequence[Strip]) -> bool:
    """Whether the two sides lie beside each other rather than one above the other."""
    top = max(min(each.top for each in left), min(each.top for each in right))
    bottom = min(max(each.bottom for each in left), max(each.bottom for each in right))
    return bottom > top
