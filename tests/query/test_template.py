import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.errors import QueryError
from zonegraph.query.template import bound_names, fill

TEXT = """\
#+ id: …
SELECT ?a ?b WHERE {
  VALUES ?a { UNDEF } #+ bind a
  VALUES ?b { 2020 } #+ bind b
}
"""
A = ox.NamedNode("https://example.org/a")
B = ox.Literal("b")


def test_given_terms_take_the_place_of_what_stands_there() -> None:
    filled = fill(TEXT, {"a": [A, B], "b": [B]})
    assert '  VALUES ?a { <https://example.org/a> "b" }\n  VALUES ?b { "b" }\n' in filled


def test_what_is_not_given_falls_away_or_keeps_its_default() -> None:
    filled = fill(TEXT, {})
    assert "UNDEF" not in filled
    assert "  VALUES ?b { 2020 } #+ bind b\n" in filled
    assert filled.count("\n") == TEXT.count("\n"), "line numbers stay"


def values(store: ox.Store, text: str) -> list[object]:
    found = store.query(text)
    assert isinstance(found, ox.QuerySolutions)
    return [row["a"] for row in found]


def test_a_line_without_values_means_what_undef_means() -> None:
    store = ox.Store()
    store.add(ox.Quad(A, A, B))
    whole = "SELECT ?a WHERE {\n  VALUES ?a { UNDEF } #+ bind a\n  ?a ?p ?o\n}"
    assert values(store, whole) == values(store, fill(whole, {})) == [A]


@given(st.text())
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    query = fill("SELECT ?a WHERE {\n  VALUES ?a { UNDEF } #+ bind a\n}", {"a": [ox.Literal(text)]})
    assert query.count("\n") == 2
    assert values(ox.Store(), query) == [ox.Literal(text)]


@pytest.mark.parametrize(
    "text", ['" } UNION { ?s ?p ?o } #', "\\", "'''", '"""', "x\n} INSERT DATA {", "> <"]
)
def test_text_cannot_leave_its_literal(text: str) -> None:
    query = fill("SELECT ?a WHERE {\n  VALUES ?a { UNDEF } #+ bind a\n}", {"a": [ox.Literal(text)]})
    store = ox.Store()
    store.add(ox.Quad(A, A, B))
    assert values(store, query) == [ox.Literal(text)]


def test_names_come_with_their_first_line() -> None:
    twice = TEXT + "VALUES ?a { UNDEF } #+ bind a\n"
    assert bound_names(twice, "q.rq") == {"a": 3, "b": 4}


@pytest.mark.parametrize(
    "line",
    [
        "VALUES ?a { UNDEF } #+ bind b",
        "VALUES ?a {UNDEF} #+ bind a",
        "VALUES ?a { } #+ bind a",
        "# VALUES ?a { UNDEF } #+ bind a",
        "VALUES ?a { UNDEF } #+ bind a and more",
        "?s ?p ?o . #+ a remark",
    ],
)
def test_a_line_that_only_looks_so_is_an_error(line: str) -> None:
    with pytest.raises(QueryError, match=r"not a line that binds") as caught:
        bound_names(f"SELECT * {{\n{line}\n}}", "q.rq")
    assert caught.value.where == "q.rq:2"
