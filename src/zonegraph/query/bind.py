"""Values given by a user become RDF terms of the type the card promises."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import QueryError, UsageError
from zonegraph.iri import fold
from zonegraph.iri import term as term_iri
from zonegraph.query.label import resolve
from zonegraph.query.template import Term, fill
from zonegraph.vocab import MODALITIES, PROPERTIES, STAGES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonegraph.dataset import Dataset
    from zonegraph.query.card import Card, Param
    from zonegraph.vocab import Concept

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_YEAR: Final = re.compile(r"[1-9][0-9]{3}")
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL: Final = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?")


def bind(card: Card, values: Mapping[str, object], dataset: Dataset) -> str:
    """Return the text of ``card`` with ``values`` (and its defaults) bound as terms.

    A value may be a string as typed on the command line or a Python number or date; None counts as
    not given. UsageError for an unknown or missing parameter, QueryError for a value that is not of
    its type.
    """
    known = {param.name for param in card.params}
    unknown = sorted(set(values) - known)
    if unknown:
        named = ", ".join(f"--{param.name}" for param in card.params) or "none"
        raise UsageError(
            f"query {card.name} has no parameter {unknown[0]!r}", hint=f"it has: {named}"
        )
    given: dict[str, Sequence[Term]] = {}
    for param in card.params:
        value = values.get(param.name)
        words = param.default if value is None else str(value)
        if words is not None:
            given[param.name] = terms(param, words, dataset)
        elif param.required:
            raise UsageError(f"query {card.name} needs --{param.name}", hint=param.en)
    return fill(card.text, given)


def terms(param: Param, words: str, dataset: Dataset) -> tuple[Term, ...]:
    """Return what ``words`` stand for in a parameter of that type; QueryError if for nothing."""
    try:
        return _terms(param, words.strip() if param.type != "text" else words, dataset)
    except QueryError as error:
        raise QueryError(f"--{param.name}: {error.what}", hint=error.hint) from error


def _terms(param: Param, words: str, dataset: Dataset) -> tuple[Term, ...]:
    if param.type == "label":
        return (resolve(dataset, words, param.classes),)
    if param.type == "modality":
        chosen = concept(words, "modality", MODALITIES)
        below = sorted(m for m, each in MODALITIES.items() if each.broader == chosen)
        return tuple(ox.NamedNode(term_iri(name)) for name in (chosen, *below))
    if param.type == "stage":
        return (ox.NamedNode(term_iri(concept(words, "stage", STAGES))),)
    if param.type == "property":
        if words not in PROPERTIES:
            raise _no_such(words, "property", PROPERTIES)
        return (ox.NamedNode(term_iri(words)),)
    return (_literal(param.type, words),)


def _literal(kind: str, words: str) -> ox.Literal:
    if kind == "text":
        return ox.Literal(words)
    if kind == "date":
        try:
            return _typed(dt.date.fromisoformat(words).isoformat(), "date")
        except ValueError:
            raise QueryError(f"{words!r} is no date", hint="as in 2020-01-31") from None
    if kind == "year":
        if not _YEAR.fullmatch(words):
            raise QueryError(f"{words!r} is no year", hint="as in 2020")
        return _typed(words, "integer")
    if kind == "integer":
        if not _INTEGER.fullmatch(words):
            raise QueryError(f"{words!r} is no whole number", hint="as in 10")
        return _typed(str(int(words)), "integer")
    return _typed(_decimal(words), "decimal")


def _decimal(words: str) -> str:
    try:
        number = Decimal(words) if _DECIMAL.fullmatch(words) else None
    except InvalidOperation:
        number = None
    if number is None:
        raise QueryError(f"{words!r} is no decimal number", hint="as in 0.75")
    return format(number, "f")


def _typed(lexical: str, datatype: str) -> ox.Literal:
    return ox.Literal(lexical, datatype=ox.NamedNode(_XSD + datatype))


def concept(words: str, what: str, concepts: Mapping[str, Concept]) -> str:
    """Return the local name of the concept that ``words`` name in Chinese, English or code.

    QueryError, naming some that are close, if there is none.
    """
    wanted = fold(words)
    for key, each in concepts.items():
        if wanted in {fold(name) for name in (key, each.local, each.zh, each.en)}:
            return each.local
    for each in concepts.values():
        if wanted in {fold(name) for name in each.alt}:
            return each.local
    names = {name for each in concepts.values() for name in (each.zh, each.local)}
    raise _no_such(words, what, {name: name for name in names})


def _no_such(words: str, what: str, known: Mapping[str, object]) -> QueryError:
    close = difflib.get_close_matches(words, sorted(known), n=5, cutoff=0.3)
    listed = ", ".join(close or sorted(known)[:8])
    return QueryError(f"there is no {what} {words!r}", hint=f"such as {listed}")
