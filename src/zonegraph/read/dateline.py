"""Datelines at the head of a report and signatures at its foot: who sent it, not what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from zonegraph.lexicon.table import column
from zonegraph.read.marks import COLONS, COMMAS, HAN, LEFT, RIGHT, STOPS
from zonegraph.read.roster import Roster, roster

if TYPE_CHECKING:
    from zonegraph.read.passage import Passage

_BRACKETED = rf"(?:\s*[{LEFT}](?P<names>[^{LEFT}{RIGHT}]{{2,48}})[{RIGHT}])?"
_INLINE = (
    rf"(?:\s+(?P<inline>(?:本报|实习|见习|特约|全媒体)?(?:记者|通讯员)[{HAN}\s、]{{2,24}}?)"
    r"\s*报道)?"
)
_FOOT = re.compile(
    rf"(?<=[{STOPS}”])\s*[{LEFT}](?P<names>[^{LEFT}{RIGHT}{STOPS}]{{2,48}})[{RIGHT}]\s*$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where a dateline ends, who is named in it, and the agency that sent the report."""

    end: int
    people: Roster | None
    agency: str | None


def dateline(text: str) -> Dateline | None:
    """Return the dateline a paragraph begins with (本报讯(记者 张三), 新华社济南1月13日电)."""
    match = _head().match(text)
    if match is None:
        return None
    names = match["names"] or match["inline"]
    people = roster(names, trusted=True) if names else None
    if match["names"] and people is None and not match["agency"]:
        return Dateline(end=match.start("names") - 1, people=None, agency=match["agency"])
    return Dateline(end=match.end(), people=people, agency=match["agency"])


def signature(text: str) -> tuple[int, Roster] | None:
    """Return where a signature in brackets at the end of a report begins, and who signed."""
    match = _FOOT.search(text)
    if match is None:
        return None
    people = roster(match["names"])
    return (
        (match.start(), people) if people and people.roles <= {"writer", "photographer"} else None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """A paragraph without dateline and signature, whom these name, and whether one stood there."""

    passage: Passage
    people: tuple[Roster, ...]
    agencies: tuple[str, ...]
    lead: bool


def bare(passage: Passage) -> Bare:
    """Return the paragraph without dateline and signature."""
    people: list[Roster] = []
    agencies: list[str] = []
    head = dateline(passage.text)
    if head is not None:
        people += [head.people] if head.people else []
        agencies += [head.agency] if head.agency else []
        passage = passage.cut(head.end).strip()
    foot = signature(passage.text)
    if foot is not None:
        people.append(foot[1])
        passage = passage.cut(0, foot[0]).strip()
    return Bare(
        passage=passage, people=tuple(people), agencies=tuple(agencies), lead=head is not None
    )


@cache
def _head() -> re.Pattern[str]:
    agencies = "|".join(
        sorted(column("read_agencies", "name"), key=lambda name: (-len(name), name))
    )
    place_and_day = rf"[{HAN}]{{0,8}}?\s*(?:\d{{1,2}}月\s*)?(?:\d{{1,2}}日)?\s*"
    return re.compile(
        rf"(?:本报{place_and_day}(?:讯|电)|(?P<agency>{agencies}){place_and_day}(?:讯|电)|讯(?=\s))"
        rf"{_BRACKETED}{_INLINE}\s*[{COLONS}{COMMAS}]?\s*"
    )
