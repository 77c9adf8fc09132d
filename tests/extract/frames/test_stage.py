"""The stage of a project is the word that closes its list, else its verb."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames import stage
from zonegraph.extract.words import stage_words
from zonegraph.vocab import STAGES

from ..made import mention, reading_of, statements


def _stages(text: str) -> set[tuple[str, str | None, str | None]]:
    read = reading_of(text, "西安高新区消息")
    return {
        (d.subject.label, d.text, d.concept)
        for s in statements(read)[0]
        for d in stage.read(read, s)
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("比亚迪动力电池产业园开工。", "开工"),
        ("比亚迪动力电池产业园正式投产。", "正式投产"),
        ("比亚迪动力电池产业园签约。", "签约"),
    ],
)
def test_a_stage_word_behind_the_name(text: str, words: str) -> None:
    found = _stages(text)
    assert [(label, said) for label, said, _ in found] == [("比亚迪动力电池产业园", words)]


def test_words_and_concepts_are_those_of_the_scheme() -> None:
    assert len(stage_words()) > 30
    assert set(stage_words().values()) <= {concept.local for concept in STAGES.values()}


def test_a_stage_word_inside_a_name_is_no_stage() -> None:
    read = reading_of("开工大道很长。")
    inside = [mention(read, "开工大道", "Infrastructure")]
    assert list(stage.stage_hits(read, inside, 0, len(read.text))) == []
    assert [word for _, _, word in stage.stage_hits(read, [], 0, len(read.text))] == ["开工"]


def test_no_project_no_stage() -> None:
    assert _stages("昨天开工。") == set()
