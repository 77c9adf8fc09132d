"""Every card is true: its rule fires where it says so, stays silent where it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from zonegraph import resources
from zonegraph.dataset import load
from zonegraph.extract.cards import TRAINED, cards, relation_cards
from zonegraph.extract.frames.indicator import NOTHING
from zonegraph.iri import term
from zonegraph.lexicon.table import load as lexicon

from .firing import TABLE, TRAINED_IDS, by_model, by_rule, table

if TYPE_CHECKING:
    from zonegraph.extract.rule import Card

FIRES = [(card, text, found) for card in cards() for text, found in card.fires]
SILENT = [(card, text) for card in cards() for text in card.silent]
KINDS = {"N": 16, "F": 70, "L": 3}


def _fired(card: Card, text: str) -> set[tuple[str, str]]:
    return by_model(text) if card.id in TRAINED_IDS else by_rule(text)


def test_no_card_and_no_example_has_gone_missing() -> None:
    for letter, least in KINDS.items():
        assert len([card for card in cards() if card.id.startswith(letter)]) >= least
    assert len(FIRES) >= 100
    assert len(SILENT) >= 100
    assert len(relation_cards()) >= 30
    assert len(TRAINED) == 6


@pytest.mark.parametrize(
    ("card", "text", "found"),
    FIRES,
    ids=[f"{card.id}-{number}" for number, (card, _, _) in enumerate(FIRES)],
)
def test_it_fires(card: Card, text: str, found: str) -> None:
    assert (card.id, found) in _fired(card, text)


@pytest.mark.parametrize(
    ("card", "text"),
    SILENT,
    ids=[f"{card.id}-{number}" for number, (card, _) in enumerate(SILENT)],
)
def test_it_is_silent(card: Card, text: str) -> None:
    said = {found for rule, found in _fired(card, text) if rule == card.id}
    only_abstains = all(found == NOTHING for _, found in card.fires)
    assert not (said if only_abstains else said - {NOTHING})


def test_every_card_is_whole() -> None:
    for card in cards():
        assert re.fullmatch(r"[NFL]\d{3}", card.id)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", card.name)
        assert card.why.endswith(".")
        assert card.fires
        assert card.silent
        assert not {text for text, _ in card.fires} & set(card.silent)


def test_ids_and_names_are_unique() -> None:
    assert len({card.id for card in cards()}) == len(cards())
    assert len({card.name for card in cards()}) == len(cards())


def test_cards_of_relations_are_those_that_state() -> None:
    stating = {row["id"] for row in lexicon("relations") if row["use"] == "state"}
    assert {row["id"] for row in lexicon("relation_cards")} == stating
    assert {row["use"] for row in lexicon("relations")} == {"state", "hint"}


def test_every_rule_of_the_bundled_graph_has_a_card() -> None:
    known = {card.id for card in cards() if card.states}
    graph = load(resources.graph_dir() / "zonegraph.trig")
    borne = {str(q.object).strip('"') for q in graph.merged() if q.predicate.value == term("rule")}
    assert len(borne) >= 15
    assert borne <= known


def test_every_rule_on_the_examples_of_every_other() -> None:
    """If this differs on purpose, ``python -m tests.extract.firing`` writes it anew."""
    assert table() == TABLE.read_text(encoding="utf-8")


def test_the_table_holds_every_example_by_rule() -> None:
    examples = {(c.id, text) for c in cards() for text in (*dict(c.fires), *c.silent)}
    rows = TABLE.read_text(encoding="utf-8").splitlines()[3:]
    shown = {tuple(row.split("\t")[:2]) for row in rows}
    assert len(rows) >= 190
    assert shown == {(rule, text) for rule, text in examples if rule not in TRAINED_IDS}
