"""Asks the graph: a question of the catalogue, a file, or SPARQL as written."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.dataset import Dataset
from zonegraph.errors import QueryError, UsageError
from zonegraph.query.bind import bind
from zonegraph.query.card import Card, has_header, parse
from zonegraph.query.catalogue import find
from zonegraph.query.guard import refuse
from zonegraph.query.prefix import PREFIXES
from zonegraph.query.result import Result, of_boolean, of_solutions, of_triples
from zonegraph.query.vocabulary import open_graph, with_vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

_AT: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_MOST: Final = 160


def query(source: Dataset | Path | None, what: str | Path, /, **params: object) -> Result:
    """Return the answer of the graph ``source`` (none: the bundled one) to ``what``.

    ``what`` is the name or id of a catalogue query, the path of a file, or SPARQL text. Parameters
    are those of the query's card. A dataset that lacks the vocabulary is copied with it, once (see
    ``with_vocabulary``). Raises QueryError for a query that
    cannot be read or is refused and for a parameter's value, UsageError for an unknown parameter.
    """
    return ask(source, *text_of(what), params)


def text_of(what: str | Path) -> tuple[str, str]:
    """Return the SPARQL text that ``what`` stands for, and where it is from; ``-`` is stdin."""
    if what == "-":
        return _decoded(sys.stdin.buffer.read(), "stdin"), "stdin"
    if isinstance(what, str) and "{" in what:
        return what, "query"
    path = Path(what)
    if isinstance(what, Path) or path.suffix in (".rq", ".sparql") or len(path.parts) > 1:
        return _read(path), str(what)
    card = find(str(what))
    return card.text, card.where


def ask(
    source: Dataset | Path | None, text: str, where: str, params: Mapping[str, object]
) -> Result:
    """Return the answer of ``source`` to SPARQL ``text`` from ``where``, with or without a card."""
    card = card_of(text, where)
    refuse(text, where)
    dataset = with_vocabulary(source) if isinstance(source, Dataset) else open_graph(source)
    if card is None:
        if any(value is not None for value in params.values()):
            raise UsageError(
                f"this query has no parameter {min(params)!r}", hint="only a query with a card has"
            )
        return run(dataset, text, where)
    return run(dataset, bind(card, params, dataset), where)


def card_of(text: str, where: str) -> Card | None:
    """Return the card above ``text``, if there is one; QueryError if it is broken."""
    return parse(text, where) if has_header(text) else None


def run(dataset: Dataset, text: str, where: str = "query") -> Result:
    """Return the answer of ``dataset`` to ``text`` as it stands, over the merged default graph.

    QueryError names line and column of a syntax error.
    """
    refuse(text, where)
    try:
        found = dataset.store.query(text, prefixes=PREFIXES)
        if isinstance(found, ox.QueryBoolean):
            return of_boolean(bool(found))
        if isinstance(found, ox.QuerySolutions):
            return of_solutions(found)
        return of_triples(found)
    except SyntaxError as error:
        raise _broken(str(error), where) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"cannot be run: {_brief(str(error))}", where=where) from error


def _read(path: Path) -> str:
    try:
        return _decoded(path.read_bytes(), str(path))
    except OSError as error:
        raise QueryError(error.strerror or "cannot be read", where=str(path)) from error


def _decoded(data: bytes, where: str) -> str:
    """Return ``data`` as text with plain line ends."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise QueryError(f"is not UTF-8 at byte {error.start}", where=where) from None


def _broken(said: str, where: str) -> QueryError:
    found = _AT.fullmatch(said)
    place = f"{where}:{found[1]}:{found[2]}" if found else where
    return QueryError(
        f"broken SPARQL: {_brief(found[3] if found else said)}",
        where=place,
        hint="line and column tell where the engine stopped",
    )


def _brief(said: str) -> str:
    """Return an engine's message on one line, without its long lists of character classes."""
    if "Prefix not found" in said:
        return "a prefix that is not declared"
    words = " ".join(said.split())
    return words if len(words) <= _MOST else f"{words[:_MOST].rsplit(' ', 1)[0]} …"
