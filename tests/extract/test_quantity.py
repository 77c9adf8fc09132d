"""Quantities are read as their case file says; spans and surfaces agree on any text."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.extract.period import find_periods
from zonegraph.extract.quantity import RULES, Quantity, find_quantities

from .case_file import cases

CASES = cases("quantities")
PIECES = st.sampled_from(
    [
        *"0123456789一二三五十百千万亿两零几半个家名项位元%成倍级第前近超约达余多上下了为到至-~、,。",
        *("亿元", "万亩", "平方公里", "个百分点", "增长", "下降", "占比", "同比", "分别", "以上"),
        *("分之", "翻两番", "倍增", "全国", "居", "3.5", "1,200", "2020年", "GDP", "5G", "三家"),
        *("一半", "《", "》", "“", "”", "左右"),
    ]
)


def shown(text: str, found: Quantity) -> str:
    whole = text[slice(*found.whole)] if found.whole else ""
    counted = text[slice(*found.counted)] if found.counted else ""
    place = "" if found.group is None else f"{found.place}{'*' if found.distributive else ''}"
    cells = [found.surface, str(found.value), str(found.upper or ""), found.unit or "", found.kind]
    cells += [found.qualifier or "", found.change or "", found.basis or "", whole, counted]
    return "|".join([*cells, found.level_suffix or "", place]).rstrip("|")


def read(text: str) -> list[Quantity]:
    return find_quantities(text, find_periods(text, None))


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 260


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_case(case: dict[str, str]) -> None:
    text = case["text"]
    found = read(text)
    assert (" ; ".join(shown(text, quantity) for quantity in found) or "-") == case["expected"]
    assert not found or case["rule"] in {quantity.rule for quantity in found}


def test_every_rule_fires_and_is_silent() -> None:
    assert {case["rule"] for case in CASES if case["expected"] != "-"} == set(RULES)
    assert {case["rule"] for case in CASES if case["expected"] == "-"} == set(RULES)


def test_digits_of_a_time_are_no_quantity() -> None:
    text = "今后五年新增28家,三年内见效,历经28年"
    found = find_quantities(text, find_periods(text, dt.date(2020, 1, 13)))
    assert [quantity.surface for quantity in found] == ["28家", "28年"]


def test_a_level_says_that_its_unit_is_custom() -> None:
    (found,) = read("打造千亿级集群")
    assert (found.implied, found.unit_surface, found.unit) == (True, "亿", "hundredMillionYuan")


def test_a_large_bare_number_keeps_its_scale() -> None:
    (found,) = read("用户突破1.2亿,")
    assert (found.unit, found.unit_surface, found.value) == (None, "亿", Decimal("1.2"))


def test_one_of_the_first_n_is_marked_as_such() -> None:
    (found,) = read("跻身全国前十")
    assert (found.qualifier, found.qualifier_meaning) == (None, "within")
    assert found.value == 10


@given(st.lists(PIECES, max_size=14).map("".join))
def test_any_text_is_read(text: str) -> None:
    end = 0
    for found in read(text):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.span.start <= found.number_span.start < found.number_span.end <= found.span.end
        assert text[slice(*found.span)] == found.surface
        assert found.upper is None or found.upper > found.value
        assert found.rule in RULES
        end = found.span.end


@given(
    st.decimals(min_value="0.1", max_value=99999, places=1),
    st.sampled_from([("亿元", "hundredMillionYuan"), ("万亩", "tenThousandMu"), ("%", "percent")]),
)
def test_a_number_keeps_its_value_in_its_unit(value: Decimal, unit: tuple[str, str]) -> None:
    (found,) = read(f"共计{value}{unit[0]}。")
    assert (found.value, found.unit) == (value, unit[1])
