"""Numerals have the values their case file says, and rendering a number and reading it agree."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.extract import number

from .case_file import cases

CASES = cases("numbers")
FIRES = [case for case in CASES if case["value"] != "-"]
SILENT = [case for case in CASES if case["value"] == "-"]
HAN = "零一二三四五六七八九"


def han(value: int) -> str:
    """Write a whole number below 10**12 in Chinese digits."""
    if value >= 10**8:
        rest = value % 10**8
        gap = "零" if rest and rest < 10**7 else ""
        return f"{han(value // 10**8)}亿{gap}{han(rest) if rest else ''}"
    if value >= 10**4:
        rest = value % 10**4
        gap = "零" if rest and rest < 10**3 else ""
        return f"{han(value // 10**4)}万{gap}{han(rest) if rest else ''}"
    for place, mark in ((1000, "千"), (100, "百"), (10, "十")):
        if value >= place:
            rest = value % place
            gap = "零" if rest and rest < place // 10 else ""
            return f"{HAN[value // place]}{mark}{gap}{han(rest) if rest else ''}"
    return HAN[value]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 76


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case["text"])
def test_case_fires(case: dict[str, str]) -> None:
    (found,) = number.find(f"约{case['text']}。")
    upper = Decimal(case["upper"]) if case["upper"] else None
    assert (found.form, found.value, found.upper) == (case["form"], Decimal(case["value"]), upper)
    assert number.parse(case["text"]) == (None if upper else Decimal(case["value"]))


@pytest.mark.parametrize("case", SILENT, ids=lambda case: case["text"])
def test_case_is_silent(case: dict[str, str]) -> None:
    assert number.find(case["text"]) == []
    assert number.parse(case["text"]) is None


def test_every_form_fires_and_is_silent() -> None:
    assert {case["form"] for case in FIRES} == set(number.FORMS)
    assert {case["form"] for case in SILENT} == set(number.FORMS)


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_whole_numbers_survive_rendering(value: int) -> None:
    assert number.parse(str(value)) == value
    assert number.parse(f"{value:,}") == value
    assert number.parse(han(value)) == value


@given(
    st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False),
    st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]),
)
def test_scaled_decimals_survive_rendering(value: Decimal, scale: tuple[str, int]) -> None:
    assert number.parse(f"{value}{scale[0]}") == value * scale[1]


@given(st.integers(min_value=10, max_value=10**9))
def test_numbers_are_found_where_they_stand(value: int) -> None:
    for surface in (str(value), han(value)):
        text = f"共{surface}家"
        (found,) = number.find(text)
        assert text[slice(*found.span)] == surface
        assert found.value == value


@given(st.text(alphabet="0123456789,./-~至到一二两三十百千万亿零几成半分之番翻倍增余多 "))
def test_any_text_is_read(text: str) -> None:
    end = 0
    for found in number.find(text):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.upper is None or found.upper > found.value
        end = found.span.end


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [("20", "30亿", "20亿"), ("8000", "1万", "8000"), ("20亿", "30亿", "20亿"), ("3", "5", "3")],
)
def test_a_range_shares_its_scale(first: str, second: str, shared: str) -> None:
    assert number.share_scale(first, second) == (shared, second)
