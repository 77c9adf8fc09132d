"""The calendar's bounds are right at its corners, and moving there and back returns."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.extract import calendar
from zonegraph.extract.calendar import Bounds

DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31))


def bounds(start: str, end: str) -> Bounds:
    return Bounds(dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("found", "start", "end"),
    [
        (calendar.month(2020, 2), "2020-02-01", "2020-02-29"),
        (calendar.month(2019, 2), "2019-02-01", "2019-02-28"),
        (calendar.months(2019, 1, 11), "2019-01-01", "2019-11-30"),
        (calendar.years(2016, 2020), "2016-01-01", "2020-12-31"),
        (calendar.quarters(2021, 1, 3), "2021-01-01", "2021-09-30"),
        (calendar.half(2021, 2), "2021-07-01", "2021-12-31"),
        (calendar.third_of_month(2020, 2, 3), "2020-02-21", "2020-02-29"),
        (calendar.third_of_month(2020, 2, 2), "2020-02-11", "2020-02-20"),
        (calendar.week(dt.date(2020, 1, 1)), "2019-12-30", "2020-01-05"),
        (calendar.ahead(dt.date(2020, 1, 13), 5, "year"), "2020-01-13", "2025-01-12"),
        (calendar.back(dt.date(2020, 1, 13), 5, "year"), "2015-01-14", "2020-01-13"),
        (calendar.back(dt.date(2020, 1, 13), 2, "week"), "2019-12-31", "2020-01-13"),
        (calendar.plans()["十三五"], "2016-01-01", "2020-12-31"),
        (calendar.plans()["十六五"], "2031-01-01", "2035-12-31"),
    ],
)
def test_bounds(found: Bounds, start: str, end: str) -> None:
    assert found == bounds(start, end)


def test_plans_follow_each_other() -> None:
    plans = list(calendar.plans().values())
    assert len(plans) == 16
    gaps = [later.start - earlier.end for earlier, later in pairwise(plans)]
    assert sum(gap != dt.timedelta(days=1) for gap in gaps) == 1  # 1963-1965 had no plan


@pytest.mark.parametrize(
    "call",
    [
        lambda: calendar.month(2020, 13),
        lambda: calendar.months(2020, 5, 4),
        lambda: calendar.quarters(2020, 0, 3),
        lambda: calendar.half(2020, 3),
        lambda: calendar.third_of_month(2020, 1, 4),
        lambda: calendar.years(2021, 2020),
        lambda: calendar.shift(dt.date(2020, 1, 1), 9000, "year"),
        lambda: calendar.shift(dt.date(2020, 1, 1), 10**9, "day"),
    ],
)
def test_impossible_times_are_refused(call: object) -> None:
    assert callable(call)
    with pytest.raises((ValueError, OverflowError)):
        call()


@given(DAYS, st.integers(min_value=-600, max_value=600))
def test_moving_by_months_keeps_the_day_or_ends_the_month(day: dt.date, count: int) -> None:
    moved = calendar.shift_months(day, count)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == count
    assert moved.day == min(day.day, calendar.month_end(moved.year, moved.month).day)


@given(
    DAYS,
    st.integers(min_value=1, max_value=50),
    st.sampled_from(["year", "month", "week", "day"]),
)
def test_stretches_hold_the_day_at_their_end(day: dt.date, count: int, unit: str) -> None:
    ahead, back = calendar.ahead(day, count, unit), calendar.back(day, count, unit)
    assert ahead.start == day == back.end
    assert ahead.start <= ahead.end
    assert back.start <= back.end
