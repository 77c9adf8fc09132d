"""What a written time means: bounds from the named groups of ``extract.timeform``.

A clock knows the article's date and the time the text named last; with these it resolves 去年, 11月,
当月, 今后五年. Without a date such words stay unresolved: their bounds are None.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zonegraph.extract import calendar
from zonegraph.extract.number import cardinal, interval
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from zonegraph.extract.calendar import Bounds
    from zonegraph.lexicon.table import Row

Fields = Mapping[str, str | None]

_THIRDS: Final = {"上": (1, 1), "上中": (1, 2), "中上": (1, 2), "中": (2, 2), "中下": (2, 3), "下": (3, 3)}
_WEEKDAYS: Final = {day: number for number, day in enumerate("一二三四五六日")} | {"天": 6}
_WEEKS: Final = {"上": -1, "本": 0, "这": 0, "下": 1}
_UNITS: Final = {"years": "year", "months": "month", "weeks": "week", "days": "day"}
_YEAR_PARTS: Final = ("y_early", "y_late", "y_middle")
_PLANS_UNMISTAKEN: Final = 3  # 十三五 names a plan by itself; 十五 only as 十五计划, 十五期间


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


def _core(bounds: Bounds, precision: str, role: str = "point", *, named: bool = True) -> Core:
    return Core(start=bounds.start, end=bounds.end, precision=precision, role=role, named=named)


def _unresolved(precision: str, role: str) -> Core:
    return Core(start=None, end=None, precision=precision, role=role)


@dataclass(slots=True)
class Clock:
    """The article's date, what the text named last, and whether the words look ahead.

    ``named`` lies in the year named last, ``named_month`` in the month, ``named_day`` is the day; None
    where the text has named none.
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

    def nearest(self, bounds_in: Callable[[int], Bounds]) -> Bounds | None:
        """Return the bounds in the year the text speaks of, None if no year is known.

        That is the year named last; else the article's, or the one before if the time would lie
        ahead of the article without the words looking ahead.
        """
        if self.named is not None:
            bounds = bounds_in(self.named.year)
            if not (self.ahead and self.published and bounds.end < self.published):
                return bounds
        if self.published is None:
            return None
        year = self.published.year
        bounds = bounds_in(year)
        if bounds.start > self.published and not self.ahead:
            return bounds_in(year - 1)
        if bounds.end < self.published and self.ahead:
            return bounds_in(year + 1)
        return bounds


def _number(text: str | None) -> int:
    value = cardinal(text) if text else None
    if value is None:
        raise ValueError(f"no number: {text!r}")
    return int(value)


def _numeric_date(_: Clock, fields: Fields) -> Core:
    year, month, day = (_number(fields[name]) for name in ("y", "md", "d"))
    date = dt.date(year, month, day)
    return _core(calendar.Bounds(date, date), "day")


def _years(_: Clock, fields: Fields) -> Core:
    years = calendar.years(_number(fields["y"]), _number(fields["y2"]))
    return _core(years, "period", "span", named=False)


def _year(_: Clock, fields: Fields) -> Core:
    return _in_year(fields, _number(fields["y"]))


def _near_year(clock: Clock, fields: Fields) -> Core | None:
    row = _words()[fields["word"] or ""]
    base = clock.published if row["unit"] == "year" else clock.named
    if base is None:
        return _unresolved("year", "point")
    return _in_year(fields, base.year + int(row["from"]))


def _in_year(fields: Fields, year: int) -> Core:
    """The year, or the part of it that the fields name."""
    part = _part(fields, year) or _edge(fields, year)
    return part or _core(calendar.years(year, year), "year")


def _part(fields: Fields, year: int) -> Core | None:
    """The months, days, half or quarters of ``year`` that the fields name, if they do."""
    if fields["m1"]:
        first, last = _number(fields["m1"]), _number(fields["m2"])
        end = calendar.month_end(year + (last < first), last)
        return _core(calendar.Bounds(dt.date(year, first, 1), end), "period", "span")
    if fields["ma"]:
        first = dt.date(year, _number(fields["ma"]), _number(fields["d1"]))
        last = dt.date(year, _number(fields["mb"] or fields["ma"]), _number(fields["d2"]))
        return _core(calendar.Bounds(*sorted((first, last))), "period", "span")
    if fields["md"]:
        day = dt.date(year, _number(fields["md"]), _number(fields["d"]))
        return _core(calendar.Bounds(day, day), "day")
    if fields["m"]:
        return _in_month(fields, year, _number(fields["m"]))
    return _season(fields, year)


