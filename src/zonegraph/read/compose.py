"""Puts an article together: blocks in reading order, the way back to the file, the joins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zonegraph.article import Article, Block, BlockKind, Join, Segment, SourceMap
from zonegraph.read.passage import PUT_IN, Passage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from zonegraph.read.decode import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Seam:
    """Where two fragments meet, and how well; a ``Join`` that does not know its place yet."""

    confidence: float
    sure: bool
    in_word: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A block to be: fragments in order. ``seams[i]`` lies before ``parts[i]``; None: no join."""

    kind: BlockKind
    parts: tuple[Passage, ...]
    seams: tuple[Seam | None, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What the page or file says about an article besides its text."""

    headline: str = ""
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
    notes: tuple[str, ...] = field(default=())


def draft(kind: BlockKind, part: Passage, level: int = 0) -> Draft:
    """Return a block of one fragment."""
    return Draft(kind=kind, parts=(part,), level=level)


def compose(drafts: Sequence[Draft], imprint: Imprint, source: Source) -> Article:
    """Return the article whose blocks are the drafts, in this order; empty ones are left out."""
    text: list[str] = []
    length = 0
    blocks: list[Block] = []
    segments: list[Segment] = []
    joins: list[Join] = []
    for each in drafts:
        if not any(part.text for part in each.parts):
            continue
        if blocks:
            text.append("\n")
            length += 1
        start = length
        for number, part in enumerate(each.parts):
            seam = each.seams[number] if each.seams else None
            if seam is not None:
                joins.append(_join(seam, length))
            segments += _segments(part, length)
            text.append(part.text)
            length += len(part.text)
        blocks.append(Block(kind=each.kind, start=start, end=length, level=each.level))
    return Article(
        text="".join(text),
        blocks=tuple(blocks),
        source=SourceMap(
            name=source.name,
            sha256=source.sha256,
            encoding=source.encoding,
            line_starts=source.line_starts,
            segments=tuple(segments),
            page_lines=source.page_lines,
        ),
        headline=imprint.headline,
        kicker=imprint.kicker,
        newspaper=imprint.newspaper,
        published=imprint.published,
        page=imprint.page,
        section=imprint.section,
        authors=imprint.authors,
        editors=imprint.editors,
        photographers=imprint.photographers,
        organiser=imprint.organiser,
        digest_of=imprint.digest_of,
        joins=tuple(joins),
        notes=imprint.notes,
    )


def _join(seam: Seam, at: int) -> Join:
    return Join(
        at=at, confidence=seam.confidence, sure=seam.sure, in_word=seam.in_word, why=seam.why
    )


def _segments(part: Passage, at: int) -> list[Segment]:
    found: list[Segment] = []
    for raw, length in part.spans:
        if raw != PUT_IN:
            found.append(Segment(text_start=at, raw_start=raw, length=length))
        at += length
    return found
