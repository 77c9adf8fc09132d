"""Words and phrases that cross a cut."""

from __future__ import annotations

import pytest

from zonegraph.read.words import crossing, follows, left_edge, log_probability, right_edge


@pytest.mark.parametrize(
    ("left", "right", "word"),
    [
        ("为总揽,建", "设新城", "建设"),
        ("带动产", "业链整体", "产业链"),
        ("云账户、立联信中", "国工厂", "中国"),
        ("芯片及核心硬", "件、应用", "硬件"),
        ("推动体制机制", "改革", "体制机制改革"),
        ("推动产业结", "构调整", "产业结构调整"),
    ],
)
def test_crossing_words(left: str, right: str, word: str) -> None:
    gain, found = crossing(left_edge(left), right_edge(right))
    assert found == word
    assert gain > 2


@pytest.mark.parametrize(
    ("left", "right"),
    [("坚持宜居", "宜业导向"), ("去年，", "业链"), ("推动", "，加快"), ("", "建设"), ("建", "")],
)
def test_nothing_crosses(left: str, right: str) -> None:
    assert crossing(left_edge(left), right_edge(right)) == (0.0, "")


def test_probabilities() -> None:
    common, rare = log_probability("发展"), log_probability("产业链")
    assert common is not None
    assert rare is not None
    assert common > rare
    assert log_probability("设济") is None


def test_pairs() -> None:
    assert follows("企", "业") > follows("业", "的") >= 0
    assert follows("龘", "靐") == 0.0


def test_whatever_crosses_gains() -> None:
    edge = left_edge("推动产业")
    assert edge.scores[0] == pytest.approx(left_edge("推动").scores[0] + edge.scores[2], abs=20)
    assert len(edge.scores) == len(edge.text) + 1
