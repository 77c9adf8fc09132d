"""A year's parts have the bounds of the calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.extract import timecore, timeform

YEAR = next(form for form in timeform.forms() if form.name == "year")


@pytest.mark.parametrize(
    ("words", "start", "end", "precision", "role"),
    [
        ("", "01-01", "12-31", "year", "point"),
        ("3月", "03-01", "03-31", "month", "point"),
        ("3月5日", "03-05", "03-05", "day", "point"),
        ("3月5日至8日", "03-05", "03-08", "period", "span"),
        ("1-11月", "01-01", "11-30", "period", "span"),
        ("上半年", "01-01", "06-30", "half-year", "span"),
        ("第三季度", "07-01", "09-30", "quarter", "span"),
        ("一至三季度", "01-01", "09-30", "period", "span"),
        ("前三季度", "01-01", "09-30", "period", "span"),
        ("前10个月", "01-01", "10-31", "period", "span"),
        ("底", "12-01", "12-31", "month", "point"),
        ("初", "01-01", "01-31", "month", "point"),
        ("年中", "06-01", "07-31", "period", "point"),
        ("6月中下旬", "06-11", "06-30", "period", "point"),
        ("6月初", "06-01", "06-10", "period", "point"),
    ],
)
def test_in_year(words: str, start: str, end: str, precision: str, role: str) -> None:
    match = YEAR.pattern.fullmatch(f"2021年{words}")
    assert match is not None
    core = timecore.in_year(match.groupdict(), 2021)
    assert core.start == dt.date.fromisoformat(f"2021-{start}")
    assert core.end == dt.date.fromisoformat(f"2021-{end}")
    assert (core.precision, core.role) == (precision, role)


def test_a_day_no_month_has_is_no_time() -> None:
    match = YEAR.pattern.fullmatch("2021年2月30日")
    assert match is not None
    with pytest.raises(ValueError, match="day"):
        timecore.in_year(match.groupdict(), 2021)


def test_a_numeral_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        timecore.whole_number("甲")
