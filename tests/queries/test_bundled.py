"""The questions asked of the graph that ships with zonegraph."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from zonegraph.query import cards, find, open_graph, query

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset

# What the two articles cannot answer: one measures nothing twice, no post is named, nothing is
# withdrawn. The list may only shrink without a reason.
MAY_BE_EMPTY = frozenset({"conflicts", "outcomes", "people", "shared-enterprises", "withdrawn"})
REQUIRED = {
    "mentions": {"entity": "Zone:济宁高新区"},
    "profile": {"zone": "天津高新区"},
    "enterprise-footprint": {"enterprise": "山推"},
}


@cache
def bundled() -> Dataset:
    return open_graph()


@pytest.mark.parametrize("name", [card.name for card in cards()])
def test_the_bundled_graph_answers(name: str) -> None:
    result = query(bundled(), name, **REQUIRED.get(name, {}))
    assert [column.name for column in result.columns] == [each.name for each in find(name).returns]
    assert result.rows or name in MAY_BE_EMPTY


def test_what_is_planned_for_2020_is_traced_to_words() -> None:
    rows = query(bundled(), "plans", year=2020).to_dicts()
    assert len(rows) >= 100
    assert all(row["quote"] and row["articleLabel"] for row in rows)
    assert {row["modalityLabel"] for row in rows} <= {"计划", "目标", "预计", "已签约", "推迟"}


def test_part_of_a_label_is_enough() -> None:
    assert query(bundled(), "zones", zone="济宁").to_dicts()[0]["zoneLabel"] == "济宁高新区"
