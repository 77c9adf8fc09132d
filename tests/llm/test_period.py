"""Times: our own reading of the words first, then the model's dates."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.extract import reading
from zonegraph.llm.locate import Locator
from zonegraph.llm.period import bounds, dated, period

from .made import GOOD, article, stated

READ = reading.read(article())
LOCATOR = Locator(READ.article.text, READ.view)


def test_words_we_can_read_are_read_by_us() -> None:
    claim = stated({**GOOD, "time": "2019年", "from": "1066-01-01", "to": "1066-12-31"})
    found = period(READ, LOCATOR, claim, 0)
    assert found is not None
    assert (found.start, found.end) == (dt.date(2019, 1, 1), dt.date(2019, 12, 31))
    assert found.words == "2019年"


def test_words_we_cannot_read_are_dated_by_the_model() -> None:
    claim = stated({**GOOD, "time": "引进", "from": "2020-02-01", "to": "2020-02-29"})
    found = period(READ, LOCATOR, claim, 0)
    assert found is not None
    assert (found.start, found.precision) == (dt.date(2020, 2, 1), "month")


@pytest.mark.parametrize("time", [None, "明年春天"])
def test_a_time_without_words_in_the_text_is_none(time: str | None) -> None:
    claim = stated({**GOOD, "time": time, "from": "2021-01-01", "to": "2021-12-31"})
    assert period(READ, LOCATOR, claim, 0) is None


@pytest.mark.parametrize(
    ("text", "first", "last", "form"),
    [
        ("2019", "2019-01-01", "2019-12-31", "2019"),
        ("2020-2", "2020-02-01", "2020-02-29", "2020-02"),
        ("2019-05-07", "2019-05-07", "2019-05-07", "2019-05-07"),
    ],
)
def test_bounds(text: str, first: str, last: str, form: str) -> None:
    assert bounds(text) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last), form)


@pytest.mark.parametrize("text", [None, "", "2019-13", "0000", "去年", "2019-02-30", "20190101"])
def test_no_bounds(text: str | None) -> None:
    assert bounds(text) is None


def test_dates() -> None:
    found = dated("2019-05")
    assert found is not None
    assert (found[0], found[1].precision) == ("2019-05", "month")
    assert dated("春天") is None
