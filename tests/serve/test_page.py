from __future__ import annotations

import json
from html.parser import HTMLParser
from http import HTTPStatus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.serve import page
from zonegraph.serve.thing import Node, Thing

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;"
HARMLESS = {
    *("html", "head", "meta", "title", "link", "body", "nav", "a", "main", "h1", "h2", "p", "code"),
    *("br", "table", "thead", "tbody", "tr", "th", "td", "span", "form", "label", "textarea"),
    *("button", "pre"),
}


class _Seen(HTMLParser):
    """What a browser makes of a page: its elements, attributes and text."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(body.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action")]

    def handle_data(self, data: str) -> None:
        self.text += data


def _harmless(body: bytes) -> _Seen:
    seen = _Seen(body)
    assert seen.tags <= HARMLESS
    assert not any(name.startswith("on") or name == "style" for name in seen.names)
    assert all(link.startswith("/") and not link.startswith("//") for link in seen.links)
    return seen


def _thing(value: str, iri: str = "http://a/") -> Thing:
    node = Node(value=value, datatype="http://t/", lang=value)
    return Thing(
        iri=iri,
        about=[(iri, node), (iri, Node(iri=iri)), (iri, Node(blank=value))],
        of=[(iri, Node(iri=iri))],
        inside=3,
        used=True,
        labels={iri: value},
        more=True,
    )


def test_markup_in_a_label_stays_text() -> None:
    seen = _harmless(page.thing(_thing(EVIL), "/id/x"))
    assert EVIL in seen.text


@pytest.mark.parametrize("iri", ["javascript:alert(1)", "http://a/'onload='x", "data:text/html,x"])
def test_no_iri_becomes_a_link_to_elsewhere(iri: str) -> None:
    _harmless(page.thing(_thing("x", iri), "/id/x"))


def test_markup_in_a_query_or_an_answer_stays_text() -> None:
    cells = {"a": {"type": "literal", "value": EVIL}, "b": {"type": "uri", "value": "x:" + EVIL}}
    table = {"head": {"vars": ["a", "b", EVIL]}, "results": {"bindings": [cells, {}]}}
    seen = _harmless(page.answer(EVIL, json.dumps(table).encode()))
    assert seen.text.count(EVIL) >= 3
    assert EVIL in _harmless(page.graph(EVIL, EVIL.encode())).text
    assert EVIL in _harmless(page.error(HTTPStatus.BAD_REQUEST, EVIL)).text


@given(st.text(), st.text())
def test_no_text_makes_an_element(value: str, query: str) -> None:
    _harmless(page.thing(_thing(value), "/id/x?y"))
    _harmless(page.graph(query, value.encode(errors="replace")))


def test_truth_is_told_in_both_languages() -> None:
    assert "是 yes" in _harmless(page.answer("", b'{"head":{},"boolean":true}')).text
    assert "否 no" in _harmless(page.answer("", b'{"head":{},"boolean":false}')).text
