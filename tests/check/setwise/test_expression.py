"""Filters as functions of a row."""

from __future__ import annotations

import pytest

from zonegraph.check.setwise.algebra import Filter
from zonegraph.check.setwise.expression import test as compiled
from zonegraph.check.setwise.grammar import parse

from .made import EX
from .nodes import iri, text


def _passes(condition: str, **values: str) -> bool:
    select = parse(f"SELECT $this {{ $this ex:p ?x . FILTER ({condition}) }}", {"ex": EX})
    (wanted,) = (each.test for each in select.where.elements if isinstance(each, Filter))
    slots = {name: at for at, name in enumerate(("this", "x", "y"))}
    row = [values.get(name) for name in slots]

    def never(_: object) -> object:
        raise AssertionError("no EXISTS here")

    return compiled(wanted, slots, never)(row)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("condition", "passes"),
    [
        ("?x > 6", True),
        ("?x > 7", False),
        ("?x = 7.0", True),
        ("BOUND(?x) && !BOUND(?y)", True),
        ("?y = 1", False),
        ("!(?y = 1)", False),
        ("?y = 1 || ?x = 7", True),
        ("?y = 1 && ?x = 7", False),
        ("COALESCE(?y, ?x) = 7", True),
        ("?x IN (6, 7)", True),
        ("?x NOT IN (6, 7)", False),
        ('STR(?x) = "7"', True),
        ("isIRI($this) && isLiteral(?x)", True),
    ],
)
def test_conditions(condition: str, passes: bool) -> None:
    given = {"this": iri("a"), "x": text("7", kind="integer")}
    assert _passes(condition, **given) is passes
