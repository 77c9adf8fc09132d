from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.serve.media import ROW_FORMATS
from zonegraph.serve.rows import count

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufffe\uffff"), max_size=12)
NASTY = TEXT | st.sampled_from(["},{", '"},{"', "[{", '\\"', "\n", "\r\n", "<result>", '","', "\\"])


def _written(name: str, values: list[str]) -> bytes:
    store = ox.Store()
    for number, value in enumerate(values):
        node = ox.NamedNode(f"http://example.org/{number}")
        store.add(ox.Quad(node, ox.NamedNode("http://example.org/p"), ox.Literal(value)))
    found = store.query("SELECT ?o ?none ?s WHERE { ?s ?p ?o }")
    assert isinstance(found, ox.QuerySolutions)
    return found.serialize(format=ROW_FORMATS[name]) or b""


@pytest.mark.parametrize("name", list(ROW_FORMATS))
@given(values=st.lists(NASTY, max_size=6))
def test_rows_are_counted_whatever_stands_in_them(name: str, values: list[str]) -> None:
    assert count(name, _written(name, values)) == len(values)


@pytest.mark.parametrize("name", list(ROW_FORMATS))
def test_rows_without_a_value_count(name: str) -> None:
    found = ox.Store().query("SELECT ?a { VALUES ?a { UNDEF UNDEF UNDEF } }")
    assert isinstance(found, ox.QuerySolutions)
    assert count(name, found.serialize(format=ROW_FORMATS[name]) or b"") == 3
