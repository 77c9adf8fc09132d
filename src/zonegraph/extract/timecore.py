"""The meaning of a written time: its bounds, how exact they are, and what part it plays.

Here are the times that need nothing but their own words: a year and its months, days, halves and
quarters, from the named groups of ``extract.timeform``. ``extract.clock`` has the others.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.extract import calendar
from zonegraph.extract.number import cardinal

if TYPE_CHECKING:
    from zonegraph.extract.calendar import Bounds

Fields = Mapping[str, str | None]

_THIRDS: Final = {
    "上": (1, 1),
    "上中": (1, 2),
    "中上": (1, 2),
    "中": (2, 2),
    "中下": (2, 3),
    "下": (3, 3),
}
_EDGES: Final = ("y_early", "y_late", "y_middle")


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """A time before the words around it have their say (到, 自, 以来, 前).

    ``named`` says that a later 11月 may borrow its year.
    """

    start: dt.date | None
    end: dt.date | None
    precision: str
    role: str
    named: bool = False


def placed(bounds: Bounds, precision: str, role: str = "point", *, named: bool = True) -> Core:
    """Return the time with these bounds."""
    return Core(start=bounds.start, end=bounds.end, precision=precision, role=role, named=named)


def unplaced(precision: str, role: str) -> Core:
    """Return a time that has no bounds: a length, or a word that needs a date nobody told."""
    return Core(start=None, end=None, precision=precision, role=role)


def whole_number(text: str | None) -> int:
    """Return the value of a numeral in Arabic or Chinese digits; ValueError if it is none."""
    value = cardinal(text) if text else None
    if value is None:
        raise ValueError(f"no number: {text!r}")
    return int(value)


def in_year(fields: Fields, year: int) -> Core:
    """Return the year, or the part of it that the fields name."""
    part = part_of(fields, year) or edge(fields, year)
    return part or placed(calendar.years(year, year), "year")


def part_of(fields: Fields, year: int) -> Core | None:
    """Return the months, days, half or quarters of ``year`` that the fields name, if they do."""
    if fields["m1"]:
        first, last = whole_number(fields["m1"]), whole_number(fields["m2"])
        end = calendar.month_end(year + (last < first), last)
        return placed(calendar.Bounds(dt.date(year, first, 1), end), "period", "span")
    if fields["ma"]:
        begin = dt.date(year, whole_number(fields["ma"]), whole_number(fields["d1"]))
        until = dt.date(
            year, whole_number(fields["mb"] or fields["ma"]), whole_number(fields["d2"])
        )
        return placed(calendar.Bounds(min(begin, until), max(begin, until)), "period", "span")
    if fields["md"]:
        day = dt.date(year, whole_number(fields["md"]), whole_number(fields["d"]))
        return placed(calendar.Bounds(day, day), "day")
    if fields["m"]:
        return in_month(fields, year, whole_number(fields["m"]))
    return _season(fields, year)


def _season(fields: Fields, year: int) -> Core | None:
    if fields["half"]:
        half = calendar.half(year, 1 if fields["half"] == "上" else 2)
        return placed(half, "half-year", "span")
    if fields["q1"]:
        quarters = calendar.quarters(year, whole_number(fields["q1"]), whole_number(fields["q2"]))
        return placed(quarters, "period", "span")
    if fields["q"] or fields["q_first"]:
        number = whole_number(fields["q"]) if fields["q"] else 1
        return placed(calendar.quarters(year, number, number), "quarter", "span")
    if fields["qn"]:
        return placed(calendar.quarters(year, 1, whole_number(fields["qn"])), "period", "span")
    if fields["mn"]:
        return placed(calendar.months(year, 1, whole_number(fields["mn"])), "period", "span")
    return placed(calendar.years(year, year), "year") if fields["whole"] else None


def edge(fields: Fields, year: int) -> Core | None:
    """Return beginning, middle or end of the year: January, June and July, December."""
    first, last, middle = (fields.get(name) for name in _EDGES)
    if not (first or last or middle):
        return None
    months = (1, 1) if first else (12, 12) if last else (6, 7)
    return placed(calendar.months(year, *months), "period" if middle else "month")


def in_month(fields: Fields, year: int, month: int) -> Core:
    """Return the month, or its beginning (days 1-10), end (from day 21) or 上中下旬."""
    if fields["third"]:
        first, last = _THIRDS[fields["third"]]
    elif fields["early"] or fields["late"]:
        first = last = 1 if fields["early"] else 3
    else:
        return placed(calendar.month(year, month), "month")
    start = calendar.third_of_month(year, month, first).start
    end = calendar.third_of_month(year, month, last).end
    return placed(calendar.Bounds(start, end), "period")
