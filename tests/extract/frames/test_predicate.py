"""Subject, verb and object give the relation their classes allow."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames import predicate
from zonegraph.extract.frames.predicate import relation, relations
from zonegraph.vocab import PROPERTIES

from ..made import drafted, extraction, reading_of, statements, told

HEADLINE = "西安高新区消息"


def _read(text: str) -> set[str]:
    read = reading_of(text, HEADLINE)
    return drafted(d for s in statements(read)[0] for d in predicate.read(read, s))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("西安高新区引进比亚迪。", "西安高新区 hasEnterprise 比亚迪"),
        ("园区引进比亚迪。", "西安高新区 hasEnterprise 比亚迪"),
        ("比亚迪落户西安高新区。", "西安高新区 hasEnterprise 比亚迪"),
        ("西安高新区建设比亚迪动力电池产业园。", "西安高新区 hasPark 比亚迪动力电池产业园"),
    ],
)
def test_said(text: str, found: str) -> None:
    assert found in _read(text)


def test_nothing_is_said_of_itself() -> None:
    assert not {
        d
        for d in _read("西安高新区引进比亚迪。")
        if d.startswith("西安高新区") and d.endswith("西安高新区")
    }


def test_relations_are_those_of_the_ontology() -> None:
    assert len(relations()) > 20
    assert {row.property for row in relations()} <= set(PROPERTIES)
    ids = [row.id for row in relations()]
    assert len(ids) == len(set(ids))


def test_a_verb_of_no_group_gives_no_relation() -> None:
    assert relation("Zone", frozenset({"nothing"}), "Nothing") is None


def test_a_plan_is_planned_and_a_denial_denied() -> None:
    planned = told(extraction("西安高新区将引进比亚迪。", HEADLINE).claims)
    assert "西安高新区 hasEnterprise 比亚迪 planned" in planned
    denied = told(extraction("西安高新区从未引进比亚迪。", HEADLINE).claims)
    assert "西安高新区 hasEnterprise 比亚迪 denied" in denied
    assert not {line for line in planned | denied if line.endswith("比亚迪 achieved")}


def test_what_a_paragraph_on_an_industry_names_belongs_to_it() -> None:
    read = reading_of("在集成电路方面，建设比亚迪半导体产业园。", HEADLINE)
    found = drafted(d for s in statements(read)[0] for d in predicate.industry(read, s))
    assert any(" inIndustry " in line for line in found)


def test_a_heading_states_no_presence() -> None:
    read = reading_of("园区新闻。", "西安高新区建设比亚迪动力电池产业园")
    assert drafted(d for s in statements(read)[0] for d in predicate.presence(read, s)) == set()


def test_a_hint_states_nothing() -> None:
    hints = [row for row in relations() if not row.states]
    assert len(hints) >= 5
    assert relation("Zone", frozenset({"develop"}), "Product") in hints
    assert not {line for line in _read("西安高新区研发5G芯片。") if " uses " in line}
