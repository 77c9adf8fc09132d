"""PDF with a text layer: the geometry of columns decides the order, type sizes tell headlines.

The characters of a file are its printed lines, column by column and page by page; the place of a
character is its page and its line on that page, counted in this order.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.body import Bit, body
from zonegraph.read.columns import Strip, columns
from zonegraph.read.compose import Imprint, compose, draft
from zonegraph.read.decode import Source
from zonegraph.read.furniture import furniture
from zonegraph.read.glyphs import strips
from zonegraph.read.marks import CLOSERS, HAN, STOPS
from zonegraph.read.passage import Passage, chain, passage, put_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.article import Article
    from zonegraph.read.furniture import Furniture

_HEADLINE: Final = 1.4
"""Size, in that of the body's type, from which a line is a headline."""

_HEADING: Final = 1.08
_SMALL: Final = 0.93
_INDENT: Final = (1.2, 5.0)
_SHORT: Final = 1.5
_ENDS: Final = re.compile(rf"[{STOPS}…][{CLOSERS}]*$")
_LATIN: Final = re.compile(r"[A-Za-z]")
_PRINTS: Final = re.compile(rf"[{HAN}A-Za-z0-9{STOPS}{CLOSERS}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A printed line: where it stands in the source, and what its place on the page tells.

    ``indent`` and ``short`` are in sizes of its type: how far it is set in from its column's left
    border, and how far it stops before the right one; ``gap`` is the space above it, likewise.
    """

    start: int
    end: int
    number: int
    size: float
    column: int
    indent: float
    short: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSource(Source):
    """The printed lines of a file in reading order."""

    rows: tuple[Row, ...]


def decode_pdf(data: bytes, name: str) -> Source:
    """Return the printed lines of a PDF file; SourceError if it has none that can be read."""
    text: list[str] = []
    starts: list[int] = []
    rows: list[Row] = []
    pages: list[int] = []
    at = column = 0
    for page in strips(data, name):
        pages.append(len(starts) + 1)
        for strand in columns(page):
            column += 1
            for line, row in _rows(strand, column):
                starts.append(at)
                text.append(line + "\n")
                rows.append(replace(row, start=at, end=at + len(line), number=len(starts)))
                at += len(line) + 1
    return PrintSource(
        name=name,
        text="".join(text),
        encoding="utf-8",
        sha256=hashlib.sha256(data).hexdigest(),
        line_starts=tuple(starts),
        page_lines=tuple(pages),
        rows=tuple(rows),
    )


def _rows(strand: Sequence[Strip], column: int) -> Iterator[tuple[str, Row]]:
    """Yield the lines of a column; strips at one height are one line."""
    lines: list[list[Strip]] = []
    for each in strand:
        if lines and abs(lines[-1][-1].middle - each.middle) < 0.3 * each.size:
            lines[-1].append(each)
        else:
            lines.append([each])
    above: float | None = None
    for line in lines:
        line.sort(key=lambda each: each.left)
        size = max(each.size for each in line)
        # Type of another size has borders of its own: a headline, the masthead.
        alike = [each for each in strand if abs(each.size - size) < 0.05 * size]
        left = min(each.left for each in alike)
        right = max(each.right for each in alike)
        yield (
            " ".join(each.text.strip() for each in line),
            Row(
                start=0,
                end=0,
                number=0,
                size=size,
                column=column,
                indent=(line[0].left - left) / size,
                short=(right - line[-1].right) / size,
                gap=(line[0].top - above) / size if above is not None else 0.0,
            ),
        )
        above = max(each.bottom for each in line)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Lines that make a block: ``size`` is that of its type, in the size of the body's."""

    rows: tuple[Row, ...]
    size: float


def read_pdf(source: Source) -> list[Article]:
    """Return the articles of the file in reading order; SourceError if it holds no prose."""
    rows = source.rows if isinstance(source, PrintSource) else ()
    printed: list[Furniture] = []
    kept: list[Row] = []
    for row in rows:
        line = source.text[row.start : row.end]
        found = furniture(line)
        if found is not None:
            printed.append(found)
        elif _PRINTS.search(line):
            kept.append(row)
    sizes: Counter[float] = Counter()
    for row in kept:
        sizes[round(row.size, 1)] += row.end - row.start
    usual = max(sizes, key=lambda size: (sizes[size], size), default=1.0)
    groups = _groups(kept, usual, source)
    read = [_article(part, printed, source) for part in _parts(groups)]
    articles = [article for article in read if article is not None]
    if not articles:
        hint = "the file holds page furniture or titles only"
        raise SourceError("no article found", where=source.name, hint=hint)
    return articles


def _groups(rows: Sequence[Row], usual: float, source: Source) -> list[_Group]:
    """Return the blocks: paragraphs go on over the end of a column, captions stand apart."""
    prose = [row for row in rows if _SMALL * usual < row.size < _HEADING * usual]
    indents = sum(_INDENT[0] < row.indent < _INDENT[1] for row in prose)
    indented = indents >= max(2, len(prose) // 25)
    groups: list[list[Row]] = []
    last: dict[str, int] = {}
    for row in rows:
        layer = _layer(row, usual)
        at = last.get(layer, -1)
        near = at == len(groups) - 1 or (
            layer == "body" and _only(groups[at + 1 :], usual, "small")
        )
        if at >= 0 and near and _together(groups[at][-1], row, source, layer, indented=indented):
            groups[at].append(row)
        else:
            groups.append([row])
            last[layer] = len(groups) - 1
    return [_Group(rows=tuple(group), size=group[0].size / usual) for group in groups]


def _only(groups: Sequence[Sequence[Row]], usual: float, layer: str) -> bool:
    return all(_layer(group[0], usual) == layer for group in groups)


def _layer(row: Row, usual: float) -> str:
    share = row.size / usual
    if share < _SMALL:
        return "small"
    return "body" if share < _HEADING else "title"


def _together(one: Row, other: Row, source: Source, layer: str, *, indented: bool) -> bool:
    """Whether a line goes on with what the line before began."""
    if max(one.size, other.size) > 1.07 * min(one.size, other.size):
        return False
    if layer != "body":
        return one.column == other.column and other.gap < 1.0
    set_in = _INDENT[0] < other.indent < _INDENT[1]
    ended = _ENDS.search(source.text[one.start : one.end]) is not None
    if set_in and (indented or ended):
        return False
    if one.column == other.column and other.gap > 1.5:
        return False
    if ended and one.short > _SHORT:
        return False
    return indented or not ended or one.column == other.column


def _parts(groups: Sequence[_Group]) -> list[list[_Group]]:
    """Return the groups of each article: it begins at the headlines above its prose."""
    parts: list[list[_Group]] = [[]]
    for before, group in pairwise([None, *groups]):
        big = group is not None and group.size >= _HEADLINE
        if big and before is not None and not _is_title(before) and _has_prose(parts[-1]):
            parts.append([])
        if group is not None:
            parts[-1].append(group)
    return [part for part in parts if part]


def _is_title(group: _Group) -> bool:
    return group.size >= _HEADING


def _has_prose(part: Sequence[_Group]) -> bool:
    return any(not _is_title(group) and group.size >= _SMALL for group in part)


def _article(
    part: Sequence[_Group], printed: Sequence[Furniture], source: Source
) -> Article | None:
    head = next((at for at, group in enumerate(part) if not _is_title(group)), len(part))
    biggest = max(part[:head], key=lambda group: group.size, default=None)
    titles: list[tuple[BlockKind, Passage]] = []
    kind = BlockKind.KICKER
    for group in part[:head]:
        here = BlockKind.HEADLINE if group is biggest else kind
        kind = BlockKind.SUBTITLE if group is biggest else kind
        titles.append((here, _passage(group, source)))
    bits = [
        Bit(
            passage=_passage(group, source),
            number=group.rows[0].number,
            kind=BlockKind.HEADING if _is_title(group) else None,
            level=1 if _is_title(group) else 0,
        )
        for group in part[head:]
    ]
    found = body(bits)
    if not found.has_prose:
        return None
    texts = {kind: each.text for kind, each in reversed(titles)}
    imprint = Imprint(
        headline=texts.get(BlockKind.HEADLINE, ""),
        kicker=texts.get(BlockKind.KICKER),
        newspaper=next((each.newspaper for each in printed if each.newspaper), None),
        published=next((each.published for each in printed if each.published), found.published),
        page=next((each.page for each in printed if each.page), None),
        section=next((each.section for each in printed if each.section), None),
        authors=found.writers,
        editors=found.editors or tuple(n for e in printed if e.roster for n in e.roster.editors),
        photographers=found.photographers,
    )
    drafts = [draft(each, text) for each, text in titles] + found.drafts
    return compose(drafts, imprint, source)


def _passage(group: _Group, source: Source) -> Passage:
    """Return the lines of a block as one; a blank is put in between Latin words."""
    parts: list[Passage] = []
    for row in group.rows:
        line = passage(source.text, row.start, row.end).strip()
        if parts and _LATIN.match(parts[-1].text[-1]) and _LATIN.match(line.text[0]):
            parts.append(put_in(" "))
        parts.append(line)
    return chain(parts)
