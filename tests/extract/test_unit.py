"""Units take the scale they own from the numeral, and give way where they are other words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zonegraph.extract import unit
from zonegraph.lexicon import table


@pytest.mark.parametrize(
    ("numeral", "behind", "digits", "key"),
    [
        ("320亿", "元", "320", "hundredMillionYuan"),
        ("3.2万亿", "元", "3.2", "trillionYuan"),
        ("五百万", "元", "五百", "tenThousandYuan"),
        ("千亿", "元", "千", "hundredMillionYuan"),
        ("3千", "家", "3千", "establishment"),
        ("5千", "米", "5", "kilometre"),
        ("三千", "米", "三千", "metre"),
        ("百万千", "瓦", "百", "tenThousandKilowatt"),
        ("1000万", "吨/年", "1000", "tenThousandTonnePerYear"),
        ("3", "个月", "3", "month"),
    ],
)
def test_scale_is_shared(numeral: str, behind: str, digits: str, key: str) -> None:
    found = unit.after(numeral, numeral + behind, len(numeral))
    assert found is not None
    assert (found.digits, found.unit.key) == (digits, key)
    assert found.end == len(numeral + behind)


@pytest.mark.parametrize("text", ["3家具", "3条例", "20MWh1", "5G", "三度", "4级", "2期", "5年级"])
def test_part_of_another_word_is_no_unit(text: str) -> None:
    found = unit.after(text[0], text, 1) if text[1:2] != "0" else unit.after("20", text, 2)
    assert found is None


def test_a_name_counts_people_before_it_ranks() -> None:
    assert unit.units()["名"].kind == "people"
    assert unit.units()["位"].kind == "people"


def test_half_in_a_unit_adds_to_the_number() -> None:
    assert unit.units()["个半小时"].add == Decimal("0.5")


def test_every_guard_is_of_a_known_unit() -> None:
    known = set(table.column("units", "surface"))
    assert set(unit.guards("unit")) - known == set()
    assert len(unit.guards("unit")) >= 90
