"""Hits as a table, in the formats of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.export.words import word
from zonegraph.query.result import XSD, Cell, Result, of_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.search.hit import Hit

COLUMNS: Final = ["kind", "thing", "thingLabel", "class", "modality", "found", "published", "at"]
_AROUND: Final = 16


def hits_table(hits: Iterable[Hit]) -> Result:
    """Return ``hits`` as an answer with the columns ``COLUMNS``, one row a hit."""
    return of_rows("select", COLUMNS, [_row(hit) for hit in hits])


def _row(hit: Hit) -> list[Cell | None]:
    modality = word(hit.modality).zh if hit.modality else None
    return [
        _text(hit.kind),
        Cell(value=hit.iri, iri=hit.iri),
        _text(hit.label),
        _text(word(hit.cls).zh if hit.cls else ""),
        _text(modality),
        _text(excerpt(hit)),
        _text(hit.published),
        _text(hit.at),
    ]


def excerpt(hit: Hit) -> str:
    """Return the words found with some characters around them, marked 【so】."""
    if not hit.marks:
        return hit.text
    start = max(hit.marks[0].start - _AROUND, 0)
    end = min(max(hit.marks[0].end + _AROUND * 2, start), len(hit.text))
    made, at = ["…" if start else ""], start
    for mark in hit.marks:
        if mark.end > end:
            break
        made += [hit.text[at : mark.start], "【", hit.text[mark.start : mark.end], "】"]
        at = mark.end
    return "".join([*made, hit.text[at:end], "…" if end < len(hit.text) else ""])


def _text(value: str | None) -> Cell | None:
    return Cell(value=value, datatype=XSD + "string") if value else None
