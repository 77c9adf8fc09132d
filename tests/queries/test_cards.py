"""Every card of the catalogue keeps the promises of its header."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from rdflib.plugins.sparql import prepareQuery

from zonegraph import resources
from zonegraph.query import cards, run
from zonegraph.query.bind import bind, terms

from ..query.made import small

if TYPE_CHECKING:
    from zonegraph.query import Card

CARDS = cards()
_BODY = re.compile(r"(?m)^#\+.*\n")


def _id(card: Card) -> str:
    return card.id


def test_the_folder_holds_nothing_but_the_catalogue() -> None:
    names = {path.name for path in resources.queries_dir().iterdir()}
    assert names == {"README.md", *(f"{card.id}-{card.name}.rq" for card in CARDS)}


@pytest.mark.parametrize("card", CARDS, ids=_id)
def test_file_runs_as_it_stands_and_returns_the_promised_columns(card: Card) -> None:
    prepareQuery(card.text)
    result = run(small(), card.text)
    assert [column.name for column in result.columns] == [each.name for each in card.returns]


@pytest.mark.parametrize("card", CARDS, ids=_id)
def test_standing_lines_mean_what_the_header_says(card: Card) -> None:
    if any(param.required for param in card.params):
        assert all(param.default is None for param in card.params)
        return
    assert run(small(), card.text).rows == run(small(), bind(card, {}, small())).rows
    for param in card.params:
        if param.default is not None:
            standing = f"VALUES ?{param.name} {{ {param.default} }} #+ bind {param.name}"
            assert standing in card.text
            assert terms(param, param.default, small())


@pytest.mark.parametrize("card", CARDS, ids=_id)
def test_style(card: Card) -> None:
    body = _BODY.sub("", card.text)
    assert "ORDER BY" in body
    assert "NOT EXISTS" not in body, "quadratic in Oxigraph; use MINUS or OPTIONAL with !BOUND"
    assert "GROUP_CONCAT" not in body, "its order is not defined"
    assert "LIMIT" not in body
    assert card.description_zh[-1] in "。？", card.where
    assert card.description_en[-1] in ".?", card.where
    assert max(len(line) for line in body.split("\n")) <= 100


@pytest.mark.parametrize("card", CARDS, ids=_id)
def test_order_is_total(card: Card) -> None:
    """Rows that tie in every key would come in any order; equal rows may."""
    keys = re.findall(r"\?\w+", card.text.rpartition("ORDER BY")[2])
    result = run(small(), card.text)
    names = [column.name for column in result.columns]
    if "?claim" in keys or "?fact" in keys:
        return
    shown = [names.index(key[1:]) for key in keys if key[1:] in names]
    ties = [tuple(row[at] for at in shown) for row in result.rows]
    assert len(set(ties)) == len(set(result.rows)), card.id


def test_a_card_that_ties_would_be_noticed() -> None:
    rows = run(small(), "SELECT ?s ?p { ?c zg:subject ?s ; zg:property ?p } ORDER BY ?s").rows
    assert len({row[0] for row in rows}) < len(set(rows))
