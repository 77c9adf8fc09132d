"""Linked data: every IRI of the graph answers with a page, Turtle, JSON-LD or another format."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.datastructures import QueryParams

from zonegraph.serve import media, page
from zonegraph.serve.address import ABOUT, PATHS, candidates, is_iri, local
from zonegraph.serve.job import Job, RefusedError
from zonegraph.serve.reply import refusal, reply

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from zonegraph.serve.pool import Pool
    from zonegraph.serve.thing import Thing

_DESCRIBED = "CONSTRUCT WHERE {{ {iri} ?p ?o }}"


class Linked:
    """Answers for IRIs with the workers of ``pool``."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    async def respond(self, request: Request) -> Response:
        """Return the response for the IRI that the path, or at /about the parameter, names."""
        try:
            return await self._answer(request)
        except RefusedError as error:
            return refusal(request, error)

    async def _answer(self, request: Request) -> Response:
        name = _format(request)
        found = await self._find(_named(request))
        address = local(found["iri"])
        headers = {"content-location": f"{address}{'&' if '?' in address else '?'}format={name}"}
        if name == media.HTML:
            return reply(page.thing(found, address), "text/html; charset=utf-8", **headers)
        text = _DESCRIBED.format(iri=f"<{found['iri']}>")
        answer = await self._pool.run(Job(kind="query", text=text, graph=name), house=True)
        if answer.status != HTTPStatus.OK:
            raise RefusedError(answer.status, answer.body.decode().rstrip())
        return reply(answer.body, answer.type, **headers)

    async def _find(self, iris: tuple[str, ...]) -> Thing:
        for iri in iris:
            answer = await self._pool.run(Job(kind="thing", text=iri), house=True)
            found: Thing = json.loads(answer.body)
            if found["about"] or found["of"] or found["inside"] or found["used"]:
                return found
        raise RefusedError(HTTPStatus.NOT_FOUND, "the graph holds no such IRI")


def _named(request: Request) -> tuple[str, ...]:
    """Return the IRIs that ``request`` may mean."""
    raw = request.scope.get("raw_path", b"").decode("latin-1").partition("?")[0]
    for path in PATHS:
        if raw.startswith(path):
            return candidates(path, raw.removeprefix(path))
    if raw == ABOUT:
        given = QueryParams(request.scope["query_string"]).getlist("iri")
        if len(given) == 1 and is_iri(given[0]):
            return (given[0],)
        raise RefusedError(
            HTTPStatus.BAD_REQUEST, "one IRI is wanted", hint=f"{ABOUT}?iri=http://…"
        )
    return ()


def _format(request: Request) -> str:
    """Return the format that the parameter names, else the one that the client accepts."""
    given = request.query_params.get("format")
    if given is not None:
        if given not in media.GRAPHS:
            known = ", ".join(media.GRAPHS)
            raise RefusedError(
                HTTPStatus.BAD_REQUEST, "there is no such format", hint=f"one of {known}"
            )
        return given
    name = media.choose(request.headers.get("accept"), media.GRAPHS)
    if name is None:
        raise RefusedError(
            HTTPStatus.NOT_ACCEPTABLE, "there is no format you accept", hint="text/html"
        )
    return name
