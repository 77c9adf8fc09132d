"""When two rows say the same."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zonegraph.evaluate.match import dice, number, same_entity, same_statement, units

from .made import annotation, claim, entity


def test_any_name_matches_any_name_of_the_same_class() -> None:
    assert same_entity(entity("Enterprise", "恒信科技", "恒信"), entity("Enterprise", "恒 信"))
    assert not same_entity(entity("Enterprise", "恒信"), entity("Project", "恒信"))
    assert not same_entity(entity("Enterprise", "恒信科技"), entity("Enterprise", "恒信医药"))


def test_indicators_match_by_likeness() -> None:
    assert same_entity(
        entity("Indicator", "固定资产投资增长率"), entity("Indicator", "固定资产投资增速")
    )
    assert not same_entity(entity("Indicator", "工业产值"), entity("Indicator", "企业数量"))


def test_dice() -> None:
    assert dice("甲乙丙", "甲乙丙") == 1
    assert dice("甲乙", "丙丁") == 0
    assert dice("甲乙丙", "甲乙丁") == 0.5


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.60", ("3.6",)),
        ("3-5", ("3", "5")),
        ("1/6", ("0.1667",)),
        ("很多", None),
        ("", None),
        ("1/0", None),
        (None, None),
    ],
)
def test_numbers(text: str | None, value: tuple[str, ...] | None) -> None:
    found = number(text)
    assert found == (None if value is None else tuple(map(Decimal, value)))


def test_units_match_as_word_and_as_key() -> None:
    assert units("亿元") == frozenset({"hundredMillionYuan"})
    assert units("") == units(None) == frozenset({""})


ALL = annotation(
    [
        entity("Zone", "甲区", "甲园"),
        entity("Enterprise", "恒信", "恒信科技"),
        entity("Indicator", "产值"),
    ],
    [],
)


def _same(a: dict[str, str], b: dict[str, str]) -> bool:
    rows = [
        claim(
            r.get("s", "甲区"),
            r.get("p", "measure"),
            r.get("o"),
            value=r.get("v"),
            indicator=r.get("i"),
            unit=r.get("u"),
            modality=r.get("m", "achieved"),
        )
        for r in (a, b)
    ]
    return same_statement(rows[0], rows[1], ALL, ALL)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ({"o": "恒信"}, {"o": "恒信"}, True),
        ({"o": "恒信"}, {"o": "甲区"}, False),
        ({"o": "恒信"}, {"v": "恒信"}, False),
        ({"o": "恒信", "p": "goal"}, {"o": "恒信"}, False),
        ({"o": "恒信", "s": "甲区"}, {"o": "恒信", "s": "恒信"}, False),
        ({"o": "恒信", "m": "planned"}, {"o": "恒信"}, True),
        ({"v": "推进改革创新"}, {"v": "大力推进改革创新"}, True),
        ({"v": "推进改革创新"}, {"v": "引进人才"}, False),
        ({"i": "产值", "v": "3.6", "u": "亿元"}, {"i": "产值", "v": "3.60", "u": "亿元"}, True),
        ({"i": "产值", "v": "3.6", "u": "亿元"}, {"i": "产值", "v": "3.7", "u": "亿元"}, False),
        ({"i": "产值", "v": "3.6", "u": "亿元"}, {"i": "产值", "v": "3.6", "u": "公里"}, False),
        ({"i": "产值", "v": "3.6"}, {"v": "3.6"}, False),
    ],
)
def test_statements(a: dict[str, str], b: dict[str, str], same: bool) -> None:
    assert _same(a, b) is same
    assert _same(b, a) is same


@pytest.mark.parametrize(
    ("name", "a", "b", "same"),
    [
        ("level", "national", "国家级", True),
        ("level", "national", "省级", False),
        ("foundedOn", "1992", "1992-01-01", True),
        ("heldOn", "2019-05-07", "2019-06-07", False),
        ("heldOn", "2019-05-07", "2019-05-08", False),
        ("goal", "建成一流园区", "建成世界一流园区", True),
    ],
)
def test_values_agree_by_code_and_by_grain(name: str, a: str, b: str, same: bool) -> None:
    for x, y in ((a, b), (b, a)):
        rows = (claim("甲区", name, value=x), claim("甲区", name, value=y))
        whole = annotation([entity("Zone", "甲区")], [])
        assert same_statement(*rows, whole, whole) is same
