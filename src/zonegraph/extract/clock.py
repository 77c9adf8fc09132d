"""What a written time means: bounds from the named groups of ``extract.timeform``.

A clock knows the article's date and the time the text named last; with these it resolves 去年,
11月, 当月, 今后五年. Without a date such words stay unresolved: their bounds are None.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zonegraph.extract import calendar
from zonegraph.extract.number import interval
from zonegraph.extract.timecore import (
    Core,
    Fields,
    edge,
    in_month,
    in_year,
    part_of,
    placed,
    unplaced,
    whole_number,
)
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonegraph.extract.calendar import Bounds
    from zonegraph.lexicon.table import Row

_WEEKDAYS: Final = {day: number for number, day in enumerate("一二三四五六日")} | {"天": 6}
_WEEKS: Final = {"上": -1, "本": 0, "这": 0, "下": 1}
_UNITS: Final = {"years": "year", "months": "month", "weeks": "week", "days": "day"}
_NEARLY_OVER: Final = 10  # days: figures for a period are sometimes told a little before its end
_PLANS_UNMISTAKEN: Final = 3  # 十三五 names a plan by itself; 十五 only as 十五计划, 十五期间


@dataclass(slots=True)
class Clock:
    """The article's date, what the text named last, and whether the words look ahead.

    ``named`` lies in the year named last, ``named_month`` in the month, ``named_day`` is the day;
    None where the text has named none.
    """

    published: dt.date | None
    named: dt.date | None = None
    named_month: dt.date | None = None
    named_day: dt.date | None = None
    ahead: bool = False

    def remember(self, core: Core, *, borrowed: bool) -> None:
        """Take note of a time whose year, month or day later words may borrow.

        What lies ahead of the article lends nothing: 到2025年 says nothing about the next 11月. A
        time that has ``borrowed`` its own year lends only month and day.
        """
        day = core.start
        if not core.named or day is None or (self.published is not None and day > self.published):
            return
        if not borrowed:
            self.named = day
        self.named_month = day if core.precision in {"month", "day"} else None
        self.named_day = day if core.precision == "day" else None

    def read(self, form: str, fields: Fields) -> Core | None:
        """Return the time that ``fields`` of ``form`` mean; None if they are no time after all."""
        try:
            return _READERS[form](self, fields)
        except (ValueError, OverflowError):
            return None

    def nearest(self, bounds_in: Callable[[int], Bounds], *, whole: bool) -> Bounds | None:
        """Return the bounds in the year the text speaks of, None if no year is known.

        That is the year named last, else the one in which the time lies nearest to the article;
        what is told as a ``whole`` (1-8月, 前三季度) is past. Words that look ahead (将于12月,
        12月底前) take the next such time instead.
        """
        now = self.published
        if self.named is not None:
            bounds = bounds_in(self.named.year)
            if not (self.ahead and now and bounds.end < now):
                return bounds
        if now is None:
            return None
        this, last = bounds_in(now.year), bounds_in(now.year - 1)
        if self.ahead:
            return this if this.end >= now else bounds_in(now.year + 1)
        if whole:
            return this if (this.end - now).days <= _NEARLY_OVER else last
        ahead, past = (this.start - now).days, (now - last.end).days
        return this if ahead <= past else last


def _numeric_date(_: Clock, fields: Fields) -> Core:
    year, month, day = (whole_number(fields[name]) for name in ("y", "md", "d"))
    date = dt.date(year, month, day)
    return placed(calendar.Bounds(date, date), "day")


def _years(_: Clock, fields: Fields) -> Core:
    years = calendar.years(whole_number(fields["y"]), whole_number(fields["y2"]))
    return placed(years, "period", "span", named=False)


def _year(_: Clock, fields: Fields) -> Core:
    return in_year(fields, whole_number(fields["y"]))


def _near_year(clock: Clock, fields: Fields) -> Core | None:
    row = _words()[fields["word"] or ""]
    base = clock.published if row["unit"] == "year" else clock.named
    if base is None:
        return unplaced("year", "point")
    return in_year(fields, base.year + int(row["from"]))


def _decade(clock: Clock, fields: Fields) -> Core | None:
    tens = whole_number(fields["tens"])
    if tens % 10:
        return None
    if fields["century"]:
        century = whole_number(fields["century"]) - 1
    elif fields["last"] or fields["this"]:
        if clock.published is None:
            return unplaced("period", "span")
        century = clock.published.year // 100 - (1 if fields["last"] else 0)
    elif tens < 40:
        return None
    else:
        century = 19
    start = 100 * century + tens
    return placed(calendar.years(start, start + 9), "period", "span", named=False)


def _plan(_: Clock, fields: Fields) -> Core | None:
    name, tail = fields["plan"] or "", fields["tail"] or ""
    if len(name) < _PLANS_UNMISTAKEN and not (tail or fields["named"]):
        return None
    bounds = calendar.plans()[name]
    if tail.endswith("之年"):
        year = bounds.end.year if "收官" in tail else bounds.start.year
        return placed(calendar.years(year, year), "year", named=False)
    if tail.endswith("末"):
        return placed(calendar.years(bounds.end.year, bounds.end.year), "year", named=False)
    return placed(bounds, "period", "plan", named=False)


def _near_month(clock: Clock, fields: Fields) -> Core | None:
    row = _words()[fields["word"] or ""]
    base = clock.published if row["unit"] == "month" else clock.named_month
    if base is None:
        return unplaced("month", "point")
    month = calendar.shift_months(base.replace(day=1), int(row["from"]))
    if fields["d1"]:
        days = [month.replace(day=whole_number(fields[name])) for name in ("d1", "d2")]
        return placed(calendar.Bounds(days[0], days[1]), "period", "span")
    if fields["d"]:
        day = month.replace(day=whole_number(fields["d"]))
        return placed(calendar.Bounds(day, day), "day")
    return in_month(fields, month.year, month.month)


def _weekday(clock: Clock, fields: Fields) -> Core | None:
    """Return a day of the named week; without one, the last such day up to the article's."""
    if clock.published is None:
        return unplaced("day", "point")
    number = _WEEKDAYS[fields["weekday"] or ""]
    if fields["week"]:
        monday = calendar.week(clock.published).start
        day = monday + dt.timedelta(days=number + 7 * _WEEKS[fields["week"]])
    else:
        day = clock.published - dt.timedelta(days=(clock.published.weekday() - number) % 7)
    return placed(calendar.Bounds(day, day), "day", named=False)


