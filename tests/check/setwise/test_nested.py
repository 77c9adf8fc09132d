"""Constraints by other shapes."""

from __future__ import annotations

import pytest

from zonegraph.check.setwise import SetwiseEngine
from zonegraph.check.setwise.nested import distinct

from ..made import dataset
from .made import shapes_of

DATA = "<http://example.org/a> <http://example.org/p> 1, <http://example.org/a>, 'x' ."
_INTEGER, _IRI = "[ sh:datatype xsd:integer ]", "[ sh:nodeKind sh:IRI ]"


def test_distinct_values_of_several_focus_nodes() -> None:
    assert distinct({"a": ("1", "2"), "b": ("2",), "c": ()}) == {"1", "2"}


@pytest.mark.parametrize(
    ("said", "values"),
    [
        (f"sh:or ( {_INTEGER} {_IRI} )", {"x"}),
        (f"sh:and ( {_INTEGER} {_IRI} )", {"1", "x", "http://example.org/a"}),
        (f"sh:xone ( {_INTEGER} {_IRI} {_IRI} )", {"x", "http://example.org/a"}),
        (f"sh:not {_INTEGER}", {"1"}),
        (f"sh:node {_IRI}", {"1", "x"}),
        (f"sh:qualifiedValueShape {_IRI} ; sh:qualifiedMinCount 2", {None}),
        (f"sh:qualifiedValueShape {_IRI} ; sh:qualifiedMaxCount 1", set()),
    ],
)
def test_which_values_break_it(said: str, values: set[str | None]) -> None:
    rules = shapes_of(
        f'ex:s sh:targetSubjectsOf ex:p ; sh:property [ sh:path ex:p ; sh:message "m" ; {said} ] .'
    )
    found = SetwiseEngine().validate(dataset(DATA), (), rules)
    assert {each.value for each in found} == values
