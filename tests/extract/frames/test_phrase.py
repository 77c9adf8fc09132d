"""The words around a name fall away; those that belong to it stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.extract.frames import phrase

from ..made import mention, reading_of


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("全年完成固定资产投资突破", "固定资产投资"),
        ("其中工业投资", "工业投资"),
        ("创新创业人才", "创新创业人才"),
        ("到位资金", "到位资金"),
        ("有效期", "有效期"),
        ("在孵企业已有", "在孵企业"),
        ("出租率", "出租率"),
        ("签约甲、乙等产业项目", "签约产业项目"),
        ("实现营业收入,其中出口", "出口"),
        ("入园企业由年初的", "入园企业"),
        ("其中", ""),
        ("是的", ""),
        ("累计实现", ""),
    ],
)
def test_cleared(raw: str, name: str) -> None:
    assert phrase.cleared(raw) == name


@given(st.text(alphabet="全年完成固定资产投资突破达到的和、,其中", max_size=12))
def test_a_name_is_never_one_character(raw: str) -> None:
    assert len(phrase.cleared(raw)) != 1


def test_a_change_and_what_it_compares_with_are_no_name() -> None:
    assert phrase.unchanged("产值同比增长") == "产值"
    assert phrase.unchanged("绿电占比提高") == "绿电占比"
    assert phrase.unchanged("比同期下降") == ""


def test_times_and_asides_are_not_spoken() -> None:
    read = reading_of("园区(含东区)2019年收入12亿元。", published="2020-01-13")
    assert phrase.spoken(read, 0, read.text.index("12")) == "园区收入"


def test_the_noun_behind_ends_before_a_verb() -> None:
    read = reading_of("共23个产业项目落地。")
    start = read.text.index("产业")
    assert phrase.noun_behind(read, start, len(read.text)) == "产业项目"


def test_the_owner_is_named_last_before_the_number() -> None:
    read = reading_of("华为公司收入12亿元。")
    firm = mention(read, "华为公司", "Enterprise")
    end = read.text.index("12")
    assert phrase.owner_before([firm], read.text, 0, end) == firm
    fund = mention(read, "收入", "Industry")
    assert phrase.owner_before([fund], read.text, 0, end) is None