def _season(fields: Fields, year: int) -> Core | None:
    if fields["half"]:
        half = calendar.half(year, 1 if fields["half"] == "上" else 2)
        return _core(half, "half-year", "span")
    if fields["q1"]:
        quarters = calendar.quarters(year, _number(fields["q1"]), _number(fields["q2"]))
        return _core(quarters, "period", "span")
    if fields["q"] or fields["q_first"]:
        number = _number(fields["q"]) if fields["q"] else 1
        return _core(calendar.quarters(year, number, number), "quarter", "span")
    if fields["qn"]:
        return _core(calendar.quarters(year, 1, _number(fields["qn"])), "period", "span")
    if fields["mn"]:
        return _core(calendar.months(year, 1, _number(fields["mn"])), "period", "span")
    return _core(calendar.years(year, year), "year") if fields["whole"] else None


def _edge(fields: Fields, year: int) -> Core | None:
    """Beginning, middle or end of the year: January, June and July, December."""
    first, last, middle = (fields.get(name) for name in _YEAR_PARTS)
    if not (first or last or middle):
        return None
    months = (1, 1) if first else (12, 12) if last else (6, 7)
    return _core(calendar.months(year, *months), "period" if middle else "month")


def _in_month(fields: Fields, year: int, month: int) -> Core:
    """The month, or its beginning (days 1-10), end (from day 21) or 上中下旬."""
    if fields["third"]:
        first, last = _THIRDS[fields["third"]]
    elif fields["early"] or fields["late"]:
        first = last = 1 if fields["early"] else 3
    else:
        return _core(calendar.month(year, month), "month")
    start = calendar.third_of_month(year, month, first).start
    end = calendar.third_of_month(year, month, last).end
    return _core(calendar.Bounds(start, end), "period")


def _decade(clock: Clock, fields: Fields) -> Core | None:
    tens = _number(fields["tens"])
    if tens % 10:
        return None
    if fields["century"]:
        century = _number(fields["century"]) - 1
    elif fields["last"] or fields["this"]:
        if clock.published is None:
            return _unresolved("period", "span")
        century = clock.published.year // 100 - (1 if fields["last"] else 0)
    elif tens < 40:
        return None
    else:
        century = 19
    start = 100 * century + tens
    return _core(calendar.years(start, start + 9), "period", "span", named=False)


def _plan(_: Clock, fields: Fields) -> Core | None:
    name, tail = fields["plan"] or "", fields["tail"] or ""
    if len(name) < _PLANS_UNMISTAKEN and not (tail or fields["named"]):
        return None
    bounds = calendar.plans()[name]
    if tail.endswith("之年"):
        year = bounds.end.year if "收官" in tail else bounds.start.year
        return _core(calendar.years(year, year), "year", named=False)
    if tail.endswith("末"):
        return _core(calendar.years(bounds.end.year, bounds.end.year), "year", named=False)
    return _core(bounds, "period", "plan", named=False)


def _near_month(clock: Clock, fields: Fields) -> Core | None:
    row = _words()[fields["word"] or ""]
    base = clock.published if row["unit"] == "month" else clock.named_month
    if base is None:
        return _unresolved("month", "point")
    month = calendar.shift_months(base.replace(day=1), int(row["from"]))
    if fields["d1"]:
        days = [month.replace(day=_number(fields[name])) for name in ("d1", "d2")]
        return _core(calendar.Bounds(days[0], days[1]), "period", "span")
    if fields["d"]:
        day = month.replace(day=_number(fields["d"]))
        return _core(calendar.Bounds(day, day), "day")
    return _in_month(fields, month.year, month.month)


def _weekday(clock: Clock, fields: Fields) -> Core | None:
    """A day of the named week; without one, the last such day up to the article's."""
    if clock.published is None:
        return _unresolved("day", "point")
    number = _WEEKDAYS[fields["weekday"] or ""]
    if fields["week"]:
        monday = calendar.week(clock.published).start
        day = monday + dt.timedelta(days=number + 7 * _WEEKS[fields["week"]])
    else:
        day = clock.published - dt.timedelta(days=(clock.published.weekday() - number) % 7)
    return _core(calendar.Bounds(day, day), "day", named=False)


@cache
def _words() -> Mapping[str, Row]:
    return MappingProxyType({row["surface"]: row for row in table.load("time_words")})


