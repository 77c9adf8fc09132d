"""What each rule claimed, and what gold says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from click.testing import CliRunner

from zonegraph.evaluate.rules import Record, main, records, render
from zonegraph.extract.cards import cards
from zonegraph.resources import graph_dir

from .made import annotation, claim, entity

GOLD = Path(__file__).parents[1] / "gold"
THINGS = [
    entity("Zone", "甲区"),
    entity("Enterprise", "恒信", "恒信公司"),
    entity("Enterprise", "鲁岳"),
    entity("Indicator", "营业收入"),
]
TOLD = [
    claim("甲区", "hasEnterprise", "恒信"),
    claim("恒信", "hasObservation", indicator="营业收入", value="5", unit="亿元"),
]


def _record(rule: str, made: list[tuple[str, str, str | None]]) -> Record:
    """Return the record of ``rule`` that claims of each subject a firm, or its income (None)."""
    mine = [
        claim(subject, name, target)
        if target
        else claim(subject, name, indicator="营业收入", value="5", unit="亿元")
        for subject, name, target in made
    ]
    gold = annotation(THINGS, TOLD)
    found = annotation(THINGS, [replace(row, rule=rule) for row in mine])
    return next(row for row in records([gold], [found]) if row.rule == rule)


def test_right_wrong_misplaced_and_unjudged() -> None:
    made: list[tuple[str, str, str | None]] = [
        ("甲区", "hasEnterprise", "恒信"),
        ("甲区", "hasEnterprise", "恒信公司"),
        ("甲区", "hasEnterprise", "鲁岳"),
        ("甲区", "hasEnterprise", "众源"),
        ("鲁岳", "hasObservation", None),
    ]
    found = _record("F151", made)
    assert (found.right, found.wrong, found.unjudged, found.misplaced) == (2, 1, 1, 1)
    assert found.claims == 5
    assert found.precision == 0.5
    assert found.name == "zone-attracts-a-firm"


def test_an_article_without_gold_judges_nothing() -> None:
    found = annotation(THINGS, [replace(TOLD[0], rule="F151")], headline="别的消息")
    record = next(row for row in records([annotation(THINGS, TOLD)], [found]) if row.claims)
    assert (record.unjudged, record.precision) == (1, None)


def test_every_rule_that_states_has_a_record_and_the_dead_are_named() -> None:
    rows = records([], [])
    assert [row.rule for row in rows] == [card.id for card in cards() if card.states]
    assert len(rows) >= 60
    assert render(rows).splitlines()[-1] == "dead: " + " ".join(row.rule for row in rows)
    assert render([Record(rule="F101", name="x", right=1)]).endswith("dead: none\n")


def test_an_id_without_a_card_is_shown_as_such() -> None:
    assert "X999  ?" in render([_record("X999", [("甲区", "hasEnterprise", "恒信")])])


def test_the_command_judges_the_bundled_graph() -> None:
    done = CliRunner().invoke(main, [str(graph_dir() / "zonegraph.trig"), str(GOLD)])
    assert done.exit_code == 0
    assert "L100  trained-relations" in done.output
    assert "dead: " in done.output


def test_no_gold_is_one_line(tmp_path: Path) -> None:
    graph = graph_dir() / "zonegraph.trig"
    done = CliRunner().invoke(main, [str(graph), str(tmp_path / "none")])
    assert done.exit_code == 2
    assert done.output.startswith("error: ")
    assert done.output.count("\n") == 1
