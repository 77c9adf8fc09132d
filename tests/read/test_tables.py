"""The tables of phrases and pairs are counted as they say."""

from __future__ import annotations

from zonegraph.lexicon.table import load

from . import tables


def test_phrases_stand_in_two_articles() -> None:
    one, two = "加快推进智慧停车场建设工作。", "去年，智慧停车场建设提速。"
    assert "停车场建设" in tables.phrases([one, two])
    assert tables.phrases([one, "无关的话。"]) == []


def test_pairs_count() -> None:
    (row,) = [row for row in tables.pairs(["企业家和企业"]) if row.startswith("企")]
    assert row == "企\t2\t业2"


def test_the_shipped_tables_are_of_that_kind() -> None:
    assert len(load("read_phrases")) > 1500
    assert {row["origin"] for row in load("read_phrases")} == {"genre", "corpus"}
    assert len(load("read_pairs")) > 1500
    assert len(tables.texts()) >= 20
