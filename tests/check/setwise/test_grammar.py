"""SPARQL as far as it is read here; the rest is refused, never half understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.setwise.algebra import Call, Filter, Pattern, Term, Union, Var
from zonegraph.check.setwise.grammar import parse
from zonegraph.check.setwise.path import Alternative, Predicate, Repeated, Sequence
from zonegraph.check.setwise.shape import UnsupportedError

_PREFIXES = {"ex": "http://e/"}


def test_paths_bind_as_the_grammar_says() -> None:
    query = parse("SELECT $this { $this ex:a/^ex:b*|ex:c ?x }", _PREFIXES)
    (pattern,) = query.where.elements
    a, c = Predicate("<http://e/a>"), Predicate("<http://e/c>")
    back = Repeated(Predicate("<http://e/b>", inverted=True), 0, many=True)
    assert pattern == Pattern(Var("this"), Alternative((Sequence((a, back)), c)), Var("x"))


def test_operators_bind_as_the_grammar_says() -> None:
    query = parse("SELECT $this { FILTER (!?a = 1 || ?b - ?c < 2 && ?d IN (3, 4)) }", _PREFIXES)
    (element,) = query.where.elements
    assert isinstance(element, Filter)
    assert isinstance(element.test, Call)
    assert element.test.name == "||"
    left, right = element.test.args
    assert isinstance(left, Call)
    assert isinstance(right, Call)
    assert (left.name, right.name) == ("=", "&&")


def test_lists_of_objects_predicates_and_branches() -> None:
    query = parse("SELECT $this { $this a ex:K ; ex:p 1, 'x'@en . {} UNION {} }", _PREFIXES)
    assert [type(e) for e in query.where.elements] == [Pattern, Pattern, Pattern, Union]
    third = query.where.elements[2]
    assert isinstance(third, Pattern)
    assert third.object == Term('"x"@en')


@pytest.mark.parametrize(
    "text",
    [
        "ASK { $this ?p ?o }",
        "SELECT * { $this ?p ?o }",
        "SELECT $this { $this ex:p [] }",
        "SELECT $this { GRAPH ?g { $this ?p ?o } }",
        "SELECT $this { $this unknown:p ?o }",
        "SELECT $this { $this !ex:p ?o }",
        "SELECT $this { FILTER (?a * 2 > 1) }",
        "SELECT $this { FILTER (RAND() > 1) }",
        "SELECT $this { FILTER (?a = 'x'^^ex:t) }",
        "SELECT $this { { SELECT $this { $this ?p ?o } } }",
        "SELECT $this { $this ?p ?o } ORDER BY ?o",
        "SELECT $this { $this ?p ?o } GROUP BY $this HAVING (COUNT(?o) > 1)",
        "SELECT $this { $this ?p ?o",
        "SELECT (COUNT(?o) AS ?value) { $this ?p ?o }",
        "",
    ],
)
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(UnsupportedError):
        parse(text, _PREFIXES)


_WORDS = (
    "SELECT",
    "$this",
    "{",
    "}",
    "(",
    ")",
    ".",
    ";",
    "FILTER",
    "?x",
    "=",
    "ex:p",
    "|",
    "^",
    "*",
)


@given(st.lists(st.sampled_from(_WORDS)))
def test_no_text_does_anything_but_parse_or_be_refused(words: list[str]) -> None:
    try:
        parse(" ".join(words), _PREFIXES)
    except UnsupportedError:
        return
