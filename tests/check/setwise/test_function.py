"""SPARQL functions on nodes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.setwise.function import FUNCTIONS, Flaw, as_node, truth

from .nodes import iri, text


@pytest.mark.parametrize(
    ("name", "args", "found"),
    [
        ("STRLEN", [text("甲乙", "zh")], text("2", kind="integer")),
        ("UCASE", [text("ab", "en")], text("AB", "en")),
        ("STRAFTER", [text("a#b"), text("#")], text("b")),
        ("STRBEFORE", [text("a#b"), text("#")], text("a")),
        ("SUBSTR", [text("甲乙丙"), text("2", kind="integer")], text("乙丙")),
        ("CONCAT", [text("a"), text("b")], text("ab")),
        ("STR", [iri("a")], text("http://example.org/a")),
        ("LANG", [text("a", "zh")], text("zh")),
    ],
)
def test_functions(name: str, args: list[str], found: str) -> None:
    assert as_node(FUNCTIONS[name](*args)) == found


@pytest.mark.parametrize("name", ["STRLEN", "UCASE", "LANG"])
def test_an_iri_is_a_flaw(name: str) -> None:
    with pytest.raises(Flaw):
        FUNCTIONS[name](iri("a"))


@pytest.mark.parametrize(
    ("node", "true"),
    [
        (text(""), False),
        (text("0"), True),
        (text("0", kind="integer"), False),
        (text("true", kind="boolean"), True),
    ],
)
def test_truth(node: str, true: bool) -> None:
    assert truth(node) is true


@given(st.integers(-999, 999), st.integers(-999, 999))
def test_numbers_compare_as_numbers(one: int, other: int) -> None:
    nodes = text(str(one), kind="integer"), text(str(other), kind="integer")
    assert FUNCTIONS["<"](*nodes) is (one < other)
    assert FUNCTIONS["="](*nodes) is (one == other)
    assert as_node(FUNCTIONS["+"](*nodes)) == text(str(one + other), kind="integer")
