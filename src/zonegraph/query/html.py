"""Answers as HTML for notebooks: everything escaped, IRIs as links only if they are of the web."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from zonegraph.query.table import keeping, one_line, titles

if TYPE_CHECKING:
    from zonegraph.query.result import Cell, Result

_MOST: Final = 200


def to_html(result: Result, most: int = _MOST) -> str:
    """Return ``result`` as a table; of more than ``most`` rows the rest is only counted."""
    keep = keeping(result)
    head = "".join(f"<th>{escape(title)}</th>" for title in titles(result))
    lines = [
        "<tr>" + "".join(f"<td>{_cell(row[at])}</td>" for at in keep) + "</tr>"
        for row in result.rows[:most]
    ]
    more = len(result.rows) - most
    rest = f"<p>{more} more rows</p>" if more > 0 else ""
    body = "".join(lines)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    shown = escape(one_line(cell.value))
    if cell.iri is None or not cell.iri.startswith(("https://", "http://")):
        return shown
    return f'<a href="{escape(cell.iri)}">{shown}</a>'
