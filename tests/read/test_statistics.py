"""What a page says about its own language."""

from __future__ import annotations

from zonegraph.read.statistics import Statistics, tag_of

PAGE = Statistics(
    [
        "园区加快建设智慧停车场，完善停车场周边道路。",
        "去年，园区新建停车场三座，停车场收入增长两成。",
        "近年来，企业数量稳步增长；企业利润稳步增长。",
    ]
)


def test_repeats() -> None:
    value, found = PAGE.repeats("新建智慧停车", "场两座")
    assert found.startswith("智慧停车场"[:2]) or "车场" in found
    assert value > 1
    assert PAGE.repeats("新建", "利润") == (0.0, "")
    assert PAGE.repeats("", "利润") == (0.0, "")


def test_clause_lengths() -> None:
    assert PAGE.clause_length(10) > PAGE.clause_length(29)


def test_clause_starts() -> None:
    assert PAGE.clause_start("企业") > PAGE.clause_start("车场")


def test_word_weights() -> None:
    assert PAGE.word_weight("停车场") < PAGE.word_weight("道路")


def test_lifts() -> None:
    assert PAGE.tag_after("企业", "d") != PAGE.tag_after("企业", "n")
    assert PAGE.tag_after("从未出现", "n") == 0.0
    assert PAGE.tag_before("n", "停车场") != 0.0


def test_punctuation_is_told_apart() -> None:
    assert tag_of("，", "x") == "x，"
    assert tag_of("园区", "n") == "n"


def test_an_empty_page_has_statistics_too() -> None:
    assert Statistics([]).repeats("甲", "乙") == (0.0, "")
