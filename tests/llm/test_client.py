"""One call, and everything a server can do wrong, on loopback."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import ServiceError
from zonegraph.llm.client import TRIES, Client

from .server import Server, fails, hangs_up, raw, says, sleeps, trickles

if TYPE_CHECKING:
    from zonegraph.llm.settings import Settings

ASKING = [{"role": "user", "content": "问"}]


def refused(client: Client) -> str:
    """Return the one line an error is said in."""
    with pytest.raises(ServiceError) as caught:
        client.ask(ASKING)
    line = str(caught.value)
    assert "\n" not in line
    assert "secret-key" not in line
    return line


@pytest.fixture
def waits() -> list[float]:
    """Return the pauses that were made."""
    return []


@pytest.fixture
def client(settings: Settings, waits: list[float]) -> Client:
    """Return a client that does not really wait."""
    return Client(settings, waits.append)


def test_the_request_is_what_the_protocol_asks(server: Server, client: Client) -> None:
    server.script.answers = [says("好")]
    reply = client.ask(ASKING)
    assert (reply.content, reply.finish) == ("好", "stop")
    (asked,) = server.script.asked
    assert (asked["model"], asked["messages"]) == ("small-1", ASKING)
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert server.script.paths == ["/v1/chat/completions"]
    assert server.script.headers[0]["authorization"] == "Bearer secret-key"


def test_without_a_key_no_authorization_is_sent(server: Server, settings: Settings) -> None:
    server.script.answers = [says("好")]
    Client(dataclasses.replace(settings, key=None)).ask(ASKING)
    assert "authorization" not in server.script.headers[0]


def test_content_in_parts_and_refusals(server: Server, client: Client) -> None:
    server.script.answers = [
        says([{"type": "text", "text": "甲"}, {"type": "text", "text": "乙"}, 3]),
        says(None, refusal="I cannot"),
        says("cut", finish="length"),
    ]
    assert client.ask(ASKING).content == "甲乙"
    assert client.ask(ASKING).content is None
    assert client.ask(ASKING).finish == "length"


def test_a_server_without_schemas_is_asked_for_json(server: Server, client: Client) -> None:
    server.script.answers = [fails(400, "response_format"), fails(422), says("好"), says("好")]
    assert client.ask(ASKING).content == "好"
    client.ask(ASKING)
    formats = [asked.get("response_format", {}).get("type") for asked in server.script.asked]
    assert formats == ["json_schema", "json_object", None, None]


def test_rate_limits_are_waited_out(server: Server, client: Client, waits: list[float]) -> None:
    server.script.answers = [fails(429, Retry_After="7"), fails(503), says("好")]
    assert client.ask(ASKING).content == "好"
    assert waits == [7.0, 2.0]


def test_a_rate_limit_that_stays_is_an_error(
    server: Server, client: Client, waits: list[float]
) -> None:
    server.script.answers = [fails(429, "slow\ndown", Retry_After="86400")]
    line = refused(client)
    assert "429: slow down" in line
    assert "try again later" in line
    assert waits == [60.0] * (TRIES - 1)


@pytest.mark.parametrize(
    ("status", "says_so"),
    [(401, "ZONEGRAPH_LLM_API_KEY"), (403, "API_KEY"), (404, "BASE_URL"), (400, "MODEL")],
)
def test_refused_requests(server: Server, client: Client, status: int, says_so: str) -> None:
    server.script.answers = [fails(status, "not you")]
    line = refused(client)
    assert f"HTTP status {status}: not you" in line
    assert says_so in line


def test_a_redirect_is_not_followed(server: Server, client: Client) -> None:
    server.script.answers = [fails(307, Location="/elsewhere")]
    assert "HTTP status 307" in refused(client)
    assert len(server.script.asked) == 1


def test_a_time_out_is_tried_again_and_then_an_error(server: Server, settings: Settings) -> None:
    server.script.answers = [sleeps(0.3)]
    client = Client(dataclasses.replace(settings, timeout=0.05), lambda _: None)
    line = refused(client)
    assert "no answer within 0.05 seconds" in line
    assert len(server.script.asked) <= TRIES


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [1]}', b"\xff"]
)
def test_what_is_no_completion(server: Server, client: Client, body: bytes) -> None:
    server.script.answers = [raw(body)]
    assert "no chat completion" in refused(client)


def test_a_connection_that_breaks(server: Server, client: Client) -> None:
    server.script.answers = [hangs_up()]
    assert "cannot be reached: the answer broke off" in refused(client)


def test_an_answer_that_trickles_is_too_late(server: Server, settings: Settings) -> None:
    server.script.answers = [trickles(20, 0.02)]
    client = Client(dataclasses.replace(settings, timeout=0.1), lambda _: None)
    assert "no answer within 0.1 seconds" in refused(client)


def test_proxies_are_not_asked_for_this_machine(
    server: Server, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    server.script.answers = [says("好")]
    assert Client(settings).ask(ASKING).content == "好"


def test_nobody_there(settings: Settings, server: Server) -> None:
    gone = dataclasses.replace(settings, base_url="http://127.0.0.1:9/v1")
    assert "cannot be reached: Connection refused" in refused(Client(gone))