@cache
def _words() -> Mapping[str, Row]:
    return MappingProxyType({row["surface"]: row for row in table.load("time_words")})


def _word(clock: Clock, fields: Fields) -> Core | None:
    row = _words()[fields["word"] or ""]
    unit, role = row["unit"], row["role"]
    precision = "day" if unit in {"day", "now", "same-day"} else "period"
    base = clock.named_day if unit == "same-day" else clock.published
    if base is None or unit == "every":
        return unplaced(precision, role)
    if unit == "now":
        return Core(start=None, end=base, precision=precision, role=role)
    if unit == "coming":
        return Core(start=base, end=None, precision=precision, role=role)
    low, high = int(row["from"]), int(row["to"])
    if unit == "week":
        return placed(calendar.week(base + dt.timedelta(weeks=low)), precision, role, named=False)
    days = calendar.Bounds(base + dt.timedelta(days=low), base + dt.timedelta(days=high))
    return placed(days, precision, role, named=False)


def _length_of(fields: Fields) -> tuple[Decimal, Decimal, str]:
    """Return lowest and highest count and the unit of a written length of time.

    ValueError for figures of speech (百年, 千年) and years of the calendar (2000年).
    """
    text = fields["n"] or ""
    unit = next((name for field, name in _UNITS.items() if fields[field]), "month")
    scale = 3 if fields["quarters"] else 1
    if text == "半":
        if unit != "year":
            raise ValueError("half of what")
        return Decimal(6), Decimal(6), "month"
    first = interval(text)
    last = interval(fields["n2"]) if fields["n2"] else first
    if first is None or last is None or first.low > last.high:
        raise ValueError(f"no length: {text}")
    if text in {"百", "千", "万", "亿"} or last.high >= 1000:
        raise ValueError(f"a figure of speech: {text}")
    if unit == "year" and last.high % 1:
        unit, scale = "month", 12
    if last.high * scale < 1:
        raise ValueError(f"no length: {text}")
    return first.low * scale, last.high * scale, unit


