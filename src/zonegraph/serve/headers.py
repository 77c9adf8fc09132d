"""Headers that every response carries, and who may call at all."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Pages of ours have no script; the explorer's page brings a policy of its own, and this one only
# adds what a page cannot say of itself.
STRICT: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
FRAMED: Final = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'"
_ALWAYS: Final = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guarded:
    """The application behind checked Host headers and with security headers on every response.

    A page elsewhere that makes its own name point at this machine (DNS rebinding) sends that name
    as Host; only the names we listen by are served.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str] | None) -> None:
        self._app = app
        self._hosts = None if hosts is None else frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", STRICT)
            await send(message)

        app = self._app if self._known(Headers(scope=scope)) else _misdirected
        await app(scope, receive, guarded)

    def _known(self, headers: Headers) -> bool:
        if self._hosts is None:
            return True
        given = headers.getlist("host")
        return len(given) == 1 and _name(given[0]) in self._hosts


async def _misdirected(scope: Scope, receive: Receive, send: Send) -> None:
    response = PlainTextResponse(
        "this server does not answer to that host name\n", HTTPStatus.MISDIRECTED_REQUEST
    )
    await response(scope, receive, send)


def _name(host: str) -> str:
    """Return a Host header's name without its port."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].lower()
