"""Answers become records; what has the wrong shape is counted."""

from __future__ import annotations

import pytest

from zonegraph.llm.answer import answer, parsed
from zonegraph.llm.drops import Drops

from .made import ENTITIES, GOOD


@pytest.mark.parametrize(
    "content",
    ['{"a": 1}', '```json\n{"a": 1}\n```', '<think>{"b": 2}</think>好的：{"a": 1}', ' {"a": 1} 完'],
)
def test_the_object_is_found(content: str) -> None:
    assert parsed(content) == {"a": 1}


@pytest.mark.parametrize("content", ["", "好的", '{"a": 1', "[1]", "{" * 100_000 + "}", "null"])
def test_what_is_broken_is_none(content: str) -> None:
    assert parsed(content) is None


def test_good_items_are_kept() -> None:
    drops = Drops()
    found = answer({"entities": ENTITIES, "claims": [GOOD, {**GOOD, "value": 35}]}, drops)
    assert [e.name for e in found.entities] == ["西安高新区", "赛孚", "赛孚芯片厂"]
    assert found.entities[0].others == ("高新区",)
    assert (found.claims[0].object, found.claims[0].value) == ("赛孚", None)
    assert found.claims[1].value == "35"
    assert not drops.counts


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        ({"entities": "赛孚"}, "item of a wrong type"),
        ({"entities": [1]}, "item of a wrong type"),
        ({"entities": [{"name": "赛孚"}]}, "item of a wrong type"),
        ({"entities": [{**ENTITIES[0], "other_names": "x"}]}, "item of a wrong type"),
        ({"entities": [{**ENTITIES[0], "class": "Dragon"}]}, "class outside the ontology"),
        ({"claims": [{**GOOD, "subject": ["西安高新区"]}]}, "item of a wrong type"),
        ({"claims": [{**GOOD, "quote": ""}]}, "item of a wrong type"),
        ({"claims": [{**GOOD, "property": "likes"}]}, "property outside the ontology"),
        ({"claims": [{**GOOD, "modality": "maybe"}]}, "modality outside the ontology"),
    ],
)
def test_bad_items_are_counted(held: dict[str, object], reason: str) -> None:
    drops = Drops()
    found = answer(held, drops)
    assert not found.entities
    assert not found.claims
    assert drops.line() == f"1 {reason}"
