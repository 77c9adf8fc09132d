"""One job on the graph: what a worker does between being forked and going away."""

from __future__ import annotations

import io
import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import ZonegraphError
from zonegraph.query.guard import refuse, refuse_depth
from zonegraph.query.prefix import PREFIXES
from zonegraph.serve import media, rows
from zonegraph.serve.clause import graphs
from zonegraph.serve.job import Answer, RefusedError
from zonegraph.serve.thing import counts, thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from _typeshed import ReadableBuffer as Buffer

    from zonegraph.dataset import Dataset
    from zonegraph.serve.job import Job
    from zonegraph.serve.settings import Settings

_BRIEF: Final = 300
_MERGED: Final = ox.NamedNode("urn:zonegraph:merged")


class _FullError(OSError):
    """More was written than an answer may hold."""


class _Sink(io.BytesIO):
    """Bytes kept up to a size; more is an error."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size

    def write(self, data: Buffer, /) -> int:
        """Keep ``data`` if it still fits."""
        if self.tell() + len(memoryview(data)) > self._size:
            raise _FullError
        return super().write(data)


def work(dataset: Dataset, job: Job, settings: Settings) -> Answer:
    """Return the answer to ``job``; an error is an answer, too."""
    try:
        if job.kind == "query":
            return _query(dataset, job, settings)
        if job.kind == "thing":
            return _json(thing(dataset, job.text))
        if job.kind == "counts":
            return _json(counts(dataset))
        return _page(dataset)
    except RefusedError as error:
        return Answer.of(error)
    except MemoryError:
        return Answer.of(out_of_memory(settings))
    except RecursionError:
        return Answer.of(RefusedError(HTTPStatus.BAD_REQUEST, "the query is nested too deeply"))
    except ZonegraphError as error:
        return Answer.of(RefusedError(HTTPStatus.BAD_REQUEST, error.what, hint=error.hint))


def out_of_memory(settings: Settings) -> RefusedError:
    """Return the refusal of a query that needs more memory than it may have."""
    return RefusedError(
        HTTPStatus.INSUFFICIENT_STORAGE,
        f"the query needs more than {settings.memory >> 20} MiB of memory and was stopped",
        hint="ask for less, or sort and group less",
    )


def _query(dataset: Dataset, job: Job, settings: Settings) -> Answer:
    _guard(job.text)
    try:
        found = _evaluate(dataset, job)
        if isinstance(found, ox.QueryTriples):
            return _graph(found, job, settings)
        return _table(found, job, settings)
    except _FullError:
        raise _too_large(f"more than {settings.size} bytes") from None
    except SyntaxError as error:
        raise RefusedError(HTTPStatus.BAD_REQUEST, f"broken SPARQL: {_brief(error)}") from None
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error.__cause__ or error.__context__, _FullError):
            raise _too_large(f"more than {settings.size} bytes") from None
        raise RefusedError(HTTPStatus.BAD_REQUEST, f"cannot be run: {_brief(error)}") from None


def _guard(text: str) -> None:
    try:
        refuse_depth(text, "query")
    except ZonegraphError as error:
        raise RefusedError(HTTPStatus.BAD_REQUEST, error.what, hint=error.hint) from None
    try:
        refuse(text, "query")
    except ZonegraphError as error:
        raise RefusedError(HTTPStatus.FORBIDDEN, error.what, hint=error.hint) from None


def _evaluate(dataset: Dataset, job: Job) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Return the engine's answer over the dataset the client named, in the query or beside it.

    Oxigraph's merge of several default graphs is a bag, and SPARQL's is a set (section 13.2.1), so
    several are merged here first.
    """
    store = dataset.store
    if job.default is None and job.named is None:
        default, named = graphs(job.text, PREFIXES, job.base)
        if len(set(default)) < 2:
            return store.query(job.text, base_iri=job.base, prefixes=PREFIXES)
    else:
        default, named = job.default or [], job.named or []
    if len(set(default)) > 1:
        store, default = _merged(store, default, named), [_MERGED.value]
    return store.query(
        job.text,
        base_iri=job.base,
        prefixes=PREFIXES,
        default_graph=[ox.NamedNode(iri) for iri in default],
        named_graphs=[ox.NamedNode(iri) for iri in named],
    )


def _merged(store: ox.Store, default: list[str], named: list[str]) -> ox.Store:
    """Return a store with the graphs ``named`` of ``store``, and those of ``default`` as one."""
    made = ox.Store()
    for iri in sorted(set(named)):
        made.bulk_extend(store.quads_for_pattern(None, None, None, ox.NamedNode(iri)))
    for iri in sorted(set(default)):
        made.bulk_extend(
            ox.Quad(q.subject, q.predicate, q.object, _MERGED)
            for q in store.quads_for_pattern(None, None, None, ox.NamedNode(iri))
        )
    return made


def _table(found: ox.QuerySolutions | ox.QueryBoolean, job: Job, settings: Settings) -> Answer:
    if job.rows is None:
        raise _not_acceptable("a table", media.ROWS)
    name = "json" if job.rows == media.HTML else job.rows
    sink = _Sink(settings.size)
    found.serialize(sink, format=media.ROW_FORMATS[name])
    body = sink.getvalue()
    if isinstance(found, ox.QuerySolutions) and rows.count(name, body) > settings.rows:
        raise _too_large(f"more than {settings.rows} rows")
    return Answer(type=media.media_type(name, media.ROWS), body=body)


def _graph(found: ox.QueryTriples, job: Job, settings: Settings) -> Answer:
    if job.graph is None:
        raise _not_acceptable("a graph", media.GRAPHS)
    name = "ttl" if job.graph == media.HTML else job.graph
    sink = _Sink(settings.size)
    ox.serialize(
        _at_most(found, settings.rows),
        sink,
        format=media.GRAPH_FORMATS[name],
        prefixes=PREFIXES if name in ("ttl", "trig", "n3") else None,
    )
    return Answer(type=media.media_type(name, media.GRAPHS), body=sink.getvalue())


def _at_most(triples: Iterable[ox.Triple], most: int) -> Iterator[ox.Triple]:
    for number, triple in enumerate(triples):
        if number >= most:
            raise _too_large(f"more than {most} triples")
        yield triple


def _page(dataset: Dataset) -> Answer:
    """Return the explorer's page, as its package makes it."""
    from zonegraph.serve.explorer import page

    return Answer(type="text/html; charset=utf-8", body=page(dataset).encode())


def _json(found: object) -> Answer:
    return Answer(type="application/json", body=json.dumps(found, ensure_ascii=False).encode())


def _too_large(what: str) -> RefusedError:
    return RefusedError(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the answer has {what}", hint="add LIMIT and OFFSET"
    )


def _not_acceptable(what: str, offered: Mapping[str, tuple[str, ...]]) -> RefusedError:
    names = [medias[0] for medias in offered.values()]
    return RefusedError(
        HTTPStatus.NOT_ACCEPTABLE,
        f"the answer is {what}, which comes in no format you accept",
        hint=f"one of {', '.join(names)}",
    )


def _brief(error: BaseException) -> str:
    words = " ".join(str(error).split())
    return words if len(words) <= _BRIEF else f"{words[:_BRIEF].rsplit(' ', 1)[0]} …"
