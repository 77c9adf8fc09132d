"""Markdown with front matter: the format of the bundled digests and of the corpus.

::

    ---
    newspaper: 某报
    date: 2020-01-13
    headline: 某高新区……
    authors: 张三, 李四
    ---

    Paragraphs, ``## headings``, ``- list items``, ``| table | rows |``.

Front matter is plain ``key: value``; unknown keys and malformed dates are errors with their line.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.compose import Draft, Imprint, compose, draft
from zonegraph.read.passage import Passage, chain, passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.article import Article
    from zonegraph.read.decode import Source

KEYS: Final = (
    "newspaper",
    "date",
    "page",
    "section",
    "headline",
    "kicker",
    "authors",
    "editors",
    "photographers",
    "organiser",
    "digest_of",
    "invented",
)
_FENCE: Final = re.compile(r"---[ \t]*\r?\n")
_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_KEY: Final = re.compile(r"([a-z_]+):[ \t]*(.*?)[ \t]*$")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
_RULE: Final = re.compile(r"[ \t]*(?:\|?[ \t:|-]*-{3,}[ \t:|-]*\|?|\*{3,}|_{3,})[ \t]*$")
_EMPHASIS: Final = re.compile(r"\*{1,3}|__|`")
_LISTED: Final = re.compile(r"[,,、;;]\s*")


def is_markdown(source: Source) -> bool:
    """Whether the file begins with front matter."""
    return _FENCE.match(source.text) is not None


def read_markdown(source: Source) -> list[Article]:
    """Return the one article of the file; SourceError if its front matter is malformed."""
    fields, body = _front_matter(source)
    drafts = []
    for key, kind in (("kicker", BlockKind.KICKER), ("headline", BlockKind.HEADLINE)):
        if key in fields:
            drafts.append(draft(kind, fields[key]))
    drafts += _blocks(source, body, titled="headline" in fields)
    imprint = _imprint(source, fields, drafts)
    if not any(each.kind is not BlockKind.HEADLINE for each in drafts):
        raise SourceError("no article found", where=source.name, hint="there is no text")
    return [compose(drafts, imprint, source)]


def _front_matter(source: Source) -> tuple[dict[str, Passage], int]:
    """Return the values by key and where the text below the front matter begins."""
    opened = _FENCE.match(source.text)
    if opened is None:
        return {}, 0
    fields: dict[str, Passage] = {}
    at = opened.end()
    while at < len(source.text):
        closed = _FENCE.match(source.text, at)
        if closed is not None:
            return fields, closed.end()
        line = _LINE.match(source.text, at)
        assert line is not None  # _LINE matches anywhere
        _field(source, line, fields)
        at = line.end()
    raise SourceError(
        "front matter is not closed", where=f"{source.name}:1", hint="end it with a line ---"
    )


def _field(source: Source, line: re.Match[str], fields: dict[str, Passage]) -> None:
    where = f"{source.name}:{source.line_of(line.start())}"
    if not line[1].strip():
        return
    found = _KEY.match(line[1])
    if found is None:
        raise SourceError("front matter line is not 'key: value'", where=where)
    if found[1] not in KEYS:
        raise SourceError(
            f"unknown front matter key {found[1]!r}", where=where, hint=f"known: {', '.join(KEYS)}"
        )
    if found[1] in fields:
        raise SourceError(f"front matter key {found[1]!r} stands twice", where=where)
    start = line.start() + found.start(2)
    value = passage(source.text, start, line.start() + found.end(2))
    if len(value.text) > 1 and value.text[0] == value.text[-1] and value.text[0] in "\"'":
        value = value.cut(1, -1)
    if value.text:
        fields[found[1]] = value


def _imprint(source: Source, fields: dict[str, Passage], drafts: list[Draft]) -> Imprint:
    text = {key: value.text for key, value in fields.items()}
    headline = text.get("headline") or next(
        (
            chain(each.parts).text
            for each in drafts
            if each.kind in (BlockKind.HEADLINE, BlockKind.HEADING)
        ),
        "",
    )
    return Imprint(
        headline=headline,
        kicker=text.get("kicker"),
        newspaper=text.get("newspaper"),
        published=_date(source, fields),
        page=text.get("page"),
        section=text.get("section"),
        authors=_names(text.get("authors")),
        editors=_names(text.get("editors")),
        photographers=_names(text.get("photographers")),
        organiser=text.get("organiser"),
        digest_of=text.get("digest_of"),
    )


def _names(cell: str | None) -> tuple[str, ...]:
    return tuple(name for name in _LISTED.split(cell.strip("[]")) if name) if cell else ()


def _date(source: Source, fields: dict[str, Passage]) -> dt.date | None:
    value = fields.get("date")
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value.text)
    except ValueError:
        raise SourceError(
            f"{value.text!r} is no date",
            where=f"{source.name}:{source.line_of(value.start)}",
            hint="write it as 2020-01-13",
        ) from None


def _blocks(source: Source, at: int, *, titled: bool) -> Iterator[Draft]:
    """Yield headings, paragraphs, list items and table rows; a first ``#`` may be the headline."""
    held: list[Passage] = []
    while at < len(source.text):
        line = _LINE.match(source.text, at)
        assert line is not None  # _LINE matches anywhere
        whole = passage(source.text, line.start(1), line.end(1)).strip()
        at = max(line.end(), at + 1)
        kind, level, part = _kind(whole)
        if kind is not BlockKind.PARAGRAPH or not part.text:
            yield from _paragraph(held)
            held = []
        if not part.text:
            continue
        if kind is BlockKind.PARAGRAPH:
            held.append(part)
        elif kind is BlockKind.HEADING and level == 1 and not titled:
            titled = True
            yield draft(BlockKind.HEADLINE, _plain(part))
        else:
            yield draft(kind, _plain(part), level)
    yield from _paragraph(held)


def _paragraph(lines: list[Passage]) -> Iterator[Draft]:
    if lines:
        yield draft(BlockKind.PARAGRAPH, _plain(chain(lines)))


def _kind(line: Passage) -> tuple[BlockKind, int, Passage]:
    """Return what a line is, its level, and the line without its mark."""
    if heading := _HEADING.match(line.text):
        return BlockKind.HEADING, len(heading[1]), line.cut(heading.end()).strip()
    if _RULE.fullmatch(line.text):
        return BlockKind.TABLE_ROW, 0, line.cut(0, 0)
    if line.text.startswith("|"):
        return BlockKind.TABLE_ROW, 0, line
    if item := _ITEM.match(line.text):
        return BlockKind.LIST_ITEM, 0, line.cut(item.end()).strip()
    return BlockKind.PARAGRAPH, 0, line


def _plain(part: Passage) -> Passage:
    """Return the passage without the marks of emphasis."""
    pieces = []
    at = 0
    for mark in _EMPHASIS.finditer(part.text):
        pieces.append(part.cut(at, mark.start()))
        at = mark.end()
    pieces.append(part.cut(at))
    return chain(pieces)
