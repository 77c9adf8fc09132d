"""A numeral measures something only with a unit, a scale that speaks for itself, or as a part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zonegraph.extract import measure


@pytest.mark.parametrize(
    ("text", "numeral", "value", "upper", "surface", "rule"),
    [
        ("320亿元", "320亿", "320", None, "亿元", "measure"),
        ("20亿至30亿元", "20亿", "20", "30", "亿元", "range"),
        ("8000万元至1亿元", "8000万", "8000", "10000", "亿元", "range"),
        ("3个多月", "3", "3", None, "个月", "measure"),
        ("两年半", "两", "2.5", None, "年半", "measure"),
        ("千亿级", "千亿", "1000", None, "亿", "level"),
        ("14亿多人口", "14亿", "14", None, "亿", "large"),
    ],
)
def test_cardinal(
    text: str, numeral: str, value: str, upper: str | None, surface: str, rule: str
) -> None:
    found = measure.cardinal(text, 0, len(numeral))
    assert found is not None
    assert (found.value, found.rule, found.surface) == (Decimal(value), rule, surface)
    assert found.upper == (Decimal(upper) if upper else None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2020年", 0, 4),
        ("007号", 0, 3),
        ("1.2.3版", 0, 3),
        ("F1家", 1, 2),
        ("三元材料", 0, 1),
        ("百家争鸣", 0, 1),
        ("“三个七条”", 1, 2),
        ("360安全", 0, 3),
        ("零下18度", 2, 4),
    ],
)
def test_measures_nothing(text: str, start: int, end: int) -> None:
    assert measure.cardinal(text, start, end) is None


def test_from_one_to_another_is_no_range() -> None:
    found = measure.cardinal("从20%到30%", 1, 3)
    assert found is not None
    assert found.value == 20
    assert found.upper is None


@pytest.mark.parametrize(
    ("text", "form", "value", "unit"),
    [
        ("八成", "tenths", "80", "percent"),
        ("百分之十五", "fraction", "15", "percent"),
        ("千分之三", "fraction", "3", "perMille"),
        ("三分之一", "fraction", "0.333333", None),
        ("1/6", "slash", "0.166667", None),
        ("翻两番", "multiple", "4", "times"),
        ("过半", "half", "0.5", None),
    ],
)
def test_part(text: str, form: str, value: str, unit: str | None) -> None:
    found = measure.part(text, form, 0, len(text))
    assert found is not None
    assert found.value == Decimal(value)
    assert (found.unit.key if found.unit else None) == unit
