"""Junctions: the right one scores above the wrong ones, for the right reason."""

from __future__ import annotations

import pytest

from zonegraph.read.junction import (
    beginning,
    cosine,
    ending,
    features,
    judge,
    junction_weights,
)
from zonegraph.read.statistics import Statistics

PAGE = Statistics(["园区建设智慧停车场，完善周边道路。", "企业数量稳步增长，企业利润稳步增长。"])


def score(left: str, right: str) -> float:
    return judge(ending(left, PAGE), beginning(right, PAGE), PAGE).score


@pytest.mark.parametrize(
    ("left", "right", "wrong"),
    [
        ("发挥龙头企业作用，带动产", "业链整体跃升。", "构调整步伐加快。"),
        ("推出“一窗办", "理”服务，方便群众。", "理服务，方便群众。"),
        ("去年完成投资 12", "亿元，增长三成。", "企业家座谈会召开。"),
        ("包括甲厂、乙厂、", "丙厂、丁厂等企业。", "，并且扩大了规模。"),
        ("加快完善周边", "道路，建设停车场。", "利润，稳步增长。"),
    ],
)
def test_right_before_wrong(left: str, right: str, wrong: str) -> None:
    assert score(left, right) > score(left, wrong)


def test_reasons() -> None:
    found = judge(ending("带动产", PAGE), beginning("业链跃升", PAGE), PAGE)
    assert found.word == "产业链"
    assert found.why == "the word 产业链 crosses the cut"
    nothing = judge(ending("坚持宜居", PAGE), beginning("宜业导向", PAGE), PAGE)
    assert nothing.why == "nothing else fits better"


def test_every_feature_has_a_weight() -> None:
    found = features(ending("甲乙", PAGE), beginning("丙丁", PAGE), PAGE)
    assert set(found) | {"constant"} == set(junction_weights())


def test_cosine() -> None:
    assert cosine({"a": 1.0}, {"a": 2.0}) == pytest.approx(1.0)
    assert cosine({"a": 1.0}, {"b": 2.0}) == 0.0
    assert cosine({}, {}) == 0.0
