"""Page furniture: masthead, section, date, page number, organiser, staff, contact lines.

A line is furniture if nothing is left of it once everything that only mastheads and footers print
has been taken away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from zonegraph.errors import LexiconError
from zonegraph.lexicon.table import column, table
from zonegraph.read.dates import find_date
from zonegraph.read.marks import (
    BULLETS,
    COLONS,
    COMMAS,
    HAN,
    LEFT,
    RIGHT,
    SEMICOLONS,
    SLASHES,
    STOPS,
)
from zonegraph.read.roster import Roster, roster

if TYPE_CHECKING:
    import datetime as dt

_LONGEST = 160
_PAGE = re.compile(r"(?:第\s*)?([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?![本式面图])")
_LONE_NUMBER = re.compile(r"(?<!\S)([A-Z]?\d{1,2})(?!\S)")
_ORGANISER = re.compile(rf"([{HAN}A-Za-z·、\s]{{2,40}}?)\s*(?:联合)?(?:合办|主办|协办|承办|联办)")
_NEWSPAPER = re.compile(
    rf"(?<!\S)([{HAN}·]{{2,16}}(?:报|周刊|导刊|早新闻))(?=\s|\d{{1,2}}(?!\S)|$)"
)
_LATIN_SECTION = re.compile(rf"[A-Z][A-Za-z&\s]+?\s*([{HAN}·]{{2,10}})?")
_FILLER = re.compile(rf"[\s|｜{SLASHES}·{COMMAS}、{COLONS}{LEFT}{RIGHT}\-—_=*~#{BULLETS}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What one line of furniture says; ``signs`` counts what was recognised in it."""

    newspaper: str | None = None
    published: dt.date | None = None
    page: str | None = None
    organiser: str | None = None
    section: str | None = None
    roster: Roster | None = None
    signs: int = 0


def furniture(text: str) -> Furniture | None:
    """Return what the line says if it is furniture, else None."""
    if len(text) > _LONGEST or text.endswith(tuple(f"。{SEMICOLONS}")):
        return None
    if match := _ORGANISER.fullmatch(text.strip()):
        return Furniture(organiser=match[1].strip(), signs=1)
    if match := _LATIN_SECTION.fullmatch(text.strip()):
        return Furniture(section=match[1] or None, signs=1)
    rest = text
    signs = 0
    date = find_date(rest)
    if date is not None:
        rest = f"{rest[: date.start]} {rest[date.end :]}"
        signs += 1
    for pattern in _patterns():
        rest, count = pattern.subn(" ", rest)
        signs += count
    page, rest = _take_page(rest)
    paper, rest = _take_newspaper(rest)
    signs += (page is not None) + (paper is not None)
    if page is None and signs and (match := _LONE_NUMBER.search(rest)):
        page = match[1]
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    people, section, known = _people_and_section(rest, marked=text.strip()[:1] in BULLETS)
    if not known or not (signs or people):
        return None
    return Furniture(
        newspaper=paper,
        published=date.date if date else None,
        page=page,
        section=section,
        roster=people,
        signs=signs + (people is not None),
    )


def is_section(text: str) -> bool:
    """Whether a short line names a section of the paper (创新园区, 综合新闻, 专题·高新区)."""
    bare = _FILLER.sub("", text)
    return 2 <= len(bare) <= 8 and bare.endswith(_section_words())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    found = table("read_furniture")
    patterns: list[re.Pattern[str]] = []
    for number, row in enumerate(found.rows):
        try:
            patterns.append(re.compile(row["pattern"], re.IGNORECASE))
        except re.error as err:
            raise LexiconError(f"pattern is malformed: {err}", where=found.where(number)) from None
    return tuple(patterns)


@cache
def _section_words() -> tuple[str, ...]:
    return column("read_sections", "word")


@cache
def _no_newspapers() -> tuple[str, ...]:
    return column("read_not_newspapers", "word")


def _people_and_section(rest: str, *, marked: bool) -> tuple[Roster | None, str | None, bool]:
    """Return the staff and the section that a rest names, and whether it names nothing else."""
    if re.search(f"[{COMMAS}、{SEMICOLONS}{STOPS}]", rest):
        return None, None, False
    words = _FILLER.sub(" ", rest).split()
    for split in range(min(len(words), 2) + 1):
        section, names = " ".join(words[:split]), " ".join(words[split:])
        if section and not is_section(section):
            continue
        people = roster(f"■ {names}" if marked and names else names)
        if not names or (people is not None and people.roles <= {"editor", "staff"}):
            return people, section or None, True
    return None, None, False


def _take_page(text: str) -> tuple[str | None, str]:
    match = _PAGE.search(text)
    if match is None:
        lone = _LONE_NUMBER.fullmatch(text.strip())
        return (lone[1], "") if lone else (None, text)
    return match[1], f"{text[: match.start()]} {text[match.end() :]}"


def _take_newspaper(text: str) -> tuple[str | None, str]:
    match = _NEWSPAPER.search(text)
    if match is None or match[1].endswith(_no_newspapers()):
        return None, text
    return match[1], f"{text[: match.start()]} {text[match.end() :]}"
