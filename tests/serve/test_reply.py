from __future__ import annotations

from http import HTTPStatus

import pytest
from starlette.requests import Request

from zonegraph.serve.job import RefusedError
from zonegraph.serve.reply import refusal, reply


def _request(accept: str) -> Request:
    return Request({"type": "http", "headers": [(b"accept", accept.encode())]})


def test_a_media_type_is_sent_as_it_is_given() -> None:
    made = reply(b"a", "text/turtle; charset=utf-8", allow="GET")
    assert made.headers["content-type"] == "text/turtle; charset=utf-8"
    assert (made.headers["vary"], made.headers["allow"]) == ("Accept", "GET")


@pytest.mark.parametrize(
    ("accept", "media"),
    [("*/*", "text/plain"), ("text/csv", "text/plain"), ("text/html", "text/html")],
)
def test_an_error_is_a_line_to_programs_and_a_page_to_people(accept: str, media: str) -> None:
    made = refusal(_request(accept), RefusedError(HTTPStatus.BAD_REQUEST, "no", hint="<yes>"))
    assert made.status_code == 400
    assert made.headers["content-type"].startswith(media)
    assert (b"<yes>" in made.body) is (media == "text/plain")


def test_only_who_may_try_again_is_told_when() -> None:
    later = RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, "busy")
    assert refusal(_request("*/*"), later).headers["retry-after"] == "5"
    never = RefusedError(HTTPStatus.BAD_REQUEST, "no")
    assert "retry-after" not in refusal(_request("*/*"), never).headers
