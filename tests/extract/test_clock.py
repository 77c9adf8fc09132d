"""A clock reads relative words from the article's date and remembers what the text named."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from zonegraph.extract import timeform
from zonegraph.extract.clock import Clock

if TYPE_CHECKING:
    from zonegraph.extract.timecore import Core

ISSUE = dt.date(2020, 1, 13)


def read(clock: Clock, text: str) -> Core | None:
    match = timeform.scanner().match(text)
    assert match is not None
    form = timeform.forms()[int((match.lastgroup or "f0")[1:])]
    fields = form.pattern.match(text)
    assert fields is not None
    return clock.read(form.name, fields.groupdict())


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("去年", "2019-01-01", "2019-12-31"),
        ("今后五年", "2020-01-13", "2025-01-12"),
        ("近日", "2019-12-30", "2020-01-13"),
        ("上月", "2019-12-01", "2019-12-31"),
        ("上周五", "2020-01-10", "2020-01-10"),
        ("11月", "2019-11-01", "2019-11-30"),
        ("3月5日", "2020-03-05", "2020-03-05"),
        ("1-11月", "2019-01-01", "2019-11-30"),
        ("25日", "2019-12-25", "2019-12-25"),
    ],
)
def test_from_the_article_s_date(text: str, start: str, end: str) -> None:
    core = read(Clock(ISSUE), text)
    assert core is not None
    assert (str(core.start), str(core.end)) == (start, end)
    unknown = read(Clock(None), text)
    assert unknown is not None
    assert (unknown.start, unknown.end) == (None, None)


def test_words_that_look_ahead_take_the_next_such_month() -> None:
    core = read(Clock(ISSUE, ahead=True), "12月")
    assert core is not None
    assert core.start == dt.date(2020, 12, 1)


def test_what_was_named_lends_year_month_and_day() -> None:
    clock = Clock(ISSUE)
    named = read(clock, "2018年9月3日")
    assert named is not None
    clock.remember(named, borrowed=False)
    for text, start in [("11月", "2018-11-01"), ("当月", "2018-09-01"), ("次日", "2018-09-04")]:
        core = read(clock, text)
        assert core is not None
        assert str(core.start) == start


def test_what_lies_ahead_lends_nothing() -> None:
    clock = Clock(ISSUE)
    named = read(clock, "2025年")
    assert named is not None
    clock.remember(named, borrowed=False)
    assert clock.named is None


@pytest.mark.parametrize("text", ["2021年2月30日", "百年", "一年", "0天", "99999年内"])
def test_what_is_no_time_is_let_go(text: str) -> None:
    assert read(Clock(ISSUE), text) is None