def _window(clock: Clock, fields: Fields) -> Core | None:
    _, count, unit = _length_of(fields)
    if clock.published is None:
        return unplaced("period", "span")
    stretch = calendar.ahead if fields["future"] else calendar.back
    return placed(stretch(clock.published, int(count), unit), "period", "span", named=False)


def _every(_: Clock, fields: Fields) -> Core:
    _length_of(fields)
    return unplaced("period", "recurring")


def _length(clock: Clock, fields: Fields) -> Core | None:
    _, count, unit = _length_of(fields)
    bounded = fields["since"] or fields["inside"] or fields["before"]
    if fields["n"] == "一" and not (bounded or fields["more"] or fields["and_half"]):
        return None
    if fields["and_half"] and unit == "year":
        count, unit = 12 * count + 6, "month"
    role = "since" if fields["since"] else "deadline" if fields["inside"] else "duration"
    if not bounded or clock.published is None:
        return unplaced("period", role)
    now, steps = clock.published, int(count)
    if fields["since"]:
        return placed(calendar.back(now, steps, unit), "period", "since", named=False)
    if fields["inside"]:
        end = calendar.shift(now, steps, unit)
        return Core(start=None, end=end, precision="period", role="deadline")
    then = calendar.shift(now, -steps, unit)
    if unit == "year":
        return placed(calendar.years(then.year, then.year), "year", named=False)
    return placed(calendar.Bounds(then, then), "day", named=False)


def _partial(clock: Clock, fields: Fields) -> Core | None:
    if fields["whole"] and clock.named is None:
        return None
    probe = part_of(fields, 2000)
    if probe is None:
        return None

    def bounds_in(year: int) -> Bounds:
        found = part_of(fields, year)
        if found is None or found.start is None or found.end is None:
            raise ValueError("no part of a year")
        return calendar.Bounds(found.start, found.end)

    whole = bool(fields["m1"] or fields["q1"] or fields["qn"] or fields["mn"])
    bounds = clock.nearest(bounds_in, whole=whole)
    if bounds is None:
        return unplaced(probe.precision, probe.role)
    return placed(bounds, probe.precision, probe.role)


def _year_edge(clock: Clock, fields: Fields) -> Core | None:
    """年初, 年底, 年内 of the year named last, else the article's."""
    role = "deadline" if fields["inside"] else "point"
    base = (clock.published if clock.ahead else None) or clock.named or clock.published
    if base is None:
        return unplaced("month", role)
    if fields["inside"]:
        end = dt.date(base.year, 12, 31)
        return Core(start=None, end=end, precision="year", role=role)
    late = fields["y_late"] and clock.named is None and not clock.ahead
    past = late and base.month <= _YEAR_END_STILL_NEAR
    return edge(fields, base.year - 1 if past else base.year)


_YEAR_END_STILL_NEAR: Final = 2  # in January and February 年底 is the one just past


def _month_edge(clock: Clock, fields: Fields) -> Core | None:
    base = clock.named_month or clock.published
    if base is None:
        return unplaced("period", "point")
    return in_month(fields, base.year, base.month)


def _day_of_month(clock: Clock, fields: Fields) -> Core | None:
    """Return the day in the month named last, else the last such day up to the article's."""
    base = clock.named_month or clock.published
    if base is None:
        return unplaced("day", "point")
    number = whole_number(fields["d"])
    month = base.replace(day=1)
    if clock.named_month is None and number > base.day and not clock.ahead:
        month = calendar.shift_months(month, -1)
    day = month.replace(day=number)
    return placed(calendar.Bounds(day, day), "day")


_READERS: Final[Mapping[str, Callable[[Clock, Fields], Core | None]]] = MappingProxyType(
    {
        "numeric-date": _numeric_date,
        "years": _years,
        "year": _year,
        "decade": _decade,
        "plan": _plan,
        "near-year": _near_year,
        "near-month": _near_month,
        "weekday": _weekday,
        "word": _word,
        "window": _window,
        "every": _every,
        "length": _length,
        "part": _partial,
        "year-edge": _year_edge,
        "month-edge": _month_edge,
        "day-of-month": _day_of_month,
    }
)
