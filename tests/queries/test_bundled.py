"""The questions asked of the graph that ships with zonegraph."""

from __future__ import annotations

import time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from zonegraph.query import arguments, cards, find, open_graph, query

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset

# What the two articles cannot answer: one measures nothing twice, no post is named, nothing is
# withdrawn, nobody is quoted, no project is measured and no zone joined to another. The list may
# only shrink without a reason.
MAY_BE_EMPTY = frozenset(
    {
        "conflicts",
        "cooperation",
        "outcomes",
        "people",
        "project-figures",
        "shared-enterprises",
        "speakers",
        "withdrawn",
        "zone-links",
    }
)
SLOWEST = 1.0


@cache
def bundled() -> Dataset:
    return open_graph()


@pytest.mark.parametrize("name", [card.name for card in cards()])
def test_the_bundled_graph_answers(name: str) -> None:
    begun = time.perf_counter()
    result = query(bundled(), name, **arguments(find(name).example.split())[1])
    assert time.perf_counter() - begun < SLOWEST
    assert [column.name for column in result.columns] == [each.name for each in find(name).returns]
    assert result.rows or name in MAY_BE_EMPTY


def test_what_is_planned_for_2020_is_traced_to_words() -> None:
    rows = query(bundled(), "plans", year=2020).to_dicts()
    assert len(rows) >= 100
    assert all(row["quote"] and row["articleLabel"] for row in rows)
    assert {row["modalityLabel"] for row in rows} <= {"计划", "目标", "预计", "已签约", "推迟"}


def test_part_of_a_label_is_enough() -> None:
    assert query(bundled(), "zones", zone="济宁").to_dicts()[0]["zoneLabel"] == "济宁高新区"


def test_a_query_that_needs_a_parameter_has_an_example() -> None:
    for card in cards():
        needed = {param.name for param in card.params if param.required}
        assert needed <= arguments(card.example.split())[1].keys(), card.id
