"""Times are read as their case file says; spans, words and bounds agree on any text."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.claim import Period
from zonegraph.extract import timeform
from zonegraph.extract.period import TimeMention, find_periods

from .case_file import cases

CASES = cases("periods")
ISSUE = dt.date(2020, 1, 13)
PIECES = st.sampled_from(
    [
        *"0123456789一二三五十半年月日个周季度初底末前后内来至到自从截以起期间去今明、,。《》\n-—",
        *(
            "2019年",
            "11月",
            "5日",
            "今年",
            "去年底",
            "上半年",
            "“十四五”",
            "近五年",
            "今后",
            "截至",
        ),
        *("以来", "目前", "日前", "每年", "三年内", "到2025年", "当年", "20世纪90年代"),
    ]
)


def shown(mention: TimeMention) -> str:
    period = mention.period
    cells = [period.words, str(period.start or ""), str(period.end or ""), period.precision]
    return "|".join([*cells, mention.role, *(["titled"] if mention.titled else [])])


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 220


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['published']}-{case['text']}")
def test_case(case: dict[str, str]) -> None:
    published = dt.date.fromisoformat(case["published"]) if case["published"] else None
    found = find_periods(case["text"], published)
    assert (" ; ".join(map(shown, found)) or "-") == case["expected"]
    assert not found or case["rule"] in {mention.rule for mention in found}


def test_every_form_fires_and_is_silent() -> None:
    names = {form.name for form in timeform.forms()}
    assert {case["rule"] for case in CASES if case["expected"] != "-"} == names
    assert {case["rule"] for case in CASES if case["expected"] == "-"} == names


def test_a_month_takes_the_year_the_reader_has_in_mind() -> None:
    context = Period(
        start=dt.date(2017, 1, 1), end=dt.date(2017, 12, 31), precision="year", words="2017年"
    )
    (found,) = find_periods("11月", ISSUE, context)
    assert found.period.start == dt.date(2017, 11, 1)


def test_a_year_lends_itself_within_its_paragraph_only() -> None:
    found = find_periods("2017年开工,3月封顶\n3月签约", ISSUE)
    assert [m.period.start for m in found[1:]] == [dt.date(2017, 3, 1), dt.date(2020, 3, 1)]


def test_a_year_still_to_come_lends_nothing() -> None:
    found = find_periods("到2025年建成,12月签约", ISSUE)
    assert found[1].period.start == dt.date(2019, 12, 1)


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from([None, ISSUE]))
def test_any_text_is_read(text: str, published: dt.date | None) -> None:
    end = 0
    for mention in find_periods(text, published):
        period = mention.period
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert text[slice(*mention.span)] == period.words
        assert period.start is None or period.end is None or period.start <= period.end
        end = mention.span.end


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_a_full_date_is_itself(day: dt.date) -> None:
    (found,) = find_periods(f"于{day.year}年{day.month}月{day.day}日开工", None)
    assert (found.period.start, found.period.end, found.role) == (day, day, "point")
