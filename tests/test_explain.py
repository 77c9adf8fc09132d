"""Cards: everything that has an id or a name has one, and no other thing."""

from __future__ import annotations

import pytest

from zonegraph import resources
from zonegraph.check import PYTHON_CARDS
from zonegraph.errors import UsageError
from zonegraph.explain import explain
from zonegraph.extract.cards import cards
from zonegraph.lexicon.table import load
from zonegraph.vocab import KINDS, MODALITIES, PROPERTIES

SHAPES = sorted((resources.ontology_dir() / "shapes").glob("S*.ttl"))
QUERIES = sorted(resources.queries_dir().glob("*.rq"))
RELATIONS = load("relations")


def test_every_rule_by_id_and_by_name() -> None:
    assert len(cards()) >= 90
    for card in cards():
        text = explain(card.id)
        assert text.startswith(f"{card.id} {card.name}\n  why: {card.why}\n")
        assert text.count("  fires:") == len(card.fires)
        assert text.count("  silent:") == len(card.silent)
        for word, said in card.facts:
            assert f"  {word}: {said}\n" in text
        assert explain(card.name) == text


def test_every_relation_by_its_row_and_by_the_rule_of_its_claims() -> None:
    stating = [row for row in RELATIONS if row["use"] == "state"]
    assert len(stating) >= 30
    for row in stating:
        text = explain(row["id"])
        assert f"  states: {row['property']} ({row['direction']})\n" in text
        assert explain(f"F{row['id'][1:]}") == text


def test_a_relation_that_is_only_a_hint_says_so() -> None:
    hints = [row for row in RELATIONS if row["use"] == "hint"]
    assert len(hints) >= 5
    for row in hints:
        text = explain(row["id"])
        assert text.startswith(f"{row['id']} {row['property']} (")
        assert "hint" in text
        with pytest.raises(UsageError):
            explain(f"F{row['id'][1:]}")


def test_every_shape_by_id_and_by_file() -> None:
    assert len(SHAPES) >= 40
    for path in SHAPES:
        card = explain(path.stem.partition("-")[0])
        assert card == explain(path.stem)
        assert card.startswith(f"{path.stem.partition('-')[0]} (")
        assert "\n  mend: " in card
        assert card.endswith(path.read_text(encoding="utf-8").rstrip())


def test_every_other_check() -> None:
    assert len(PYTHON_CARDS) >= 5
    for name, known in PYTHON_CARDS.items():
        card = explain(name)
        assert card.startswith(f"{name} ({known.severity})\n")
        for text in (known.label_zh, known.label_en, known.why_zh, known.why_en):
            assert text in card


def test_every_query_by_id_and_by_name() -> None:
    assert len(QUERIES) >= 30
    for path in QUERIES:
        number, _, name = path.stem.partition("-")
        card = explain(name)
        assert card.startswith(f"{number} {name}\n")
        assert "WHERE" in card
        assert explain(number) == card


@pytest.mark.parametrize(
    "local", [*sorted(KINDS)[:3], *sorted(PROPERTIES)[::10], *sorted(MODALITIES)[:2]]
)
def test_terms_with_labels_in_both_languages(local: str) -> None:
    card = explain(local)
    assert card.startswith(f"zg:{local}\n")
    assert "  label: " in card or "  prefLabel: " in card
    assert " (zh)" in card
    assert " (en)" in card
    assert explain(f"zg:{local}") == card


@pytest.mark.parametrize(
    "card", ["", " ", "nothing", "n110", "R410", "F172", "S", "prefixes", "zg:", "Zone>"]
)
def test_nothing_else_has_a_card(card: str) -> None:
    with pytest.raises(UsageError, match="there is no card") as caught:
        explain(card)
    assert "\n" not in str(caught.value)
