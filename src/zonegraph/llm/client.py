"""One call of an OpenAI-compatible endpoint: POST {base}/chat/completions.

Only the standard library is used: one request and one answer need no client library, and proxies
and certificates are those of the environment. Redirects are not followed, so that the key goes
nowhere else.
"""

from __future__ import annotations

import http.client
import json
import socket
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from zonegraph.errors import ServiceError
from zonegraph.llm.schema import schema
from zonegraph.llm.settings import API_KEY, BASE_URL, MODEL, TIMEOUT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from email.message import Message

    from zonegraph.llm.settings import Settings

TRIES: Final = 4
LONGEST_WAIT: Final = 60.0
_LARGEST: Final = 32 * 1024 * 1024
_PIECE: Final = 64 * 1024
_THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_PASSING: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_KEY_REFUSED: Final = frozenset({401, 403})
_UNKNOWN_OPTION: Final = frozenset({400, 422})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the model answered; ``finish`` is stop, length, content_filter or what else is said.

    A refusal has no ``content``.
    """

    content: str | None
    finish: str


class _RefusedError(Exception):
    """The server answered with an error status."""

    def __init__(self, status: int, what: str, after: float | None) -> None:
        super().__init__(what)
        self.status, self.what, self.after = status, what, after


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Let a redirect be the error it is here."""

    def redirect_request(self, *_: object, **__: object) -> None:
        """Follow nothing."""


def _formats() -> tuple[dict[str, Any], ...]:
    """Return what is asked of the server besides the messages, the strictest first."""
    named = {"name": "statements", "strict": True, "schema": schema()}
    return (
        {"temperature": 0, "response_format": {"type": "json_schema", "json_schema": named}},
        {"temperature": 0, "response_format": {"type": "json_object"}},
        {},
    )


class Client:
    """Asks one endpoint; a server that knows no schema is asked for JSON, then for nothing."""

    def __init__(self, settings: Settings, wait: Callable[[float], None] = time.sleep) -> None:
        self._settings = settings
        self._wait = wait
        self._format = 0
        self._opener = urllib.request.build_opener(_NoRedirect, *_proxies(settings))

    def ask(self, messages: Sequence[Mapping[str, str]]) -> Reply:
        """Return the model's answer.

        Raises ServiceError, in one line, if the endpoint cannot be reached, does not answer in
        time, refuses the key or keeps refusing, or answers something else than a completion.
        """
        formats = _formats()
        while True:
            try:
                return self._reply(self._persist({"messages": messages, **formats[self._format]}))
            except _RefusedError as error:
                last = self._format + 1 == len(formats)
                if error.status not in _UNKNOWN_OPTION or last:
                    raise self._failed(error) from error
                self._format += 1

    def _persist(self, body: dict[str, Any]) -> bytes:
        """Return the answer's bytes; a passing refusal or time-out is tried again, then raised."""
        for tried in range(1, TRIES + 1):
            try:
                return self._post(body)
            except _RefusedError as error:
                if error.status not in _PASSING or tried == TRIES:
                    raise
                pause = error.after if error.after is not None else 2.0 ** (tried - 1)
                self._wait(min(pause, LONGEST_WAIT))
            except TimeoutError as error:
                if tried == TRIES:
                    raise self._error(
                        f"no answer within {self._settings.timeout:g} seconds, {TRIES} times",
                        f"give it longer with {TIMEOUT}",
                    ) from error
        raise AssertionError("the last try returns or raises")

    def _post(self, body: dict[str, Any]) -> bytes:
        settings = self._settings
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if settings.key:
            headers["Authorization"] = f"Bearer {settings.key}"
        request = urllib.request.Request(
            f"{settings.base_url}/chat/completions",
            data=json.dumps({"model": settings.model, **body}, ensure_ascii=False).encode(),
            headers=headers,
        )
        try:
            with self._opener.open(request, timeout=settings.timeout) as answer:
                data = _read(answer, settings.timeout)
                promised = answer.headers.get("Content-Length") or "0"
        except urllib.error.HTTPError as error:
            with error:
                raise _RefusedError(error.code, _said(error), _after(error.headers)) from error
        except urllib.error.URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise TimeoutError from error
            raise self._unreachable(error.reason) from error
        except TimeoutError:
            raise
        except (OSError, http.client.HTTPException) as error:
            raise self._unreachable(error) from error
        if promised.isdecimal() and len(data) < int(promised):
            raise self._unreachable("the answer broke off")
        if len(data) > _LARGEST:
            raise self._error(f"an answer of more than {_LARGEST} bytes", f"is {BASE_URL} right?")
        return data

    def _reply(self, data: bytes) -> Reply:
        """Return what a completion holds; ServiceError if it is none."""
        try:
            choice = json.loads(data)["choices"][0]
            message = choice["message"]
            content, refusal = message.get("content"), message.get("refusal")
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            raise self._error(
                "the answer is no chat completion", f"is {BASE_URL} right?"
            ) from error
        if isinstance(content, list):
            texts = [part.get("text") for part in content if isinstance(part, dict)]
            content = "".join(text for text in texts if isinstance(text, str))
        finish = str(choice.get("finish_reason") or "stop")
        if refusal or not isinstance(content, str):
            return Reply(content=None, finish=finish)
        return Reply(content=content, finish=finish)

    def _unreachable(self, reason: object) -> ServiceError:
        if isinstance(reason, socket.gaierror):
            words: object = "the host is not known"
        elif isinstance(reason, OSError) and reason.strerror:
            words = reason.strerror
        else:
            words = reason or type(reason).__name__
        return self._error(f"cannot be reached: {words}", f"is {BASE_URL} right?")

    def _failed(self, error: _RefusedError) -> ServiceError:
        if error.status in _KEY_REFUSED:
            hint = f"check {API_KEY}"
        elif error.status in _PASSING:
            hint = "try again later: answers already given are kept"
        else:
            hint = f"check {BASE_URL} and {MODEL}"
        return self._error(f"HTTP status {error.status}: {error.what}", hint)

    def _error(self, what: str, hint: str) -> ServiceError:
        return ServiceError(what, where=self._settings.base_url, hint=hint)


def _proxies(settings: Settings) -> tuple[urllib.request.ProxyHandler, ...]:
    """Return what keeps proxies away from an endpoint on this machine; else nothing."""
    own = urlsplit(settings.base_url or "").hostname in _THIS_MACHINE
    return (urllib.request.ProxyHandler({}),) if own else ()


def _read(answer: http.client.HTTPResponse, seconds: float) -> bytes:
    """Return the body, as far as it is of use; TimeoutError if all of it takes too long."""
    until = time.monotonic() + seconds
    data = b""
    while piece := answer.read1(_PIECE):
        data += piece
        if len(data) > _LARGEST:
            break
        if time.monotonic() > until:
            raise TimeoutError
    return data


def _after(headers: Message | None) -> float | None:
    """Return the seconds of Retry-After (RFC 9110, section 10.2.3); a date counts as none."""
    text = (headers.get("Retry-After") or "").strip() if headers else ""
    return float(text) if text.isdecimal() else None


def _said(error: urllib.error.HTTPError) -> str:
    """Return what the server says of its error, in at most one short line."""
    try:
        body = error.read(4096).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException):
        body = ""
    try:
        held = json.loads(body)
        told = held.get("error", held)
        words = str(told.get("message", "")) if isinstance(told, dict) else str(told)
    except (ValueError, AttributeError):
        words = ""
    return " ".join(words.split())[:200] or str(error.reason)
