"""Answers as people read them: aligned text and Markdown.

A Chinese character is two terminal columns wide (Unicode Annex 11). Where an entity stands beside
its label only the label is shown; other IRIs are shortened to prefixed names. Control characters
never reach the terminal.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from zonegraph.query.prefix import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.query.result import Cell, Result

_GAP: Final = "  "
_LEAST: Final = 6
_CUT: Final = "…"
_NUMBERS: Final = frozenset({"integer", "decimal", "double"})


def table(result: Result, width: int | None = None) -> str:
    """Return ``result`` as aligned lines; cells are cut to fit ``width`` columns, if given."""
    names, rows, numeric = shown(result)
    widths = [
        max([columns(name), *(columns(row[at]) for row in rows)]) for at, name in enumerate(names)
    ]
    if width is not None:
        widths = _fitted(widths, width)
    rule = ["─" * each for each in widths]
    left = [False] * len(names)
    lines = [_line(names, widths, left), _line(rule, widths, left)]
    lines += [_line(row, widths, numeric) for row in rows]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def markdown(result: Result) -> str:
    """Return ``result`` as a Markdown table."""
    names, rows, numeric = shown(result)
    rule = ["---:" if each else "---" for each in numeric]
    cells = [[_escaped(cell) for cell in row] for row in (names, *rows)]
    lines = [cells[0], rule, *cells[1:]]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def shown(result: Result) -> tuple[list[str], list[list[str]], list[bool]]:
    """Return column titles, cells as people read them, and which columns hold numbers."""
    keep = keeping(result)
    rows = [[text(row[at]) for at in keep] for row in result.rows]
    return titles(result), rows, [result.columns[at].type in _NUMBERS for at in keep]


def keeping(result: Result) -> list[int]:
    """Return which columns are shown: all but the IRIs whose labels stand beside them."""
    names = [column.name for column in result.columns]
    return [at for at, name in enumerate(names) if f"{name}Label" not in names]


def titles(result: Result) -> list[str]:
    """Return the titles of the columns that are shown."""
    names = [column.name for column in result.columns]
    return [_title(names[at], names) for at in keeping(result)]


def _title(name: str, names: Sequence[str]) -> str:
    bare = name.removesuffix("Label")
    return bare if bare in names or bare not in ("", name) else name


def text(cell: Cell | None) -> str:
    """Return ``cell`` as people read it, on one line."""
    if cell is None:
        return ""
    return one_line(short(cell.value) if cell.is_iri else cell.value)


def one_line(words: str) -> str:
    """Return ``words`` with line breaks, tabs and other control characters as blanks."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in words)


def columns(words: str) -> int:
    """Return how many terminal columns ``words`` take."""
    return sum(_columns(c) for c in words)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _fitted(widths: list[int], width: int) -> list[int]:
    """Return ``widths``, the widest columns narrowed until the table fits or all are narrow."""
    fitted = list(widths)
    while sum(fitted) + len(_GAP) * (len(fitted) - 1) > width:
        widest = max(range(len(fitted)), key=lambda at: (fitted[at], -at))
        if fitted[widest] <= _LEAST:
            break
        fitted[widest] -= 1
    return fitted


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    return _GAP.join(
        _padded(_cut(cell, width), width, flush)
        for cell, width, flush in zip(cells, widths, right, strict=True)
    )


def _padded(words: str, width: int, right: bool) -> str:
    blank = " " * (width - columns(words))
    return blank + words if right else words + blank


def _cut(words: str, width: int) -> str:
    if columns(words) <= width:
        return words
    kept, used = [], columns(_CUT)
    for character in words:
        used += _columns(character)
        if used > width:
            break
        kept.append(character)
    return "".join(kept) + _CUT


def _escaped(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
