"""Dates as mastheads print them."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.read.dates import find_date, parse_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020.1.13 星期一", dt.date(2020, 1, 13)),
        ("2019-08-26", dt.date(2019, 8, 26)),
        ("2020/01/13", dt.date(2020, 1, 13)),
        ("2022年11月7日 星期一 第A03版", dt.date(2022, 11, 7)),
        ("2022 年 11 月 7 日", dt.date(2022, 11, 7)),
        ("二〇二〇年一月十三日", dt.date(2020, 1, 13)),
        ("二○二一年十二月三十一日", dt.date(2021, 12, 31)),
        ("二〇二〇年十月二十日", dt.date(2020, 10, 20)),
        ("1.23456.7 2020.13.45 then 2020.2.29", dt.date(2020, 2, 29)),
    ],
)
def test_dates(text: str, date: dt.date) -> None:
    found = find_date(text)
    assert found is not None
    assert found.date == date


@pytest.mark.parametrize("text", ["2020.1", "12020.1.13", "2021.2.30", "第13期", ""])
def test_no_dates(text: str) -> None:
    assert find_date(text) is None


def test_parse_takes_a_date_and_nothing_else() -> None:
    assert parse_date(" 2020-01-13 ") == dt.date(2020, 1, 13)
    assert parse_date("2020-01-13 星期一") is None
