"""SPARQL 1.1 Protocol, section 2.1: what a request asks, whichever way it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl

import pyoxigraph as ox

from zonegraph.serve.job import RefusedError

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
_FIELDS: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query and the dataset named beside it; None for both lists if it is the server's own."""

    text: str
    default: list[str] | None
    named: list[str] | None


def read(method: str, query_string: bytes, content_type: str | None, body: bytes) -> Asked | None:
    """Return what a request asks; None if a GET asks nothing, so that it wants the description.

    RefusedError is raised with 400 for a request that is not to the protocol, 403 for an update
    and 415 for another media type or character set.
    """
    fields = _fields(query_string)
    if method == "POST":
        media = _media(content_type)
        if media == FORM:
            fields += _fields(body)
        elif media == QUERY:
            if any(key == "query" for key, _ in fields):
                raise _bad("the query is given twice, in the address and in the body")
            fields.append(("query", _text(body)))
        elif media == UPDATE:
            raise _read_only()
        else:
            raise RefusedError(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                f"a query cannot be sent as {media or 'nothing named'}",
                hint=f"{FORM} or {QUERY}",
            )
    return _asked(method, fields)


def _asked(method: str, fields: list[tuple[str, str]]) -> Asked | None:
    if any(key == "update" for key, _ in fields):
        raise _read_only()
    texts = [value for key, value in fields if key == "query"]
    if not texts and method != "POST":
        return None
    if len(texts) != 1:
        raise _bad(f"one query is wanted, not {len(texts)}", hint="parameter query")
    default = [_iri(value) for key, value in fields if key == "default-graph-uri"]
    named = [_iri(value) for key, value in fields if key == "named-graph-uri"]
    if not default and not named:
        return Asked(text=texts[0], default=None, named=None)
    return Asked(text=texts[0], default=default, named=named)


def _fields(data: bytes) -> list[tuple[str, str]]:
    """Return the fields of a form; what is not UTF-8 is refused, not mended."""
    try:
        return parse_qsl(
            data.decode("ascii") if data.isascii() else data.decode(),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_FIELDS,
        )
    except UnicodeDecodeError:
        raise _bad("the request is not UTF-8") from None
    except ValueError as error:
        raise _bad(f"the form cannot be read: {error}") from None


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _bad(f"the query is not UTF-8 at byte {error.start}") from None


def _media(content_type: str | None) -> str:
    media, *parameters = (content_type or "").split(";")
    for each in parameters:
        key, _, value = each.partition("=")
        charset = value.strip().strip('"').lower()
        if key.strip().lower() == "charset" and charset not in ("utf-8", "utf8"):
            raise RefusedError(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"charset {charset!r}", hint="send UTF-8"
            )
    return media.strip().lower()


def _iri(value: str) -> str:
    try:
        node = ox.NamedNode(value)
    except ValueError:
        raise _bad(f"{value!r} is no IRI of a graph", hint="an absolute IRI") from None
    return node.value


def _bad(what: str, hint: str | None = None) -> RefusedError:
    return RefusedError(HTTPStatus.BAD_REQUEST, what, hint=hint)


def _read_only() -> RefusedError:
    return RefusedError(
        HTTPStatus.FORBIDDEN, "this endpoint takes no updates", hint="change the articles and build"
    )
