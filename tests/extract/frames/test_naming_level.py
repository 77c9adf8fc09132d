"""Names of counts, sums and sizes, rule by rule; more in test_indicator."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames.indicator import indicators

from ..made import reading_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("投资12亿元。", ["投资额"]),
        ("固定资产投资12亿元。", ["固定资产投资"]),
        ("划出13.6平方公里。", ["面积"]),
        ("形成8吉瓦时产能。", ["产能"]),
        ("拿到200万元无偿资助。", ["无偿资助"]),
        ("开工项目66个,其中新能源类34个。", ["开工项目数量", "新能源类开工项目数量"]),
        ("高新技术企业68家,首次突破60家。", ["高新技术企业数量", "高新技术企业数量"]),
        ("企业12亿元。", []),
        ("走访了3年。", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    read = reading_of(text)
    found = indicators(read, read.sentences[0].clauses, ())
    assert [name.label for name in found.values()] == names