def _word(clock: Clock, fields: Fields) -> Core | None:
    row = _words()[fields["word"] or ""]
    unit, role = row["unit"], row["role"]
    precision = "day" if unit in {"day", "now", "same-day"} else "period"
    base = clock.named_day if unit == "same-day" else clock.published
    if base is None or unit == "every":
        return _unresolved(precision, role)
    if unit == "now":
        return Core(start=None, end=base, precision=precision, role=role)
    if unit == "coming":
        return Core(start=base, end=None, precision=precision, role=role)
    low, high = int(row["from"]), int(row["to"])
    if unit == "week":
        return _core(calendar.week(base + dt.timedelta(weeks=low)), precision, role, named=False)
    days = calendar.Bounds(base + dt.timedelta(days=low), base + dt.timedelta(days=high))
    return _core(days, precision, role, named=False)


def _length_of(fields: Fields) -> tuple[Decimal, Decimal, str]:
    """Lowest and highest count and the unit of a written length of time.

    ValueError for lengths that are figures of speech (一年, 百年) or years of the calendar (2000年).
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
    return first.low * scale, last.high * scale, unit


def _window(clock: Clock, fields: Fields) -> Core | None:
    _, count, unit = _length_of(fields)
    if clock.published is None:
        return _unresolved("period", "span")
    stretch = calendar.ahead if fields["future"] else calendar.back
    return _core(stretch(clock.published, int(count), unit), "period", "span", named=False)


def _every(_: Clock, fields: Fields) -> Core:
    _length_of(fields)
    return _unresolved("period", "recurring")


def _length(clock: Clock, fields: Fields) -> Core | None:
    _, count, unit = _length_of(fields)
    bounded = fields["since"] or fields["inside"] or fields["before"]
    if fields["n"] == "一" and not (bounded or fields["more"] or fields["and_half"]):
        return None
    if fields["and_half"] and unit == "year":
        count, unit = 12 * count + 6, "month"
    role = "since" if fields["since"] else "deadline" if fields["inside"] else "duration"
    if not bounded or clock.published is None:
        return _unresolved("period", role)
    now, steps = clock.published, int(count)
    if fields["since"]:
        return _core(calendar.back(now, steps, unit), "period", "since", named=False)
    if fields["inside"]:
        end = calendar.shift(now, steps, unit)
        return Core(start=None, end=end, precision="period", role="deadline")
    then = calendar.shift(now, -steps, unit)
    if unit == "year":
        return _core(calendar.years(then.year, then.year), "year", named=False)
    return _core(calendar.Bounds(then, then), "day", named=False)


def _partial(clock: Clock, fields: Fields) -> Core | None:
    if fields["whole"] and clock.named is None:
        return None
    probe = _part(fields, 2000)
    if probe is None:
        return None

    def bounds_in(year: int) -> Bounds:
        found = _part(fields, year)
        if found is None or found.start is None or found.end is None:
            raise ValueError("no part of a year")
        return calendar.Bounds(found.start, found.end)

    bounds = clock.nearest(bounds_in)
    if bounds is None:
        return _unresolved(probe.precision, probe.role)
    return _core(bounds, probe.precision, probe.role)


def _year_edge(clock: Clock, fields: Fields) -> Core | None:
    """年初, 年底, 年内 of the year named last, else the article's."""
    role = "deadline" if fields["inside"] else "point"
    base = (clock.published if clock.ahead else None) or clock.named or clock.published
    if base is None:
        return _unresolved("month", role)
    if fields["inside"]:
        end = dt.date(base.year, 12, 31)
        return Core(start=None, end=end, precision="year", role=role)
    late = fields["y_late"] and clock.named is None and not clock.ahead
    past = late and base.month <= _YEAR_END_STILL_NEAR
    return _edge(fields, base.year - 1 if past else base.year)


_YEAR_END_STILL_NEAR: Final = 2  # in January and February 年底 is the one just past


def _month_edge(clock: Clock, fields: Fields) -> Core | None:
    base = clock.named_month or clock.published
    if base is None:
        return _unresolved("period", "point")
    return _in_month(fields, base.year, base.month)


def _day_of_month(clock: Clock, fields: Fields) -> Core | None:
    """The day in the month named last, else the last such day up to the article's date."""
    base = clock.named_month or clock.published
    if base is None:
        return _unresolved("day", "point")
    number = _number(fields["d"])
    month = base.replace(day=1)
    if clock.named_month is None and number > base.day and not clock.ahead:
        month = calendar.shift_months(month, -1)
    day = month.replace(day=number)
    return _core(calendar.Bounds(day, day), "day")


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
