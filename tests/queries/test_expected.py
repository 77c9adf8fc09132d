"""Every question of the catalogue answers as a reader checked it, in two engines."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest
import rdflib
from rdflib.query import ResultRow

from zonegraph.query import cards, find, run
from zonegraph.query.bind import bind

from ..query.made import small
from .cases import Case, answer, cases, files, written

if TYPE_CHECKING:
    from zonegraph.query import Card, Cell

CASES = cases()
CARDS = cards()


def _name(each: Case | Card) -> str:
    return f"{each.id} {each.asked}" if isinstance(each, Case) else each.id


def test_every_question_has_an_answer_with_rows_and_one_without() -> None:
    assert len(CARDS) >= 52
    assert [path.stem for path in files()] == [card.id for card in CARDS]
    assert len(CASES) >= 120
    for card in CARDS:
        rows = [case.rows for case in CASES if case.id == card.id]
        assert max(rows) > 0, card.id
        assert min(rows) == 0, card.id


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_answer_is_the_expected_one(case: Case) -> None:
    assert written(answer(case)) == case.lines


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_rdflib_gives_the_same_rows_in_the_same_order(case: Case) -> None:
    card = find(case.id)
    text = bind(card, case.params, small())
    found = _rdflib().query(text)
    assert [str(each) for each in found.vars or ()] == [each.name for each in card.returns]
    theirs = [tuple(_theirs(term) for term in row) for row in found if isinstance(row, ResultRow)]
    ours = [tuple(_ours(cell) for cell in row) for row in run(small(), text).rows]
    assert ours == theirs


@cache
def _rdflib() -> rdflib.Graph:
    return small().to_rdflib_graph()


def _theirs(term: object) -> tuple[str, str] | None:
    if term is None:
        return None
    if isinstance(term, rdflib.Literal):
        return _value(str(term), str(term.datatype or "")), term.language or ""
    return f"<{term}>", ""


def _ours(cell: Cell | None) -> tuple[str, str] | None:
    if cell is None:
        return None
    if cell.is_iri:
        return f"<{cell.value}>", ""
    return _value(cell.value, cell.datatype or ""), cell.lang or ""


def _value(lexical: str, datatype: str) -> str:
    """Engines write one decimal in several ways; as numbers they are equal."""
    if datatype.endswith("#decimal"):
        return format(Decimal(lexical).normalize(), "f")
    return lexical
