"""One pattern matched from whichever side is bound."""

from __future__ import annotations

import pytest

from zonegraph.check.setwise.algebra import THIS, Pattern, Term, Var
from zonegraph.check.setwise.match import HOPELESS, Matcher
from zonegraph.check.setwise.path import Predicate, Repeated
from zonegraph.check.setwise.shape import UnsupportedError

from .nodes import iri, text, triples

KNOWN = triples(("a", "p", "b"), ("c", "p", "b"), ("b", "p", text("")))
P = Predicate(iri("p"))


def _rows(pattern: Pattern, *bound: str, this: str = "a") -> set[str | None]:
    matcher = Matcher(KNOWN, {THIS: 0})
    step = matcher.step(pattern, [], set(bound))
    place = matcher.place(Var("x"))
    found: set[str | None] = set()

    def keep(row: list[str | None]) -> bool:
        found.add(row[place])
        return False

    row = matcher.row()
    row[0] = iri(this)
    step(keep)(row)
    return found


def test_forwards_backwards_and_by_any_predicate() -> None:
    this, x = Var(THIS), Var("x")
    assert _rows(Pattern(this, P, x), THIS) == {iri("b")}
    assert _rows(Pattern(x, P, Term(iri("b")))) == {iri("a"), iri("c")}
    assert _rows(Pattern(this, x, Term(iri("b"))), THIS) == {iri("p")}


def test_a_pattern_that_nothing_leads_to() -> None:
    pattern = Pattern(Var("x"), P, Var("y"))
    matcher = Matcher(KNOWN, {THIS: 0})
    assert matcher.cost(pattern, set()) >= HOPELESS
    with pytest.raises(UnsupportedError):
        matcher.step(pattern, [], set())


def test_a_repeated_path_does_not_set_out_from_an_empty_string_unless_told_to() -> None:
    pattern = Pattern(Term(text("")), Repeated(P, 0, many=True), Var("x"))
    with pytest.raises(UnsupportedError, match="repeated path"):
        _rows(pattern)
    matcher = Matcher(KNOWN, {THIS: 0}, lambda node: None)
    assert matcher.step(pattern, [], set())(lambda row: True)(matcher.row())
