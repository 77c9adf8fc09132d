"""Values in a row are dealt out in order, or not at all."""

from __future__ import annotations

from zonegraph.extract.frames import respectively
from zonegraph.extract.frames.indicator import indicators

from ..made import mention, reading_of


def _dealt(text: str, names: dict[str, str], clause: int = -1) -> list[tuple[str, str]]:
    read = reading_of(text)
    sentence = read.sentences[-1]
    mentions = [mention(read, surface, kind) for surface, kind in names.items()]
    named = indicators(read, sentence.clauses, ())
    held = sentence.clauses[clause]
    shares = respectively.dealt(read, held.start, held.end, mentions, named)
    return [(s.mention.label if s.mention else "", s.label or "") for s in shares.values()]


def test_to_the_things_of_the_clause() -> None:
    firms = {"浪潮": "Enterprise", "神州鲲泰": "Enterprise"}
    assert _dealt("浪潮、神州鲲泰分别增长38%和20%。", firms) == [("浪潮", ""), ("神州鲲泰", "")]


def test_to_the_things_of_the_clause_before() -> None:
    plants = {"甲工厂": "Project", "乙工厂": "Project"}
    text = "引进甲工厂、乙工厂,总投资分别为5亿元和3亿元。"
    assert _dealt(text, plants) == [("甲工厂", ""), ("乙工厂", "")]


def test_to_what_was_measured_before() -> None:
    text = "进出口总额1871亿元,其中出口1102亿元,分别增长9.6%和12.3%。"
    assert _dealt(text, {}) == [("", "进出口总额增长率"), ("", "出口额增长率")]


def test_to_a_list_of_measures() -> None:
    text = "工业总产值和税收分别为50亿元和3亿元。"
    assert _dealt(text, {}) == [("", "工业总产值"), ("", "税收")]


def test_not_if_the_counts_differ() -> None:
    firms = {"浪潮": "Enterprise", "神州鲲泰": "Enterprise"}
    assert _dealt("浪潮、神州鲲泰分别增长38%、20%和7%。", firms) == []


def test_each_of_a_list() -> None:
    read = reading_of("浪潮、神州鲲泰营收均超过15亿元。")
    firms = [mention(read, name, "Enterprise") for name in ("浪潮", "神州鲲泰")]
    at = read.quantities[0].span.start
    assert respectively.each(read.text, 0, at, firms) == firms
    assert respectively.each(read.text, 0, 5, firms) == []
