"""Parts a page into its articles: where each begins, and which lines belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zonegraph.article import BlockKind
from zonegraph.read.dateline import dateline
from zonegraph.read.linekind import LineKind, Sorted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.read.roster import Roster

_MOST_TITLES = 3
_DASH = re.compile(r"[—–―-]{1,2}")
_ASIDE = (LineKind.CREDIT, LineKind.CAPTION)


@dataclass(slots=True, kw_only=True)
class Story:
    """The lines of one article, in file order; ``titles`` are kicker, headline, subtitle."""

    titles: list[tuple[BlockKind, Sorted]] = field(default_factory=list)
    body: list[Sorted] = field(default_factory=list)
    people: list[Roster] = field(default_factory=list)


def part(lines: Sequence[Sorted]) -> list[Story]:
    """Return the stories of a page in file order.

    A story begins at the titles right above a byline, or above a paragraph with a dateline, or
    below a byline that ended the story before. Where nothing tells, the page is one story under
    the first titles. Lines above the first story belong to it.
    """
    starts = _starts(lines)
    stories: list[Story] = []
    for number, (begin, titles) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(lines)
        story = Story(titles=_titles([lines[at] for at in titles]))
        low = 0 if number == 0 else begin
        for at in range(low, end):
            if at not in titles:
                _take(story, lines[at])
        stories.append(story)
    return [story for story in stories if story.body or story.titles]


def _starts(lines: Sequence[Sorted]) -> list[tuple[int, frozenset[int]]]:
    """Return for every story the index of its first line and those of its titles."""
    found = _Starts()
    signatures = []
    for at, each in enumerate(lines):
        if _opens(lines, at):
            titles = _titles_above(lines, at)
            found.add(titles)
            if not titles and each.kind is LineKind.BYLINE:
                signatures.append(at)
    for at in signatures:
        found.add(_titles_below(lines, at + 1))
    first = _first_titles(lines)
    if first and (not found.at or _has_prose(lines, max(first), min(found.at))):
        found.add(first)
    return sorted(found.at.items()) or [(0, frozenset())]


class _Starts:
    """Titles by the index of the first of them; a line belongs to one story only."""

    def __init__(self) -> None:
        self.at: dict[int, frozenset[int]] = {}

    def add(self, titles: frozenset[int]) -> None:
        if titles and not any(titles & other for other in self.at.values()):
            self.at[min(titles)] = titles


def _opens(lines: Sequence[Sorted], at: int) -> bool:
    each = lines[at]
    if each.kind is LineKind.BYLINE:
        return True
    return each.kind is LineKind.TEXT and each.title < 0 and dateline(each.line.text) is not None


def _titles_above(lines: Sequence[Sorted], at: int) -> frozenset[int]:
    found: list[int] = []
    at -= 1
    while at >= 0 and len(found) < _MOST_TITLES:
        each = lines[at]
        if each.kind is LineKind.TEXT and each.title > (0.0 if found else -1.0):
            found.append(at)
        elif (each.kind not in _ASIDE and each.kind is not LineKind.BYLINE) or (
            each.kind is LineKind.BYLINE and found
        ):
            break
        at -= 1
    return frozenset(found)


def _titles_below(lines: Sequence[Sorted], at: int) -> frozenset[int]:
    found: list[int] = []
    while at < len(lines) and len(found) < _MOST_TITLES:
        if lines[at].kind is not LineKind.TEXT or lines[at].title <= 0:
            break
        found.append(at)
        at += 1
    return frozenset(found)


def _first_titles(lines: Sequence[Sorted]) -> frozenset[int]:
    """Return the titles above all prose; none if the page begins with prose."""
    for at, each in enumerate(lines):
        if each.kind is LineKind.TEXT:
            return _titles_below(lines, at)
    return frozenset()


def _has_prose(lines: Sequence[Sorted], begin: int, end: int) -> bool:
    return any(each.kind is LineKind.TEXT and each.title < 0 for each in lines[begin:end])


def _titles(lines: list[Sorted]) -> list[tuple[BlockKind, Sorted]]:
    """Return the title lines with their kinds: a line that begins with a dash is a subtitle."""
    kinds = [BlockKind.HEADLINE] * len(lines)
    dashed = [at for at, each in enumerate(lines) if at and _DASH.match(each.line.text)]
    last = dashed[0] if dashed else min(len(lines), 2)
    for at in range(len(lines)):
        if at < last - 1:
            kinds[at] = BlockKind.KICKER
        elif at >= last:
            kinds[at] = BlockKind.SUBTITLE
    return list(zip(kinds, lines, strict=True))


def _take(story: Story, each: Sorted) -> None:
    if each.kind in (LineKind.TEXT, LineKind.TABLE_ROW):
        story.body.append(each)
    elif each.roster is not None and each.kind is not LineKind.FURNITURE:
        story.people.append(each.roster)
