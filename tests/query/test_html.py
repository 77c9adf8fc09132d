"""Answers for notebooks: escaped, short, and with links of the web only."""

from __future__ import annotations

from lxml import html  # type: ignore[import-untyped]

from zonegraph.query import run, to_html
from zonegraph.query.result import Cell, of_rows

from .made import small


def test_markup_in_a_value_stays_text() -> None:
    evil = '<img src=x onerror="alert(1)">&'
    rows = [[Cell(value=evil, iri='javascript:alert("1")'), Cell(value="x", iri='https://a/"><b>')]]
    tree = html.fromstring(of_rows("select", ["<a>", "b"], rows)._repr_html_())
    assert [e.tag for e in tree.iter()] == [
        "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "a",
    ]  # fmt: skip
    assert next(td.text_content() for td in tree.iter("td")) == evil
    assert [a.get("href") for a in tree.iter("a")] == ['https://a/"><b>']


def test_labels_stand_for_things_and_the_rest_is_counted() -> None:
    result = run(small(), "SELECT ?z ?zLabel { ?z a zg:Zone ; skos:prefLabel ?zLabel } ORDER BY ?z")
    text = to_html(result, most=1)
    assert text.count("<tr>") == 2
    assert "<p>2 more rows</p>" in text
    assert "<th>z</th></tr>" in text
