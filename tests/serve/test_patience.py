"""Garbage, slow clients, many at once: the server lets go of them and answers the others."""

from __future__ import annotations

import contextlib
import http.client
import random
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from .live import Live, running

if TYPE_CHECKING:
    from collections.abc import Iterator

CHEAP = "ASK { ?zone a zg:Zone }"
MANY = 200


def _raw(server: Live, data: bytes, seconds: float = 10) -> bytes:
    """Return what the server says to ``data``, until it closes."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=seconds) as connection:
        said = b""
        # It may hang up before everything is sent: that, too, is an answer.
        with contextlib.suppress(OSError):
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
        with contextlib.suppress(ConnectionResetError):
            while piece := connection.recv(65536):
                said += piece
        return said


@pytest.mark.parametrize(
    "data",
    [
        b"\r\n\r\n",
        b"\x00\xff" * 500,
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 50_000 + b"\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"GET /%00%0d%0aSet-Cookie:a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET /sparql?query=\xff\xfe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost:notaport\r\nConnection: close\r\n\r\n",
    ],
)
def test_garbage_gets_no_answer_but_an_error(server: Live, data: bytes) -> None:
    said = _raw(server, data)
    assert b" 500 " not in said.partition(b"\r\n")[0]
    assert b"set-cookie" not in said.partition(b"\r\n\r\n")[0].lower()
    assert server.ask(CHEAP).status == 200


def test_a_stream_of_broken_queries_does_no_harm(server: Live) -> None:
    chance = random.Random(20200113)
    pieces = ["SELECT", "*", "{", "}", "?a", "zg:x", "<", ">", '"', "'''", "\\", "#", "(", ")", "^"]
    pieces += [
        "FILTER",
        "GROUP BY",
        "LIMIT",
        "1e999",
        "\x00",
        "高",
        "_:b",
        "VALUES",
        "UNDEF",
        "FROM",
    ]
    texts = [" ".join(chance.choices(pieces, k=chance.randint(1, 40))) for _ in range(150)]
    with ThreadPoolExecutor(8) as threads:
        statuses = {reply.status for reply in threads.map(server.ask, texts)}
    assert statuses <= {200, 400, 413, 503}
    assert server.ask(CHEAP).status == 200


@pytest.fixture(scope="module")
def hasty() -> Iterator[Live]:
    with running("--patience", "1", "--timeout", "60") as live:
        yield live


def test_many_connections_are_served_at_once(hasty: Live) -> None:
    held = [socket.create_connection(("127.0.0.1", hasty.port)) for _ in range(MANY)]
    try:
        for connection in held:
            connection.sendall(
                b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\n"
                b"Connection: close\r\n\r\n"
            )
        replies = []
        for connection in held:
            connection.settimeout(60)
            replies.append(b"".join(iter(lambda c=connection: c.recv(65536), b"")))  # type: ignore[misc]
    finally:
        for connection in held:
            connection.close()
    assert [reply.partition(b"\r\n")[0] for reply in replies] == [b"HTTP/1.1 200 OK"] * MANY
    assert all(reply.endswith(b'"boolean":true}') for reply in replies)


def _gone(connection: socket.socket, seconds: float) -> bool:
    """Tell whether the server closes ``connection`` within ``seconds``."""
    connection.settimeout(seconds)
    try:
        while connection.recv(65536):
            pass
    except ConnectionResetError:
        return True
    except TimeoutError:
        return False
    return True


def test_whoever_trickles_a_request_is_let_go(hasty: Live) -> None:
    slow = [socket.create_connection(("127.0.0.1", hasty.port)) for _ in range(MANY)]
    try:
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: local")
        assert hasty.ask(CHEAP).status == 200
        until = time.monotonic() + 0.8
        while time.monotonic() < until:
            time.sleep(0.2)
            for connection in slow[:20]:
                connection.sendall(b"h")
        assert all(_gone(connection, 2) for connection in slow)
    finally:
        for connection in slow:
            connection.close()


def test_whoever_says_nothing_is_let_go(hasty: Live) -> None:
    with socket.create_connection(("127.0.0.1", hasty.port)) as connection:
        assert _gone(connection, 3)


def test_whoever_does_not_send_the_body_is_told_and_let_go(hasty: Live) -> None:
    with socket.create_connection(("127.0.0.1", hasty.port)) as connection:
        connection.sendall(
            b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
            b"Content-Type: application/sparql-query\r\n\r\nASK"
        )
        connection.settimeout(5)
        assert connection.recv(65536).startswith(b"HTTP/1.1 408 ")
        assert _gone(connection, 3)


def test_whoever_does_not_take_the_answer_is_let_go(hasty: Live) -> None:
    large = b"SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D"
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", hasty.port))
        connection.sendall(b"GET /sparql?query=" + large + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(3)
        assert _gone(connection, 2)
    assert hasty.ask(CHEAP).status == 200


def test_a_connection_may_be_used_again_after_a_while(hasty: Live) -> None:
    request = b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with socket.create_connection(("127.0.0.1", hasty.port), timeout=5) as connection:
        for _ in range(4):
            connection.sendall(request)
            said = b""
            while not said.endswith(b'"boolean":true}'):
                piece = connection.recv(65536)
                assert piece, said
                said += piece
            time.sleep(0.4)


def test_an_answer_does_not_wait_for_the_client_to_acknowledge_its_head(hasty: Live) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", hasty.port, timeout=20)
    taken = []
    for _ in range(30):
        before = time.monotonic()
        connection.request("GET", "/sparql?query=ASK%20%7B%7D")
        connection.getresponse().read()
        taken.append(time.monotonic() - before)
    connection.close()
    # A delayed acknowledgement takes 40 ms, each time but the first.
    assert min(taken[5:]) < 0.035
