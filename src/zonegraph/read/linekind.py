"""What each line of a page is: furniture, title, byline, credit, caption, prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from zonegraph.read.furniture import Furniture, furniture, is_section
from zonegraph.read.marks import COLONS, LEFT, PAUSES, RIGHT, SEMICOLONS, SLASHES
from zonegraph.read.roster import Roster, roster, split_names
from zonegraph.read.titles import title_odds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.read.lines import Line

_CAPTION = re.compile(
    rf"(?:[▲△▼]\s*)?(?:[上下左右]?图(?:[①-⑩\d]{{1,2}})?(?:[{COLONS}]|为(?!了)|片为)"
    r"|图片说明|资料图|效果图)"
)
_WORD = rf"[^\s。{PAUSES}{LEFT}{RIGHT}{SLASHES}]"
_CREDIT = re.compile(
    rf"(?:^|[\s。{RIGHT}])[{LEFT}]?((?:本报(?:记者|通讯员)\s*)?{_WORD}{{2,8}}(?:\s{_WORD}{{1,3}})?"
    rf"\s*[{SLASHES}]?\s*(?:摄影|摄|供图|图))[{RIGHT}]?$"
)
_STOCK = re.compile(
    rf"[{LEFT}]?(?:资料图片|资料图|图片来源[{COLONS}].{{1,20}}|新华社发|视觉中国供图)[{RIGHT}]?"
)
_TABLE = re.compile(r"\t\s*\S|\s\|\s|\S {3,}\S+ {3,}\S")
_NAMES = re.compile(r"\S{2,3}(?:[\s、]+\S{1,3})*")
_LONGEST_CREDIT = 24


class LineKind(Enum):
    """The role of a line on its page."""

    FURNITURE = auto()
    BYLINE = auto()
    CREDIT = auto()
    CAPTION = auto()
    TABLE_ROW = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """A line, its kind, and what was read in it. ``title`` is the odds that it is a title."""

    line: Line
    kind: LineKind
    title: float = 0.0
    furniture: Furniture | None = None
    roster: Roster | None = None


def sort_lines(lines: Sequence[Line]) -> tuple[Sorted, ...]:
    """Return every line with its kind; what only a masthead explains is settled last."""
    found = [_sort(line) for line in lines]
    _settle_masthead(found)
    _settle_names(found)
    return tuple(found)


def _sort(line: Line) -> Sorted:
    text = line.text
    printed = furniture(text)
    if printed is not None:
        return Sorted(line=line, kind=LineKind.FURNITURE, furniture=printed)
    people = roster(text)
    if people is not None and "writer" in people.roles:
        return Sorted(line=line, kind=LineKind.BYLINE, roster=people)
    if people is not None and people.photographers:
        return Sorted(line=line, kind=LineKind.CREDIT, roster=people)
    if people is not None:
        return Sorted(line=line, kind=LineKind.FURNITURE, furniture=Furniture(roster=people))
    if _STOCK.fullmatch(text):
        return Sorted(line=line, kind=LineKind.CREDIT)
    credit = _CREDIT.search(text)
    names = roster(credit[1], trusted=True) if credit else None
    if _CAPTION.match(text) or (names and names.photographers and len(text) <= 3 * _LONGEST_CREDIT):
        return Sorted(line=line, kind=LineKind.CAPTION, roster=names)
    if _TABLE.search(text) and not re.search(f"[。{SEMICOLONS}]", text):
        return Sorted(line=line, kind=LineKind.TABLE_ROW)
    return Sorted(line=line, kind=LineKind.TEXT, title=title_odds(text))


def _settle_masthead(found: list[Sorted]) -> None:
    """Turn a short line beside furniture into a section name, before any prose was seen.

    A newspaper's name alone on its line counts only beside other furniture or above all prose.
    """
    prose = False
    for at, each in enumerate(found):
        if each.kind is LineKind.TEXT:
            beside = any(
                0 <= near < len(found) and found[near].kind is LineKind.FURNITURE
                for near in (at - 1, at + 1)
            )
            if not prose and beside and is_section(each.line.text):
                section = Furniture(section=each.line.text, signs=1)
                found[at] = Sorted(line=each.line, kind=LineKind.FURNITURE, furniture=section)
            elif each.title < 0:
                prose = True


def _settle_names(found: list[Sorted]) -> None:
    """Turn a line of nothing but names, between a title and prose, into a byline."""
    for at in range(1, len(found) - 1):
        before, each, after = found[at - 1 : at + 2]
        if each.kind is not LineKind.TEXT or len(each.line.text) > _LONGEST_CREDIT:
            continue
        if {before.kind, after.kind} != {LineKind.TEXT} or before.title <= 0 or after.title >= 0:
            continue
        names = split_names(each.line.text) if _NAMES.fullmatch(each.line.text) else None
        if names:
            people = Roster(writers=names, roles=frozenset({"writer"}))
            found[at] = Sorted(line=each.line, kind=LineKind.BYLINE, roster=people)
