"""The paths of the server: what is asked where."""

from __future__ import annotations

import asyncio
import contextlib
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from zonegraph.serve.address import ABOUT
from zonegraph.serve.endpoint import Endpoint
from zonegraph.serve.headers import FRAMED, Guarded
from zonegraph.serve.job import Job, RefusedError
from zonegraph.serve.linked import Linked
from zonegraph.serve.patience import Unhurried
from zonegraph.serve.reply import refusal, reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from zonegraph.serve.pool import Pool
    from zonegraph.serve.settings import Settings

_STYLE: Final = Path(__file__).with_name("style.css")
_POLICY: Final = b'http-equiv="Content-Security-Policy"'
# The endpoint answers wrong methods itself, by its own rules.
_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
_LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")


class _Start:
    """The page at /, made once: the graph does not change while it is served."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._made = asyncio.Lock()
        self._page: bytes | None = None

    async def respond(self, request: Request) -> Response:
        """Return the explorer, or the plain page where there is none."""
        try:
            page = await self._get()
        except RefusedError as error:
            return refusal(request, error)
        own = {"content-security-policy": FRAMED} if _POLICY in page[:4096] else {}
        return reply(page, "text/html; charset=utf-8", **own)

    async def warm(self) -> None:
        """Make the page before it is asked for; whoever asks is told if that fails."""
        with contextlib.suppress(RefusedError):
            await self._get()

    async def _get(self) -> bytes:
        async with self._made:
            if self._page is None:
                answer = await self._pool.run(Job(kind="page"), house=True)
                if answer.status != HTTPStatus.OK:
                    raise RefusedError(answer.status, answer.body.decode().rstrip())
                self._page = answer.body
            return self._page


def make(pool: Pool, settings: Settings) -> ASGIApp:
    """Return the application that serves the graph of ``pool``, and starts and ends it."""
    start = _Start(pool)

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        warming = asyncio.create_task(start.warm())
        try:
            yield
        finally:
            warming.cancel()
            await pool.close()

    endpoint, linked = Endpoint(pool, settings).respond, Linked(pool).respond
    app = Starlette(
        routes=[
            Route("/", start.respond),
            Route("/style.css", _style),
            Route("/sparql", endpoint, methods=_METHODS),
            Route("/sparql/", endpoint, methods=_METHODS),
            Route("/id/{name:path}", linked),
            Route("/ontology/{name:path}", linked),
            Route(ABOUT, linked),
        ],
        lifespan=lifespan,
        exception_handlers={HTTPException: _wrong},
    )
    hosts = {*_LOOPBACK, settings.host} if settings.host in (*_LOOPBACK, "::1") else None
    return Guarded(Unhurried(app, settings.patience), hosts)


async def _style(_request: Request) -> Response:
    return FileResponse(_STYLE, media_type="text/css")


async def _wrong(request: Request, error: Exception) -> Response:
    """Return the response for a path or a method that is not here."""
    status = HTTPStatus(error.status_code if isinstance(error, HTTPException) else 500)
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    return refusal(request, RefusedError(status, status.phrase), headers)
