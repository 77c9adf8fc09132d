"""The body of an article whose lines stand in order: what is prose, what names the people.

Web pages, records and PDF files come here with paragraphs that need no joining. Bylines, credits,
captions and lines of furniture become metadata, as on a page dump.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.read.compose import Draft, draft
from zonegraph.read.dateline import bare
from zonegraph.read.linekind import LineKind, Sorted, sort_lines
from zonegraph.read.lines import Line
from zonegraph.read.marks import COMMAS, HAN, SEMICOLONS, STOPS
from zonegraph.read.titles import heading_level

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from zonegraph.read.furniture import Furniture
    from zonegraph.read.passage import Passage
    from zonegraph.read.roster import Roster

SENTENCE: Final = re.compile(rf"[{STOPS}{SEMICOLONS}]|[{COMMAS}].*[{COMMAS}].*[{COMMAS}]")
"""What shows that a line is prose."""

_LONGEST_TITLE: Final = 40
_LEADS: Final = re.compile(
    r"[【\[(（]?\s*(?:相关(?:阅读|新闻|报道|链接|推荐)|延伸阅读|推荐阅读|热门(?:推荐|文章)|更多(?:新闻|精彩)"
    r"|猜你喜欢|大家都在看|版权声明|免责声明|举报/反馈|原标题)"
)
_NO_LETTER: Final = re.compile(rf"[^{HAN}A-Za-z0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bit:
    """A line: ``kind`` is what the format says it is, None if its characters have to tell."""

    passage: Passage
    number: int
    kind: BlockKind | None = None
    level: int = 0


@dataclass(slots=True, kw_only=True)
class Body:
    """Blocks of running text, and what was said around them."""

    drafts: list[Draft] = field(default_factory=list)
    people: list[Roster] = field(default_factory=list)
    printed: list[Furniture] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)

    @property
    def has_prose(self) -> bool:
        """Whether any block reads like a sentence."""
        return any(SENTENCE.search(part.text) for each in self.drafts for part in each.parts)

    @property
    def writers(self) -> tuple[str, ...]:
        """Who wrote it, else the agency that sent it."""
        names = [name for each in self.people for name in each.writers]
        return tuple(dict.fromkeys(names or self.agencies))

    @property
    def editors(self) -> tuple[str, ...]:
        """Who edited it."""
        people = [*self.people, *(each.roster for each in self.printed if each.roster)]
        return tuple(dict.fromkeys(name for each in people for name in each.editors))

    @property
    def photographers(self) -> tuple[str, ...]:
        """Whose pictures stand in it."""
        return tuple(dict.fromkeys(name for each in self.people for name in each.photographers))

    @property
    def published(self) -> dt.date | None:
        """The first date that a line of furniture prints."""
        return next((each.published for each in self.printed if each.published), None)


def body(bits: Sequence[Bit]) -> Body:
    """Return the body made of ``bits``, in their order."""
    found = Body()
    lines = [
        Line(passage=bit.passage, number=at, indent=0, apart=True) for at, bit in enumerate(bits)
    ]
    for each in sort_lines(lines):
        bit = bits[each.line.number]
        if bit.kind is not None and bit.kind is not BlockKind.PARAGRAPH:
            found.drafts.append(draft(bit.kind, bit.passage, bit.level))
        elif not (is_lead(each.line.text) or _NO_LETTER.fullmatch(each.line.text)):
            _take(found, each, bit)
    return found


def _take(found: Body, each: Sorted, bit: Bit) -> None:
    if each.furniture is not None:
        found.printed.append(each.furniture)
    elif each.roster is not None and each.kind is not LineKind.CAPTION:
        found.people.append(each.roster)
    elif each.kind is LineKind.CAPTION:
        found.people += [each.roster] if each.roster else []
    elif each.kind is LineKind.TABLE_ROW:
        found.drafts.append(draft(BlockKind.TABLE_ROW, bit.passage))
    elif each.kind is LineKind.TEXT:
        prose = bare(bit.passage)
        found.people += prose.people
        found.agencies += prose.agencies
        if prose.passage.text:
            kind = bit.kind or _kind(prose.passage.text)
            level = heading_level(prose.passage.text) if kind is BlockKind.HEADING else 0
            found.drafts.append(draft(kind, prose.passage, level))


def _kind(text: str) -> BlockKind:
    if len(text) > _LONGEST_TITLE or SENTENCE.search(text):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING


def is_lead(text: str) -> bool:
    """Whether a line leads away from the article: to related ones, or to a notice of rights."""
    return _LEADS.match(text) is not None
