"""Names of changes, shares and ranks, rule by rule; more in test_indicator."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames.indicator import indicators

from ..made import reading_of


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("新引进项目112个,比去年同期多18个。", "新引进项目数量多出数量"),
        ("工业增加值占比76%,比全市高出33.8个百分点。", "工业增加值占比比全市高出幅度"),
        ("税收收入12亿元,占全市的15%。", "税收收入占全市比重"),
        ("综合实力列第72位,后退11位。", "综合实力排名后退位次"),
        ("在全国高新区综合评价中,园区位居第5位。", "全国高新区综合评价排名"),
        ("产值增速超过15%。", "产值增长率"),
    ],
)
def test_name(text: str, last: str) -> None:
    read = reading_of(text, published="2020-01-13")
    found = list(indicators(read, read.sentences[0].clauses, ()).values())
    assert found[-1].label == last


def test_a_change_leaves_the_level_as_it_was() -> None:
    read = reading_of("产值12亿元,增长9%,占全市的15%。")
    found = indicators(read, read.sentences[0].clauses, ())
    assert [name.level for name in found.values()] == ["产值", "产值", "产值"]
