"""From what was found to an HTTP response: status, media type, headers that hold for all."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from starlette.responses import Response

from zonegraph.serve import media, page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from zonegraph.serve.job import RefusedError

_RETRY: Final = "5"
_ERRORS: Final = {"text": ("text/plain",), media.HTML: media.ROWS[media.HTML]}


def reply(body: bytes, kind: str, **headers: str) -> Response:
    """Return a response of media type ``kind`` that was chosen by what the client accepts."""
    # Starlette adds a charset of its own to text/* unless the header is given whole.
    return Response(body, headers={"content-type": kind, "vary": "Accept", **headers})


def refusal(
    request: Request, error: RefusedError, headers: Mapping[str, str] | None = None
) -> Response:
    """Return the response that says why there is no answer, as text or to a browser as a page."""
    said = dict(headers or {})
    if error.status == HTTPStatus.SERVICE_UNAVAILABLE:
        said["retry-after"] = _RETRY
    if media.choose(request.headers.get("accept"), _ERRORS) == media.HTML:
        body, kind = page.error(error.status, str(error)), "text/html; charset=utf-8"
    else:
        body, kind = f"{error}\n".encode(), "text/plain; charset=utf-8"
    made = reply(body, kind, **said)
    made.status_code = int(error.status)
    return made
