from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.serve.job import RefusedError
from zonegraph.serve.protocol import FORM, QUERY, UPDATE, Asked, read

G1, G2 = "http://example.org/1", "http://example.org/二"


def asked(text: str, **graphs: list[str]) -> Asked:
    return Asked(text=text, default=graphs.get("default"), named=graphs.get("named"))


@given(st.text())
def test_three_ways_to_ask_are_one(text: str) -> None:
    form = urlencode({"query": text}, errors="surrogatepass").encode()
    expected = asked(text)
    assert read("GET", form, None, b"") == expected
    assert read("POST", b"", FORM, form) == expected
    if not text.startswith("\ufeff"):
        assert read("POST", b"", QUERY, text.encode()) == expected


def test_graphs_may_be_named_in_the_address_or_in_the_form() -> None:
    dataset = [("default-graph-uri", G1), ("default-graph-uri", G2), ("named-graph-uri", G1)]
    expected = asked("ASK {}", default=[G1, G2], named=[G1])
    named = urlencode(dataset).encode()
    form = urlencode([("query", "ASK {}"), *dataset]).encode()
    assert read("GET", form, None, b"") == expected
    assert read("POST", named, QUERY, b"ASK {}") == expected
    assert read("POST", b"", FORM, form) == expected


def test_other_parameters_mean_nothing() -> None:
    assert read("GET", b"query=ASK+%7B%7D&format=json&output=xml", None, b"") == asked("ASK {}")


def test_a_get_without_query_wants_the_description() -> None:
    assert read("GET", b"", None, b"") is None


@pytest.mark.parametrize(
    ("method", "address", "media", "body", "status"),
    [
        ("GET", b"query=a&query=b", None, b"", HTTPStatus.BAD_REQUEST),
        ("GET", b"query=%FF", None, b"", HTTPStatus.BAD_REQUEST),
        ("GET", b"update=CLEAR+ALL", None, b"", HTTPStatus.FORBIDDEN),
        ("GET", b"query=a&default-graph-uri=relative", None, b"", HTTPStatus.BAD_REQUEST),
        ("GET", b"query=a&named-graph-uri=http://a%3E", None, b"", HTTPStatus.BAD_REQUEST),
        ("GET", b"&".join([b"a=b"] * 2000), None, b"", HTTPStatus.BAD_REQUEST),
        ("POST", b"", FORM, b"", HTTPStatus.BAD_REQUEST),
        ("POST", b"", FORM, b"query=%80", HTTPStatus.BAD_REQUEST),
        ("POST", b"", FORM, "query=é".encode("latin-1"), HTTPStatus.BAD_REQUEST),
        ("POST", b"query=a", FORM, b"query=b", HTTPStatus.BAD_REQUEST),
        ("POST", b"query=a", QUERY, b"b", HTTPStatus.BAD_REQUEST),
        ("POST", b"", QUERY, b"\xff\xfe", HTTPStatus.BAD_REQUEST),
        ("POST", b"", UPDATE, b"CLEAR ALL", HTTPStatus.FORBIDDEN),
        ("POST", b"", FORM, b"update=CLEAR+ALL", HTTPStatus.FORBIDDEN),
        ("POST", b"", "text/plain", b"ASK {}", HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
        ("POST", b"", None, b"ASK {}", HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
        ("POST", b"", f"{QUERY}; charset=gbk", b"a", HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    ],
)
def test_what_is_not_to_the_protocol_is_refused(
    method: str, address: bytes, media: str | None, body: bytes, status: HTTPStatus
) -> None:
    with pytest.raises(RefusedError) as caught:
        read(method, address, media, body)
    assert caught.value.status == status
