"""The article: running text in reading order, and the way back to the file it was read from.

All offsets are code points, start inclusive, end exclusive. Lines and columns count from 1,
columns in code points (SARIF 2.1.0 ``columnKind: unicodeCodePoints``).
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class BlockKind(StrEnum):
    """What a block of running text is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading or paragraph: ``article.text[start:end]``. ``level`` nests headings (1 = top)."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """``length`` code points from ``text_start`` stand unbroken in the file at ``raw_start``."""

    text_start: int
    raw_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Two fragments of the file were joined at text offset ``at``.

    ``confidence`` is in [0, 1]; ``sure`` says whether the reader stands by it. An unsure join keeps
    file order.
    """

    at: int
    confidence: float
    sure: bool
    in_word: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A place in the file that was read: line and column, both from 1.

    In a file that is printed (PDF) lines are counted through all pages; ``page`` and
    ``line_on_page``, from 1 too, are then not None.
    """

    line: int
    column: int
    page: int | None = None
    line_on_page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMap:
    """From every character of the repaired text back to the file.

    ``line_starts[i]`` is the offset of line ``i + 1`` in the decoded file; ``segments`` are sorted
    by ``text_start`` and do not overlap. Characters put in by the reader (block separators) belong
    to no segment and map to the nearest character before them. ``page_lines[i]`` is the number of
    the first line of page ``i + 1`` of a printed file; it is empty for all others.
    """

    name: str
    sha256: str
    encoding: str
    line_starts: tuple[int, ...]
    segments: tuple[Segment, ...]
    page_lines: tuple[int, ...] = ()

    def raw_offset(self, offset: int) -> int:
        """Offset in the decoded file of the character at ``offset`` of the repaired text."""
        at = bisect_right(self.segments, offset, key=lambda s: s.text_start) - 1
        if at < 0:
            return self.segments[0].raw_start if self.segments else 0
        segment = self.segments[at]
        return segment.raw_start + min(offset - segment.text_start, segment.length - 1)

    def position(self, offset: int) -> Position:
        """Line and column in the file of the character at ``offset`` of the repaired text."""
        raw = self.raw_offset(offset)
        line = bisect_right(self.line_starts, raw)
        column = raw - self.line_starts[line - 1] + 1
        page = bisect_right(self.page_lines, line)
        if not page:
            return Position(line=line, column=column)
        below = line - self.page_lines[page - 1] + 1
        return Position(line=line, column=column, page=page, line_on_page=below)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was meant to be read.

    ``text`` holds kicker, headline, headings and paragraphs in reading order, one per ``Block``,
    separated by one newline; its characters are those of the file, unchanged. Masthead, byline,
    photo credit and page furniture are metadata and do not stand in ``text``.
    """

    text: str
    blocks: tuple[Block, ...]
    source: SourceMap
    headline: str
    kicker: str | None = None
    newspaper: str | None = None
    published: dt.date | None = None
    page: str | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    organiser: str | None = None
    digest_of: str | None = None
    joins: tuple[Join, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def key(self) -> str:
        """Identity of the article: newspaper, date, page, headline; independent of the file's name.

        A file that tells none of these is known by its text's hash.
        """
        parts = [
            self.newspaper or "",
            self.published.isoformat() if self.published else "",
            self.page or "",
            self.headline,
        ]
        identity = "\x1f".join(parts) if any(parts) else self.text
        if self.digest_of is not None:
            identity += "\x1fdigest"
        return hashlib.sha256(identity.encode()).hexdigest()[:16]

    @property
    def text_hash(self) -> str:
        """SHA-256 of the repaired text in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def block_text(self, block: Block) -> str:
        """Return the characters of ``block``."""
        return self.text[block.start : block.end]
