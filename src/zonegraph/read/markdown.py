"""Markdown with front matter: the format of the bundled digests and of the corpus.

::

    ---
    newspaper: 某报
    date: 2020-01-13
    headline: 某高新区……
    authors: 张三, 李四
    ---

    Paragraphs, ``## headings``, ``- list items``, ``| table | rows |``.

Front matter is plain ``key: value``; a list of names is ``authors: 张三, 李四`` or has one
``  - 张三`` a line below its key. Unknown keys and malformed dates are errors with their line.
Marks of emphasis, links and quotation do not stand in the text of the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.compose import Draft, Imprint, compose, draft
from zonegraph.read.dates import parse_date
from zonegraph.read.marks import COMMAS, SEMICOLONS
from zonegraph.read.passage import Passage, chain, passage, put_in

if TYPE_CHECKING:
    import datetime as dt
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
_LAST_FENCE: Final = re.compile(r"---[ \t]*\Z")
_LATIN: Final = re.compile(r"[A-Za-z0-9]")
_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_KEY: Final = re.compile(r"([a-z_]+):[ \t]*(.*?)[ \t]*$")
_ENTRY: Final = re.compile(r"[ \t]*-[ \t]+(.*?)[ \t]*$")
_LISTS: Final = ("authors", "editors", "photographers")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
_RULE: Final = re.compile(r"[ \t]*(?:\|?[ \t:|-]*-{3,}[ \t:|-]*\|?|\*{3,}|_{3,})[ \t]*$")
_QUOTED: Final = re.compile(r"(?:>[ \t]?)+")
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_MARK: Final = re.compile(
    r"(?P<escape>\\)(?=[\\`*_{}\[\]()#+.!|>~-])"
    r"|(?P<image>!\[[^\]\n]*\]\([^)\n]*\))"
    r"|(?P<open>\[)(?=[^\[\]\n]+\]\([^)\n]*\))"
    r"|(?P<close>\]\([^)\n]*\))"
    r"|(?P<emphasis>\*{1,3}|__|~~|`)"
)
_LISTED: Final = re.compile(rf"[{COMMAS}、{SEMICOLONS}]\s*")


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
    seen: list[str] = []
    at = opened.end()
    while at < len(source.text):
        closed = _FENCE.match(source.text, at) or _LAST_FENCE.match(source.text, at)
        if closed is not None:
            return fields, closed.end()
        line = _LINE.match(source.text, at)
        assert line is not None  # _LINE matches anywhere
        _field(source, line, fields, seen)
        at = line.end()
    raise SourceError(
        "front matter is not closed", where=f"{source.name}:1", hint="end it with a line ---"
    )


def _field(
    source: Source, line: re.Match[str], fields: dict[str, Passage], seen: list[str]
) -> None:
    """Read one line of front matter; ``seen`` holds the keys so far, the last one last."""
    where = f"{source.name}:{source.line_of(line.start())}"
    if not line[1].strip():
        return
    entry = _ENTRY.match(line[1])
    if entry is not None:
        _entry(source, line.start() + entry.start(1), entry[1], fields, seen, where)
        return
    found = _KEY.match(line[1])
    if found is None:
        raise SourceError("front matter line is not 'key: value'", where=where)
    if found[1] not in KEYS:
        raise SourceError(
            f"unknown front matter key {found[1]!r}", where=where, hint=f"known: {', '.join(KEYS)}"
        )
    if found[1] in seen:
        raise SourceError(f"front matter key {found[1]!r} stands twice", where=where)
    seen.append(found[1])
    start = line.start() + found.start(2)
    value = _unquoted(passage(source.text, start, line.start() + found.end(2)))
    if value.text:
        fields[found[1]] = value


def _entry(
    source: Source, start: int, text: str, fields: dict[str, Passage], seen: list[str], where: str
) -> None:
    """Add one ``- name`` to the list whose key stands above it."""
    if not seen or seen[-1] not in _LISTS:
        hint = f"lists are: {', '.join(_LISTS)}"
        raise SourceError("a list stands below a key that takes none", where=where, hint=hint)
    value = _unquoted(passage(source.text, start, start + len(text)))
    held = fields.get(seen[-1])
    if value.text:
        fields[seen[-1]] = chain([held, put_in("、"), value]) if held else value


def _unquoted(value: Passage) -> Passage:
    if len(value.text) > 1 and value.text[0] == value.text[-1] and value.text[0] in "\"'":
        return value.cut(1, -1)
    return value


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
    date = parse_date(value.text)
    if date is None:
        where = f"{source.name}:{source.line_of(value.start)}"
        raise SourceError(f"{value.text!r} is no date", where=where, hint="write it as 2020-01-13")
    return date


def _blocks(source: Source, at: int, *, titled: bool) -> Iterator[Draft]:
    """Yield headings, paragraphs, list items and table rows; a first ``#`` may be the headline."""
    held: list[Passage] = []
    comments = [match.span() for match in _COMMENT.finditer(source.text, at)]
    while at < len(source.text):
        line = _LINE.match(source.text, at)
        assert line is not None  # _LINE matches anywhere
        if any(start <= line.start() < end for start, end in comments):
            at = max(line.end(), at + 1)
            continue
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
        yield draft(BlockKind.PARAGRAPH, _plain(chain(_spaced(lines))))


def _spaced(lines: list[Passage]) -> Iterator[Passage]:
    """Yield the lines of a paragraph; a blank is put in where a line break parts Latin words."""
    for at, line in enumerate(lines):
        if at and _LATIN.match(lines[at - 1].text[-1]) and _LATIN.match(line.text[0]):
            yield put_in(" ")
        yield line


def _kind(line: Passage) -> tuple[BlockKind, int, Passage]:
    """Return what a line is, its level, and the line without its mark."""
    if quoted := _QUOTED.match(line.text):
        line = line.cut(quoted.end()).strip()
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
    """Return the passage without marks of emphasis, links, images and escapes."""
    pieces = []
    at = skipped = 0
    for mark in _MARK.finditer(part.text):
        if mark.start() < skipped or not _is_mark(part.text, mark):
            continue
        pieces.append(part.cut(at, mark.start()))
        at = mark.end()
        skipped = at + (mark.lastgroup == "escape")
    pieces.append(part.cut(at))
    return chain(pieces).strip()


def _is_mark(text: str, mark: re.Match[str]) -> bool:
    """Whether a run of asterisks or the like marks something: its like stands elsewhere, too."""
    if mark.lastgroup != "emphasis":
        return True
    return text.count(mark[0][0] * len(mark[0])) > 1
