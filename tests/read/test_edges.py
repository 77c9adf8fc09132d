"""Beginnings and ends of fragments."""

from __future__ import annotations

import pytest

from zonegraph.lexicon.table import load
from zonegraph.read.edges import (
    CERTAIN,
    close_features,
    continuing,
    lead_features,
    opening_kinds,
    openness,
    start_features,
    start_weights,
)
from zonegraph.read.statistics import Statistics
from zonegraph.read.titles import title_odds

PAGE = Statistics(["去年，园区新增企业八百家。企业收入增长三成。", "目前，园区已有企业三千家。"])


@pytest.mark.parametrize("text", ["增长三成。", "说得好！”", "（见下图。）", "还有吗？"])
def test_closed(text: str) -> None:
    assert openness(text, title_odds(text)) == -CERTAIN


@pytest.mark.parametrize(
    "text", ["去年，园区新增企业八百家，带动就业", "建设“四化”工程，", "包括甲、乙、"]
)
def test_open(text: str) -> None:
    assert openness(text, title_odds(text)) > 2


def test_in_between() -> None:
    assert -2 < openness("他说：", -6.0) < 2
    assert -2 < openness("一是建厂；", -6.0) < 2
    assert openness("补齐短板 光电链条由弱转强", 6.0) < -2


@pytest.mark.parametrize("text", ["，同比增长", "的企业", "业链整体跃升，带动上下游"])
def test_rests(text: str) -> None:
    assert continuing(text, -6.0, PAGE) > 0.5


@pytest.mark.parametrize(
    "text", ["近年来，园区新增", "2020年，云溪高新区", "一是加快建设，", "记者从园区获悉"]
)
def test_starts(text: str) -> None:
    assert continuing(text, -6.0, PAGE) < -0.5


def test_every_feature_has_a_weight() -> None:
    assert set(start_features("去年，园区", PAGE)) == set(start_weights())


def test_openings_of_one_character_stand_alone() -> None:
    assert "never" in opening_kinds("的企业")
    assert "never" not in opening_kinds("项目建设")
    assert opening_kinds("此外，园区") == {"follow"}


def test_leads_and_ends() -> None:
    lead = lead_features("5月18日，南坡高新区签约。", {"南坡", "高新区", "项目"})
    assert lead["lead_day"] == 1.0
    assert lead["lead_headline"] == 2.0
    close = close_features("未来，园区将奋力谱写新篇章。”")
    assert close["close_words"] >= 2
    assert close["close_quotation"] == close["close_plan"] == 1.0


def test_all_weights_are_numbers() -> None:
    groups = {row["group"] for row in load("read_weights") if float(row["weight"]) or True}
    assert groups == {"start", "junction", "order"}
