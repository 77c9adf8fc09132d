"""Observations as intervals, and what the comparisons across articles make of them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.across.column import Columns
from zonegraph.check.across.reading import Interval, readings, units

from ..made import dataset

OBSERVATION = """
zgid:claim-a a zg:Observation ; zg:subject zgid:zone-甲 ; zg:indicator zgid:indicator-乙 ;
  zg:modality {modality} ; zg:value {value} ; zg:unit zgid:unit-{unit} {more} .
"""


def _interval(value: str, unit: str = "亿元", more: str = "") -> tuple[str, str]:
    (one,) = readings(Columns(dataset(OBSERVATION.format(
        modality="zg:achieved", value=value, unit=unit, more=more and f"; {more}"
    ))))  # fmt: skip
    return str(one.interval.low.normalize()), str(one.interval.high.normalize())


@pytest.mark.parametrize(
    ("value", "more", "low", "high"),
    [
        ("3.6", "", "3.55E+8", "3.65E+8"),
        ("3.58", "", "3.575E+8", "3.585E+8"),
        ("1200.0", "", "1.1995E+11", "1.2005E+11"),
        ("100.0", 'zg:qualifier "超"@zh', "9.95E+9", "2.005E+10"),
        ("3.0", "zg:upperValue 5.0", "3E+8", "5E+8"),
    ],
)
def test_what_a_number_can_mean(value: str, more: str, low: str, high: str) -> None:
    assert _interval(value, more=more) == (low, high)


def test_units_convert_to_their_base() -> None:
    assert len(units()) >= 400
    low, high = _interval("36000.0", "万元")
    assert Decimal(low) < Decimal("3.6e8") < Decimal(high)


def test_what_is_only_planned_is_left_out() -> None:
    text = OBSERVATION.format(modality="zg:planned", value="1.0", unit="亿元", more="")
    assert list(readings(Columns(dataset(text)))) == []


numbers = st.decimals(min_value=0, max_value=10**6, places=2)


@given(numbers, numbers, numbers, numbers)
def test_meeting_is_mutual(a: Decimal, b: Decimal, c: Decimal, d: Decimal) -> None:
    one, other = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    assert one.meets(other) is other.meets(one)
    assert one.meets(one)
    assert one.meets(other) is not (one.high < other.low or other.high < one.low)
