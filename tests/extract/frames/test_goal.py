"""What a zone sets out to do, in words, where nothing is named."""

from __future__ import annotations

from zonegraph.extract.frames import goal

from ..made import reading_of, statements


def _read(text: str) -> list[tuple[str, str | None, str]]:
    read = reading_of(text, "西安高新区消息")
    return [
        (d.property, d.text, d.modality) for s in statements(read)[0] for d in goal.read(read, s)
    ]


def test_a_measure() -> None:
    found = _read("园区将推进机关作风持续转变。")
    assert [(name, modality) for name, _, modality in found] == [("measure", "planned")]
    assert found[0][1] == "推进机关作风持续转变"


def test_a_goal() -> None:
    assert [name for name, _, _ in _read("园区力争推进机关作风持续转变。")] == ["goal"]


def test_what_names_counts_or_says_little_is_none() -> None:
    assert _read("园区将建设比亚迪动力电池产业园。") == []
    assert _read("园区将推进35项改革措施落地。") == []
    assert _read("推进改革。") == []


def test_a_verb_that_is_a_noun_here_opens_no_measure() -> None:
    assert _read("园区创新的动静同样不小。") == []
    assert _read("园区建设写出新的篇章。") == []
    assert _read("园区推进改革创新的同时。") == []


def test_what_is_done_bears_the_mark_of_completion() -> None:
    assert [name for name, _, _ in _read("园区优化了代办服务流程。")] == ["measure"]
    assert _read("园区创新动能持续加快集聚。") == []
