"""A remote store that misbehaves in every way a server can."""

from __future__ import annotations

import gc
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest

from zonegraph.errors import GraphError, QueryError, UsageError, ZonegraphError
from zonegraph.query.prefix import PREFIXES
from zonegraph.store.remote import Remote, declared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

JSON = "application/sparql-results+json"


class _Handler(BaseHTTPRequestHandler):
    """Answers every POST with what it was made for."""

    def __init__(self, status: int, media: str, body: bytes, *rest: Any) -> None:
        self.answer = (status, media, body)
        super().__init__(*rest)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        status, media, body = self.answer
        self.send_response(status)
        if media:
            self.send_header("Content-Type", media)
        if status == 302:
            self.send_header("Location", "file:///etc/passwd")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def serving() -> Iterator[Callable[[int, str, bytes], Remote]]:
    """Return what makes a server with one answer.

    The engine's results may only be dropped by the thread that made them, and the collector runs in
    whichever thread it likes: it rests while the servers have theirs.
    """
    gc.collect()
    gc.disable()
    servers = []

    def make(status: int, media: str, body: bytes) -> Remote:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, status, media, body))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return Remote(f"http://127.0.0.1:{server.server_port}/", seconds=5)

    yield make
    for server in servers:
        server.shutdown()
        server.server_close()
    gc.enable()


@pytest.mark.parametrize(
    ("status", "media", "body", "error", "said"),
    [
        (400, "text/html", b"<html><b>no</b> such\nquery</html>", QueryError, "400: no such query"),
        (503, "", b"", QueryError, "503"),
        (302, "", b"", QueryError, "302"),
        (200, "text/html", b"<html>", GraphError, "answers in text/html"),
        (200, JSON, b"{", GraphError, "cannot be read"),
        (200, JSON, b'{"head":{"vars":["a"]},"results":{"bindings":[{', GraphError, "read"),
        (200, "application/n-triples", b"<a", GraphError, "cannot be read"),
        (200, JSON, b"\xff\xfe", GraphError, "cannot be read"),
    ],
)
def test_every_fault_of_a_server_is_one_line(
    serving: Callable[[int, str, bytes], Remote],
    status: int,
    media: str,
    body: bytes,
    error: type[ZonegraphError],
    said: str,
) -> None:
    with pytest.raises(error) as caught:
        serving(status, media, body).ask("ASK {}", "query", {})
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_three_forms_are_understood(serving: Callable[[int, str, bytes], Remote]) -> None:
    assert serving(200, JSON, b'{"head":{},"boolean":true}').ask("ASK {}", "q", {}).boolean
    nt = serving(200, "application/n-triples", b"<x:a> <x:b> <x:c> .\n")
    assert nt.ask("DESCRIBE <x:a>", "q", {}).form == "graph"
    rows = b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"uri","value":"x:a"}}]}}'
    assert len(serving(200, JSON, rows).ask("SELECT * {}", "q", {})) == 1


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(GraphError, match="cannot be reached"):
        Remote("http://127.0.0.1:1/sparql").ask("ASK {}", "query", {})


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a/", "http://", "a", "http://[/"])
def test_only_web_addresses_are_asked(url: str) -> None:
    with pytest.raises(UsageError):
        Remote(url)


def test_what_is_refused_here_is_refused_there() -> None:
    remote = Remote("http://127.0.0.1:1/sparql")
    with pytest.raises(QueryError, match="SERVICE"):
        remote.ask("ASK { SERVICE <http://a/> {} }", "query", {})
    with pytest.raises(UsageError, match="no parameter"):
        remote.ask("ASK {}", "query", {"zone": "x"})


def test_our_prefixes_are_declared_and_a_querys_own_win() -> None:
    own = "PREFIX zg: <http://own/>\nSELECT (zg:x AS ?a) (skos:y AS ?b) {}"
    found = ox.Store().query(declared(own))
    assert isinstance(found, ox.QuerySolutions)
    (row,) = found
    assert row["a"] == ox.NamedNode("http://own/x")
    assert row["b"] == ox.NamedNode(PREFIXES["skos"] + "y")
