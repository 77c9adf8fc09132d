from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .live import Live, running

if TYPE_CHECKING:
    from pathlib import Path

EVIL = "<script>alert(1)</script>"


def test_the_start_page_is_a_page(server: Live) -> None:
    reply = server.get("/")
    assert (reply.status, reply.type) == (200, "text/html")
    assert "济宁高新区" in reply.text
    assert server.get("/").body == reply.body


def test_the_style_is_there_for_the_pages(server: Live) -> None:
    reply = server.get("/style.css")
    assert (reply.status, reply.type) == (200, "text/css")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_pages_are_only_read(server: Live, method: str) -> None:
    reply = server.send(method, "/style.css")
    assert reply.status == 405
    assert "GET" in reply.headers["allow"]


def test_markup_in_the_graph_stays_text_on_every_page(tmp_path: Path) -> None:
    graph = tmp_path / "evil.ttl"
    iri = "https://w3id.org/zonegraph/id/zone-x"
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    kind = "a <https://w3id.org/zonegraph/ontology#Zone>"
    graph.write_text(f'<{iri}> {kind} ; {label} "{EVIL}"@zh .\n', encoding="utf-8")
    with running(graph) as live:
        for path in ("/", "/id/zone-x", "/sparql?query=SELECT+*+%7B%3Fs+%3Fp+%3Fo%7D"):
            reply = live.get(path, "text/html")
            assert reply.status == 200
            assert EVIL not in reply.text
        asked = live.ask(f"# {EVIL}\nSELECT * {{", "text/html")
        assert asked.status == 400
        assert EVIL not in asked.text
