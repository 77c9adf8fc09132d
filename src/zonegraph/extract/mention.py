"""A mention: a stretch of the view that names something, and what it names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """``view.text[start:end]`` names a thing of class ``kind``.

    ``label`` is the name it stands for (for 高新区 the article's zone); ``score`` in [0, 1] settles
    overlaps and becomes the confidence of what is read from it; ``nested`` marks a name inside
    another name; ``bare`` a name that stands without the head of its class and takes it from its
    list.
    """

    start: int
    end: int
    kind: str
    label: str
    rule: str
    score: float
    nested: bool = False
    bare: bool = False

    def covers(self, other: Mention) -> bool:
        """Whether ``other`` lies inside this mention."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Mention) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def between(mentions: Sequence[Mention], start: int, end: int) -> tuple[Mention, ...]:
    """Return the mentions (sorted by start) that begin in ``start`` to ``end``."""
    low = bisect_left(mentions, start, key=lambda m: m.start)
    high = bisect_left(mentions, end, key=lambda m: m.start)
    return tuple(mentions[low:high])


def unquoted(text: str) -> str:
    """Return ``text`` without marks around the whole of it or loose at its ends.

    “1+3”体系 keeps its marks: they belong to a part of the name.
    """
    for opening, closing in ("“”", "《》"):
        if text.startswith(opening) and text.endswith(closing) and text.count(opening) == 1:
            return text[1:-1]
        if text.count(opening) != text.count(closing):
            text = text.strip(opening + closing)
    return text


def settle(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the outermost mentions, none overlapping, in text order.

    Of overlapping candidates the one with the higher score stays, then the longer, then the one
    that begins first; one order, stated here and nowhere else.
    """
    chosen: list[Mention] = []
    taken: set[int] = set()
    ranked = sorted(
        candidates, key=lambda m: (-m.score, -(m.end - m.start), m.start, m.kind, m.label)
    )
    for mention in ranked:
        places = range(mention.start, mention.end)
        if taken.isdisjoint(places):
            chosen.append(mention)
            taken.update(places)
    return tuple(sorted(chosen, key=lambda m: m.start))
