"""Lexicon tables: tab-separated words under a card that says what they are for.

::

    # id: read_months
    # name: names of months
    # why: dates are written in words, too
    # columns: word number

    一月	1
    二月	2

The card comes first; its four keys are required, further keys (``# source:``) are welcome, and a
key may be followed by lines ``#   …`` that continue it. ``id`` is the file's name. Below the card,
blank lines and lines that begin with ``#`` are skipped; every other line has exactly as many cells
as there are columns. An empty cell means "none"; only the first cell must not be empty. Cells have
no outer blanks, and no row stands twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from zonegraph import resources
from zonegraph.errors import LexiconError

Row = Mapping[str, str]

_REQUIRED = ("id", "name", "why", "columns")
_KEY = re.compile(r"# ([a-z][a-z-]*):(?: (.*))?")
_CONTINUED = re.compile(r"#\s{2,}(.*)")
_COLUMN = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A lexicon: its card and its rows. ``lines[i]`` is the line of ``rows[i]``, from 1."""

    id: str
    name: str
    why: str
    columns: tuple[str, ...]
    card: Mapping[str, str]
    rows: tuple[Row, ...]
    lines: tuple[int, ...]

    def where(self, row: int) -> str:
        """Return ``file:line`` of row number ``row`` (from 0), for error messages."""
        return f"{self.id}.tsv:{self.lines[row]}"


def table(name: str) -> Table:
    """Return the lexicon ``name``, parsed once per process; LexiconError with file and line."""
    return _shipped(name.removesuffix(".tsv"))


@cache
def _shipped(stem: str) -> Table:
    return parse(resources.lexicon(stem), stem)


def load(name: str) -> tuple[Row, ...]:
    """Return the rows of the lexicon ``name``, each a read-only mapping from column to cell."""
    return table(name).rows


def column(name: str, title: str) -> tuple[str, ...]:
    """Return the cells of one column of the lexicon ``name``, in file order."""
    found = table(name)
    if title not in found.columns:
        raise LexiconError(f"has no column {title!r}", where=f"{found.id}.tsv")
    return tuple(row[title] for row in found.rows)


def parse(text: str, stem: str) -> Table:
    """Return the table that ``text`` holds; ``stem`` is the file's name without ``.tsv``."""
    lines = text.split("\n")
    card, start = _card(lines, stem)
    columns = tuple(card["columns"].split())
    for title in columns:
        if not _COLUMN.fullmatch(title) or columns.count(title) > 1:
            raise LexiconError(
                f"column name {title!r} is malformed or doubled", where=f"{stem}.tsv"
            )
    rows: list[Row] = []
    numbers: list[int] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines[start:], start + 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        _check(cells, columns, f"{stem}.tsv:{number}")
        if cells in seen:
            raise LexiconError(f"repeats line {seen[cells]}", where=f"{stem}.tsv:{number}")
        seen[cells] = number
        rows.append(MappingProxyType(dict(zip(columns, cells, strict=True))))
        numbers.append(number)
    return Table(
        id=card["id"],
        name=card["name"],
        why=card["why"],
        columns=columns,
        card=MappingProxyType(card),
        rows=tuple(rows),
        lines=tuple(numbers),
    )


def _card(lines: list[str], stem: str) -> tuple[dict[str, str], int]:
    """Return the card and the index of the first line below it."""
    card: dict[str, str] = {}
    key = ""
    at = 0
    for at, line in enumerate(lines):
        if not line.startswith("#"):
            break
        if match := _KEY.fullmatch(line):
            key = match[1]
            if key in card:
                raise LexiconError(f"card says {key!r} twice", where=f"{stem}.tsv:{at + 1}")
            card[key] = (match[2] or "").strip()
        elif (match := _CONTINUED.fullmatch(line)) and key:
            card[key] = f"{card[key]} {match[1].strip()}".strip()
        else:
            raise LexiconError(
                "card line is not '# key: value'",
                where=f"{stem}.tsv:{at + 1}",
                hint="end the card with a blank line before the first comment",
            )
    for key in _REQUIRED:
        if not card.get(key):
            raise LexiconError(f"card lacks '# {key}:'", where=f"{stem}.tsv")
    if card["id"] != stem:
        raise LexiconError(
            f"card's id is {card['id']!r}, the file's is {stem!r}", where=f"{stem}.tsv"
        )
    return card, at


def _check(cells: tuple[str, ...], columns: tuple[str, ...], where: str) -> None:
    if len(cells) != len(columns):
        raise LexiconError(
            f"has {len(cells)} cells, the card names {len(columns)} columns",
            where=where,
            hint="separate cells by one tab; an empty cell still needs its tab",
        )
    if not cells[0]:
        raise LexiconError("first cell is empty", where=where)
    for cell in cells:
        if cell != cell.strip():
            raise LexiconError(f"cell {cell!r} has blanks around it", where=where)
