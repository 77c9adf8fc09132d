"""Quantities in a row: A、B、C和D, which share what is said before the first of them.

分别为58%、79%和17.5% deals the values out to as many subjects; the caller pairs them. A row may
print its unit only once (分别为3、5和7家): then the bare numbers take it too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zonegraph.claim import Span
from zonegraph.extract import change, qualifier
from zonegraph.extract.number import ARABIC, cardinal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.quantity import Quantity

_JOINS: Final = frozenset({"、", "和", "与", "及", "以及", "、和", ",和", "或"})
_IN_TURN: Final = re.compile("分别|依次|各自")
_BARE: Final = re.compile(rf"(?:{ARABIC}(?:、|和|与|及|以及))+$")
_ARABIC: Final = re.compile(ARABIC)
_WINDOW: Final = 60


def grouped(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities with their groups; a row shares what is said of its first."""
    done: list[Quantity] = []
    row: list[Quantity] = []
    for quantity in map(_counting, found, [*found[1:], None]):
        if row and not _continues(text, row[-1], quantity):
            done += _row(text, row)
            row = []
        row.append(quantity)
    return done + _row(text, row)


def _counting(quantity: Quantity, following: Quantity | None) -> Quantity:
    """Return the quantity without a noun where the next one stands at once (3个增至5个)."""
    if following and quantity.counted and quantity.counted.start >= following.span.start:
        return replace(quantity, counted=None)
    return quantity


def _continues(text: str, last: Quantity, following: Quantity) -> bool:
    between = text[last.span.end : following.span.start]
    return between in _JOINS and last.kind == following.kind


def _row(text: str, row: list[Quantity]) -> list[Quantity]:
    if not row:
        return row
    first = row[0]
    clause = change.clause_start(text, first.span.start)
    in_turn = _IN_TURN.search(text, clause, first.number_span.start) is not None
    if in_turn and first.number_span.start == first.span.start:
        row = [*_bare(text, clause, first), *row]
    first = row[0]
    if len(row) == 1:
        return row
    return [
        replace(
            quantity,
            change=quantity.change or first.change,
            basis=quantity.basis or first.basis,
            whole=quantity.whole or first.whole,
            group=row[0].span.start,
            place=place,
            distributive=in_turn,
        )
        for place, quantity in enumerate(row)
    ]


def _bare(text: str, clause: int, first: Quantity) -> Iterator[Quantity]:
    """Yield the bare numbers before ``first`` in its row, in its unit."""
    listed = _BARE.search(text, clause, first.span.start)
    if listed is None or (listed.start() and text[listed.start() - 1].isascii()):
        return
    run = qualifier.before(text, clause, listed.start())
    ratio, reaches = first.kind == "ratio", run.reaches
    said = change.read(text, clause, run.bare_start, run.start, ratio=ratio, reaches=reaches)
    for match in _ARABIC.finditer(text, *listed.span()):
        value = cardinal(match[0])
        if value is not None:
            span = Span(*match.span())
            yield replace(
                first,
                span=span,
                number_span=span,
                value=value,
                upper=None,
                surface=match[0],
                change=said.change,
                basis=said.basis,
                whole=said.whole,
                counted=None,
                rule="row",
            )
