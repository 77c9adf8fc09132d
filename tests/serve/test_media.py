from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.serve.media import (
    GRAPH_FORMATS,
    GRAPHS,
    HTML,
    ROW_FORMATS,
    ROWS,
    choose,
    media_type,
)

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "rows", "graph"),
    [
        (None, "json", "ttl"),
        ("", "json", "ttl"),
        ("*/*", "json", "ttl"),
        ("application/*", "json", "nt"),
        ("text/*", "csv", "ttl"),
        (BROWSER, "html", "html"),
        ("application/json", "json", "jsonld"),
        ("application/sparql-results+xml", "xml", None),
        ("text/csv;q=0.5, text/tab-separated-values", "tsv", None),
        ("text/csv;q=0, */*", "json", "ttl"),
        ("application/sparql-results+json;q=0, */*;q=0.1", "xml", "ttl"),
        ("text/turtle", None, "ttl"),
        ("TEXT/TURTLE; charset=utf-8", None, "ttl"),
        ("image/png", None, None),
        ("text/csv;q=nonsense", None, None),
        (";;,,/,*", None, None),
    ],
)
def test_the_client_gets_what_it_likes_best(
    accept: str | None, rows: str | None, graph: str | None
) -> None:
    assert choose(accept, ROWS) == rows
    assert choose(accept, GRAPHS) == graph


@given(st.text(max_size=80))
def test_any_header_is_read(accept: str) -> None:
    assert choose(accept, ROWS) in (None, *ROWS)


@pytest.mark.parametrize("name", [each for each in ROWS if each != HTML])
def test_a_registered_type_gets_its_table_format(name: str) -> None:
    assert choose(ROWS[name][0], ROWS) == name
    assert media_type(name, ROWS).startswith(ROWS[name][0])
    assert name in ROW_FORMATS


@pytest.mark.parametrize("name", [each for each in GRAPHS if each != HTML])
def test_a_registered_type_gets_its_graph_format(name: str) -> None:
    assert choose(GRAPHS[name][0], GRAPHS) == name
    assert name in GRAPH_FORMATS
