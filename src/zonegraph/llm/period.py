"""The time of a model's claim: read again by our own reader, else as the model dates its words."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from zonegraph.claim import Period

if TYPE_CHECKING:
    from zonegraph.extract.reading import Reading
    from zonegraph.llm.answer import Stated
    from zonegraph.llm.locate import Locator

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def period(reading: Reading, locator: Locator, claim: Stated, near: int) -> Period | None:
    """Return the time of ``claim`` if its words stand in the text at ``near`` or elsewhere."""
    found = locator.find(claim.time, near) if claim.time else None
    if found is None:
        return None
    for mention in reading.periods:
        if mention.span.start < found.end and found.start < mention.span.end:
            return mention.period
    start, end = bounds(claim.start), bounds(claim.end)
    first, last = start[0] if start else None, end[1] if end else None
    if first and last and last < first:
        first = last = None
    words = reading.text[found.start : found.end]
    return Period(start=first, end=last, precision=_precision(first, last), words=words)


def dated(value: str) -> tuple[str, Period] | None:
    """Return a date (2019, 2019-05, 2019-05-17) as written and as a period; None if it is none."""
    both = bounds(value)
    if both is None:
        return None
    precision = {4: "year", 7: "month", 10: "day"}[len(both[2])]
    written = both[2]
    return written, Period(start=both[0], end=both[1], precision=precision, words=written)


def bounds(text: str | None) -> tuple[dt.date, dt.date, str] | None:
    """Return first day, last day and usual form of a year, month or day; None if it is none."""
    match = _DATE.fullmatch(text.strip()) if text else None
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if month is None:
        return first, dt.date(first.year, 12, 31), f"{first.year:04}"
    if day is None:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return first, last, f"{first.year:04}-{first.month:02}"
    return first, first, first.isoformat()


def _precision(first: dt.date | None, last: dt.date | None) -> str:
    """Return the unit of the calendar that the two days bound, else period."""
    if first is None or last is None:
        return "period"
    if first == last:
        return "day"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return "year" if first.year == last.year else "period"
    month = first.replace(day=monthrange(first.year, first.month)[1])
    return "month" if first.day == 1 and last == month else "period"
