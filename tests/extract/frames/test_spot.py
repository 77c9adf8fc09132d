"""What stands around a quantity."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames.spot import Before, attributive, scene, spot

from ..made import reading_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("谋划亿元以上项目。", True),
        ("建设220千伏变电站。", True),
        ("收入在1亿元以上。", False),
        ("收入12亿元。", False),
        ("形成8吉瓦时产能。", False),
    ],
)
def test_attributive(text: str, expected: bool) -> None:
    read = reading_of(text)
    assert len(read.quantities) == 1
    assert attributive(read, read.quantities[0]) is expected


def test_words_on_both_sides() -> None:
    read = reading_of("全年新引进112个亿元以上项目落地。")
    clause = read.sentences[0].clauses[0]
    nothing = Before(mentions=(), last=(), previous=None, scene="")
    place = spot(read, clause, read.quantities[0], nothing)
    assert (place.name, place.behind, place.joined) == ("新引进", "亿元以上项目", True)
    assert place.level == ""


def test_scene() -> None:
    read = reading_of("在全国高新区综合评价中,园区排名第3位。")
    held = read.sentences[0].clauses
    assert scene(read, held[0]) == "全国高新区综合评价"
    assert scene(read, held[1]) == ""
