"""The calendar: bounds of years, halves, quarters, months, weeks, decades and five-year plans.

Bounds are dates, both inclusive. Functions that are given numbers from a text raise ValueError for
numbers no calendar has (month 13, 30 February), so that a caller can let such a reading go.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from zonegraph.errors import LexiconError
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping


class Bounds(NamedTuple):
    """First and last day of a time."""

    start: dt.date
    end: dt.date


def month_end(year: int, month: int) -> dt.date:
    """Return the last day of the month."""
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}")
    return dt.date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Bounds:
    """Return the bounds of the months ``first`` to ``last`` of one year."""
    if first > last:
        raise ValueError(f"month {first} comes after month {last}")
    return Bounds(dt.date(year, first, 1), month_end(year, last))


def month(year: int, number: int) -> Bounds:
    """Return the bounds of a month."""
    return months(year, number, number)


def years(first: int, last: int) -> Bounds:
    """Return the bounds of the years ``first`` to ``last``."""
    if first > last:
        raise ValueError(f"year {first} comes after year {last}")
    return Bounds(dt.date(first, 1, 1), dt.date(last, 12, 31))


def quarters(year: int, first: int, last: int) -> Bounds:
    """Return the bounds of the quarters ``first`` to ``last`` (1 to 4) of one year."""
    if not 1 <= first <= last <= 4:
        raise ValueError(f"no quarters {first} to {last}")
    return months(year, 3 * first - 2, 3 * last)


def half(year: int, number: int) -> Bounds:
    """Return the bounds of the first or second half of a year."""
    if number not in (1, 2):
        raise ValueError(f"no half {number}")
    return months(year, 6 * number - 5, 6 * number)


def third_of_month(year: int, number: int, third: int) -> Bounds:
    """Return the bounds of 上旬, 中旬 or 下旬 (1 to 3): days 1-10, 11-20, 21 to the month's end."""
    if third not in (1, 2, 3):
        raise ValueError(f"no third {third}")
    whole = month(year, number)
    start = whole.start.replace(day=10 * third - 9)
    return Bounds(start, whole.end if third == 3 else start.replace(day=10 * third))


def week(day: dt.date) -> Bounds:
    """Return Monday to Sunday of the week of ``day`` (ISO 8601, 2.2.8)."""
    monday = day - dt.timedelta(days=day.weekday())
    return Bounds(monday, monday + dt.timedelta(days=6))


def shift_months(day: dt.date, count: int) -> dt.date:
    """Return ``day`` moved by months; a day the month lacks becomes its last day."""
    index = day.year * 12 + day.month - 1 + count
    year, number = divmod(index, 12)
    last = month_end(year, number + 1)
    return min(last, dt.date(year, number + 1, min(day.day, last.day)))


def shift(day: dt.date, count: int, unit: str) -> dt.date:
    """Return ``day`` moved by ``count`` (which may be negative) of year, month, week or day."""
    try:
        if unit == "year":
            return shift_months(day, 12 * count)
        if unit == "month":
            return shift_months(day, count)
        return day + dt.timedelta(days=count * (7 if unit == "week" else 1))
    except OverflowError as err:
        raise ValueError(f"{count} {unit}s from {day} is outside the calendar") from err


def ahead(day: dt.date, count: int, unit: str) -> Bounds:
    """Return the ``count`` years, months, weeks or days that begin with ``day``."""
    return Bounds(day, shift(day, count, unit) - dt.timedelta(days=1))


def back(day: dt.date, count: int, unit: str) -> Bounds:
    """Return the ``count`` years, months, weeks or days that end with ``day``."""
    return Bounds(shift(day, -count, unit) + dt.timedelta(days=1), day)


@cache
def plans() -> Mapping[str, Bounds]:
    """Return the five-year plans by the ordinal that names them (十三五), from ``plans.tsv``."""
    found: dict[str, Bounds] = {}
    rows = table.table("plans")
    for number, row in enumerate(rows.rows):
        try:
            bounds = Bounds(*(dt.date.fromisoformat(row[end]) for end in ("start", "end")))
        except ValueError as err:
            raise LexiconError(str(err), where=rows.where(number)) from err
        if bounds.start > bounds.end:
            raise LexiconError("the plan ends before it starts", where=rows.where(number))
        found[row["name"]] = bounds
    return MappingProxyType(found)
