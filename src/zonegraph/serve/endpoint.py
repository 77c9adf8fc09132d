"""The endpoint at /sparql: SPARQL 1.1 Protocol for queries, and the service description."""

from __future__ import annotations

import asyncio
import contextlib
import json
from http import HTTPStatus
from typing import TYPE_CHECKING

import pyoxigraph as ox
from starlette.responses import Response

from zonegraph.serve import media, page, protocol
from zonegraph.serve.description import PREFIXES, description
from zonegraph.serve.job import Job, RefusedError
from zonegraph.serve.reply import refusal, reply

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from zonegraph.serve.job import Answer
    from zonegraph.serve.pool import Pool
    from zonegraph.serve.settings import Settings

_METHODS = "GET, HEAD, POST, OPTIONS"


class Endpoint:
    """Answers queries with the workers of ``pool``."""

    def __init__(self, pool: Pool, settings: Settings) -> None:
        self._pool = pool
        self._settings = settings
        self._counts: Mapping[str, int] | None = None

    async def respond(self, request: Request) -> Response:
        """Return the response to any request at the endpoint's path."""
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers={"allow": _METHODS})
        try:
            if request.method not in ("GET", "HEAD", "POST"):
                raise RefusedError(
                    HTTPStatus.METHOD_NOT_ALLOWED, f"{request.method} is not offered", hint=_METHODS
                )
            body = await read(request, self._settings)
            asked = protocol.read(
                request.method,
                request.scope["query_string"],
                request.headers.get("content-type"),
                body,
            )
            if asked is None:
                return await self._describe(request)
            return await self._ask(request, asked)
        except RefusedError as error:
            wrong_method = error.status == HTTPStatus.METHOD_NOT_ALLOWED
            return refusal(request, error, {"allow": _METHODS} if wrong_method else None)

    async def _ask(self, request: Request, asked: protocol.Asked) -> Response:
        accept = request.headers.get("accept")
        rows, graph = media.choose(accept, media.ROWS), media.choose(accept, media.GRAPHS)
        if rows is None and graph is None:
            offered = [names[0] for names in (*media.ROWS.values(), *media.GRAPHS.values())]
            raise RefusedError(
                HTTPStatus.NOT_ACCEPTABLE,
                "there is no format you accept",
                hint=f"one of {', '.join(dict.fromkeys(offered))}",
            )
        job = Job(
            kind="query",
            text=asked.text,
            base=str(request.url.replace(query="", fragment="")),
            rows=rows,
            graph=graph,
            default=asked.default,
            named=asked.named,
        )
        answer = await present(request, self._pool, job)
        if answer.status != HTTPStatus.OK:
            raise RefusedError(answer.status, answer.body.decode().rstrip())
        if answer.type.startswith(media.ROWS["json"][0]) and rows == media.HTML:
            return reply(page.answer(asked.text, answer.body), "text/html; charset=utf-8")
        if answer.type.startswith(media.GRAPHS["ttl"][0]) and graph == media.HTML:
            return reply(page.graph(asked.text, answer.body), "text/html; charset=utf-8")
        return reply(answer.body, answer.type)

    async def _describe(self, request: Request) -> Response:
        """Return the service description; to a browser a form to ask with."""
        name = media.choose(request.headers.get("accept"), media.GRAPHS)
        if name == media.HTML:
            made = page.frame("SPARQL", "<h1>SPARQL</h1>\n" + page.form(""))
            return reply(made, "text/html; charset=utf-8")
        if name is None:
            raise RefusedError(
                HTTPStatus.NOT_ACCEPTABLE, "the description is RDF", hint="text/turtle"
            )
        if self._counts is None:
            answer = await self._pool.run(Job(kind="counts"), house=True)
            self._counts = json.loads(answer.body)
        endpoint = str(request.url.replace(query="", fragment=""))
        body = ox.serialize(
            description(endpoint, self._counts or {}),
            format=media.GRAPH_FORMATS[name],
            prefixes=PREFIXES if name in ("ttl", "trig", "n3") else None,
        )
        return reply(body or b"", media.media_type(name, media.GRAPHS))


async def read(request: Request, settings: Settings) -> bytes:
    """Return the body of ``request``; RefusedError (413, 408) if it is too long or late."""
    data = bytearray()
    try:
        async with asyncio.timeout(settings.patience):
            async for piece in request.stream():
                data += piece
                if len(data) > settings.body:
                    raise RefusedError(
                        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                        f"the request is longer than {settings.body} bytes",
                    )
    except TimeoutError:
        raise RefusedError(HTTPStatus.REQUEST_TIMEOUT, "the request did not come in time") from None
    return bytes(data)


async def present(request: Request, pool: Pool, job: Job) -> Answer:
    """Return the answer to ``job``; if the client leaves, its worker is ended at once."""
    work = asyncio.create_task(pool.run(job))
    leaving = asyncio.create_task(_left(request))
    try:
        await asyncio.wait({work, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            return work.result()
        raise RefusedError(HTTPStatus.BAD_REQUEST, "the client left")
    finally:
        for task in (work, leaving):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, RefusedError):
                await task


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
