"""A measured value becomes a statement: of whom, of what, when, how much."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from zonegraph.extract.frames import observation

from ..made import mention, reading_of, statements

if TYPE_CHECKING:
    from zonegraph.extract.draft import Draft

_LEAD = "西安高新区消息。"


def _read(text: str) -> list[Draft]:
    read = reading_of(_LEAD + text, published="2020-01-13")
    return [d for s in statements(read)[0] for d in observation.read(read, s)]


def _shown(text: str) -> list[str]:
    return [f"{d.subject.label} {d.indicator}={d.value}" for d in _read(text)]


def test_growth_inherits_and_a_decline_is_negative() -> None:
    assert _shown("2019年固定资产投资215.6亿元,同比下降3.2%。") == [
        "西安高新区 固定资产投资=215.6",
        "西安高新区 固定资产投资增长率=-3.2",
    ]


def test_what_the_draft_carries() -> None:
    level, growth, share = _read("2019年税收收入近12亿元,同比增长9%,占全省的15%。")
    assert (level.unit, level.qualifier, level.surface) == ("hundredMillionYuan", "近", "近12亿元")
    assert (growth.basis, growth.denominator) == ("yoy", None)
    assert (share.basis, share.denominator) == ("share", "全省")
    assert growth.period is not None
    assert str(growth.period.start) == "2019-01-01"
    assert level.property == "hasObservation"
    assert level.rule != growth.rule


def test_a_range_keeps_both_ends() -> None:
    (draft,) = _read("总投资3-5亿元。")
    assert (draft.value, draft.upper) == (Decimal(3), Decimal(5))


def test_what_has_no_name_is_no_statement() -> None:
    assert _shown("共9个。") == []
    assert _shown("突破215亿元。") == []


def test_each_of_a_list_has_the_value() -> None:
    assert _shown("华为公司、西安大学营收均超过15亿元。") == [
        "华为公司 营业收入=15",
        "西安大学 营业收入=15",
    ]


def test_a_subject_handed_in_stands_only_where_the_words_tell_no_better() -> None:
    read = reading_of(_LEAD + "目前收入12亿元。华为公司收入15亿元。")
    handed = mention(read, "西安", "Place")
    found = {
        str(d.value): d.subject.label
        for s in statements(read)[0]
        for q in read.quantities
        for d in observation.read(read, s, q.span.start, handed)
    }
    assert found == {"12": "西安", "15": "华为公司"}
