"""A SPARQL endpoint, served here on loopback, whole or not at all."""

from __future__ import annotations

import threading
import urllib.parse
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from zonegraph.check import check
from zonegraph.check.endpoint import fetch
from zonegraph.errors import GraphError

from .made import case

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def _endpoint(limit: int = 10**9, answer: bytes | None = None, status: int = 200) -> Iterator[str]:
    store = ox.Store()
    store.bulk_load(case("S205/bad").read_bytes(), format=ox.RdfFormat.TURTLE)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            query = urllib.parse.parse_qs(body)["query"][0]
            text = query if "COUNT" in query else f"{query} LIMIT {limit}"
            found = store.query(text)
            assert isinstance(found, ox.QuerySolutions)
            told = found.serialize(format=ox.QueryResultsFormat.JSON)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(answer if answer is not None else told or b"")

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_findings_are_those_of_the_file() -> None:
    with _endpoint() as address:
        found = check(address)
    assert [(f.check, f.focus) for f in found] == [
        (f.check, f.focus) for f in check(case("S205/bad"))
    ]


def test_half_a_graph_is_refused() -> None:
    with _endpoint(limit=3) as address, pytest.raises(GraphError, match="gave 3 of"):
        fetch(address)


@pytest.mark.parametrize(
    ("answer", "status", "said"),
    [
        (b"<html>", 200, "answers with no SPARQL results"),
        (b'{"head":{},"boolean":true}', 200, "answers with no rows"),
        (b'{"head":{"vars":["n"]},"results":{"bindings":[]}}', 200, "does not count"),
        (b"", 503, "answers 503"),
    ],
)
def test_what_is_no_endpoint(answer: bytes, status: int, said: str) -> None:
    with _endpoint(answer=answer, status=status) as address:  # noqa: SIM117
        with pytest.raises(GraphError, match=said):
            fetch(address)


def test_nobody_there() -> None:
    with pytest.raises(GraphError, match=r"http://127\.0\.0\.1:9/: does not answer"):
        fetch("http://127.0.0.1:9/")
