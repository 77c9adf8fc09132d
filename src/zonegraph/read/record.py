"""Records: one article each, its text and metadata in fields that collections name differently.

``read_fields.tsv`` says what each name stands for. The text may be plain, a list of paragraphs, or
HTML; its characters map back through the record to the file.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.lexicon.table import load
from zonegraph.read.body import Bit, Body, body
from zonegraph.read.compose import Imprint, compose, draft
from zonegraph.read.dates import find_date
from zonegraph.read.markup import parse
from zonegraph.read.passage import rebased
from zonegraph.read.roster import roster, split_names
from zonegraph.read.webpage import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonegraph.article import Article
    from zonegraph.read.decode import Source
    from zonegraph.read.passage import Passage

TEXT_HINT: Final = "name the text text, content or body"
_HTML: Final = re.compile(
    r"<(?:p|br|div|span|h[1-6]|table|section|article)\b[^<>]*>", re.IGNORECASE
)
_LINE: Final = re.compile(r"[^\r\n]+")
_DAY: Final = re.compile(r"\d{8}")
_SECONDS: Final = re.compile(r"(\d{10})(\d{3})?")
_CHINA: Final = dt.timezone(dt.timedelta(hours=8))
_PARTED: Final = re.compile(r"[,，、;；/|\s]+")
_CONTAINERS: Final = frozenset(("meta", "metadata", "extra", "info", "attributes"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The values of one field, in order; ``names`` is where it stands, outermost first."""

    names: tuple[str, ...]
    values: tuple[Passage, ...]


def field_of(names: tuple[str, ...]) -> tuple[int, str] | None:
    """Return rank and field that a name stands for; None if it is unknown.

    A name inside ``meta`` or ``metadata`` counts like one at the top, after it.
    """
    *outer, name = (_folded(each) for each in names)
    if len(outer) > 1 or any(each not in _CONTAINERS for each in outer):
        return None
    found = _fields().get(name)
    return (found[0] + 10_000 * len(outer), found[1]) if found else None


def read_record(cells: Iterable[Cell], source: Source, where: str) -> Article:
    """Return the article of a record; SourceError if it has no text or its date is none."""
    fields = _chosen(cells)
    text = [each for each in fields.get("text", ()) if each.text.strip()]
    if not text:
        raise SourceError("the record has no text", where=where, hint=TEXT_HINT)
    titles = [
        (kind, fields[kind.value][0].strip())
        for kind in (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE)
        if kind.value in fields and fields[kind.value][0].text.strip()
    ]
    same = {part.text for _, part in titles}
    bits = [bit for part in text for bit in _bits(part) if bit.passage.text not in same]
    found = body(bits)
    if not found.drafts:
        raise SourceError("the record's text holds no article", where=where, hint=TEXT_HINT)
    drafts = [draft(kind, part) for kind, part in titles] + found.drafts
    return compose(drafts, _imprint(fields, found, where), source)


def _chosen(cells: Iterable[Cell]) -> dict[str, tuple[Passage, ...]]:
    """Return the values by field; of several names for one the first known with a value."""
    best: dict[str, tuple[int, tuple[Passage, ...]]] = {}
    for cell in cells:
        known = field_of(cell.names)
        if known is None or not any(each.text.strip() for each in cell.values):
            continue
        rank, field = known
        if field not in best or rank < best[field][0]:
            best[field] = (rank, cell.values)
    return {field: values for field, (_, values) in best.items()}


def _bits(part: Passage) -> list[Bit]:
    if len(_HTML.findall(part.text)) > 1:
        found = [each for each in lines(parse(part.text)) if each.link_share < 0.5]
        return [
            Bit(passage=rebased(each.passage, part), number=at, kind=each.kind, level=each.level)
            for at, each in enumerate(found)
        ]
    bits: list[Bit] = []
    for match in _LINE.finditer(part.text):
        passage = part.cut(match.start(), match.end()).strip()
        if passage.text:
            bits.append(Bit(passage=passage, number=len(bits)))
    return bits


def _imprint(fields: Mapping[str, Sequence[Passage]], found: Body, where: str) -> Imprint:
    def first(field: str) -> str | None:
        return fields[field][0].text.strip() if field in fields else None

    return Imprint(
        headline=first("headline") or "",
        kicker=first("kicker"),
        newspaper=first("newspaper"),
        published=date_of(first("date"), where) or found.published,
        page=first("page"),
        section=first("section"),
        authors=_names(fields.get("authors", ())) or found.writers,
        editors=_names(fields.get("editors", ())) or found.editors,
        photographers=_names(fields.get("photographers", ())) or found.photographers,
    )


def date_of(text: str | None, where: str) -> dt.date | None:
    """Return the date that a cell holds; SourceError if it is none.

    ISO 8601 and its relatives, Chinese dates, 20210318, and seconds or milliseconds since 1970,
    taken as the day in China (UTC+8).
    """
    if not text:
        return None
    found = find_date(text)
    if found is not None:
        return found.date
    try:
        if _DAY.fullmatch(text):
            return dt.date(int(text[:4]), int(text[4:6]), int(text[6:]))
        if match := _SECONDS.fullmatch(text):
            return dt.datetime.fromtimestamp(int(match[1]), _CHINA).date()
    except ValueError:
        pass
    raise SourceError(f"{text[:30]!r} is no date", where=where, hint="write it as 2020-01-13")


def _names(values: Iterable[Passage]) -> tuple[str, ...]:
    found: list[str] = []
    for value in values:
        people = roster(value.text, trusted=True)
        names = people.writers or people.editors or people.photographers if people else ()
        names = names or split_names(value.text, lenient=True) or ()
        found += names or (name for name in _PARTED.split(value.text) if name)
    return tuple(dict.fromkeys(found))


@cache
def _fields() -> dict[str, tuple[int, str]]:
    return {row["name"]: (at, row["field"]) for at, row in enumerate(load("read_fields"))}


def _folded(name: str) -> str:
    return re.sub(r"[\s_\-.]", "", name).lower()
