from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .live import Live

PATHS = ["/", "/style.css", "/sparql", "/sparql?query=ASK+%7B%7D", "/nothing", "/about?iri=x"]


@pytest.mark.parametrize("path", PATHS)
def test_every_response_carries_the_headers(server: Live, path: str) -> None:
    headers = server.get(path, "text/html").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "server" not in headers
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", PATHS)
def test_every_page_allows_no_script_but_the_explorers_own(server: Live, path: str) -> None:
    reply = server.get(path, "text/html")
    policy = reply.headers["content-security-policy"]
    if "default-src 'none'" not in policy:
        assert path == "/"
        assert "script-src &#x27;sha256-" in reply.text[:4096]
        assert "default-src &#x27;none&#x27;" in reply.text[:4096]
    assert "unsafe-eval" not in policy
    assert "http:" not in policy.replace("https:", "http:")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:1234", "[::1]:80"])
def test_names_of_this_machine_are_served(server: Live, host: str) -> None:
    assert _status(server, host) == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.a:80"])
def test_other_names_are_not(server: Live, host: str) -> None:
    assert _status(server, host) == 421


def _status(server: Live, host: str) -> int:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.putrequest("GET", "/sparql?query=ASK+%7B%7D", skip_host=True)
    connection.putheader("Host", host)
    connection.endheaders()
    status = connection.getresponse().status
    connection.close()
    return status
