from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.serve.clause import graphs

KNOWN = {"zg": "http://zg/"}


@pytest.mark.parametrize(
    ("text", "default", "named"),
    [
        ("ASK {}", [], []),
        ("SELECT * FROM <http://a> { ?s ?p ?o }", ["http://a"], []),
        ("select * from<http://a>from named<http://b> where {}", ["http://a"], ["http://b"]),
        ("PREFIX e: <http://e/> SELECT * FROM e:a FROM zg:b {}", ["http://e/a", "http://zg/b"], []),
        ("PREFIX : <http://e/> ASK FROM :x {}", ["http://e/x"], []),
        ("BASE <http://e/f/> ASK FROM <g> FROM <../h> {}", ["http://e/f/g", "http://e/h"], []),
        ("# FROM <http://a>\nASK FROM <http://b> {}", ["http://b"], []),
        ('SELECT ("FROM <http://a>" AS ?FROM) FROM <http://b> {}', ["http://b"], []),
        ("ASK { ?s ?p 'FROM <http://a>' }", [], []),
        ("ASK FROM nope:x {}", [], []),
        ("ASK FROM", [], []),
        ("PREFIX", [], []),
    ],
)
def test_from_is_found_where_it_is_a_clause(
    text: str, default: list[str], named: list[str]
) -> None:
    assert graphs(text, KNOWN, None) == (default, named)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    graphs(text, KNOWN, "http://base/")
