"""Tables and JSON tell the same; names only when asked for."""

from __future__ import annotations

import json
from dataclasses import replace

from zonegraph.evaluate.report import by_kind, commonest, render, total
from zonegraph.evaluate.score import evaluate

from .made import annotation, claim, entity

GOLD = replace(
    annotation(
        [entity("Zone", "甲区"), *(entity("Park", f"第{n}号园") for n in range(30))],
        [claim("甲区", "hasPark", "第1号园")],
    ),
    text="甲区消息",
)
FOUND = annotation([entity("Zone", "甲区"), entity("Park", "鬼影谷")], [])
SCORES = evaluate([GOLD], [FOUND])


def test_kinds_are_summed_commonest_first() -> None:
    whole = total(SCORES)
    assert by_kind(whole) == (
        ("name: missed", 30),
        ("claim: missed with its name", 1),
        ("name: invented", 1),
    )
    assert commonest(whole)[0] == ("name: missed", "Park", 30)


def test_json() -> None:
    one, whole = json.loads(render(SCORES, "json", listed=False))
    assert (one["name"], whole["name"]) == ("消息", "total")
    assert whole["invented"] == {"name not in text": 1}
    assert whole["mistakes_by_kind"]["name: missed"] == 30
    assert whole["commonest_mistakes"][0] == {"kind": "name: missed", "detail": "Park", "count": 30}
    for aspect in ("modality", "modality_fine", "polarity", "time", "values", "evidence"):
        assert set(whole[aspect]) == {
            "precision",
            "recall",
            "f1",
            "right",
            "found",
            "hit",
            "core",
        }


def test_no_name_is_shown_unless_asked_for() -> None:
    for form in ("table", "json"):
        assert "号园" not in render(SCORES, form, listed=False)
        assert "号园" in render(SCORES, form, listed=True)


def test_the_table_has_every_part() -> None:
    text = render(SCORES, "table", listed=False)
    for words in ("by class", "by property", "invented", "mistakes by kind", "20 commonest"):
        assert words in text
