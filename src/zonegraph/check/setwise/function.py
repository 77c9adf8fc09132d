"""Operators and functions on values (SPARQL 1.1, section 17.4), as rdflib evaluates them.

A value is a node, or a Python bool, int or Decimal that an operator made. What only rdflib can
tell is asked of rdflib; what is too rare to be rebuilt raises UnsupportedError.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

from zonegraph.check.quiet import quiet
from zonegraph.check.setwise.literal import DECIMAL, INTEGER, STRING
from zonegraph.check.setwise.literal import value as literal_value
from zonegraph.check.setwise.node import (
    FALSE,
    RDF,
    TRUE,
    XSD,
    as_rdflib,
    datatype,
    language,
    literal,
    plain,
    text,
)
from zonegraph.check.setwise.shape import UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Value = str | bool | int | Decimal

# What rdflib can add to or take from something, beside integers and decimals.
_CALCULABLE: Final = frozenset(
    f"<{XSD}{local}>"
    for local in (
        *("float", "double", "date", "dateTime", "time"),
        *("duration", "dayTimeDuration", "yearMonthDuration"),
    )
)
_LANG_STRING: Final = f"<{RDF}langString>"
SIGNS: Final[dict[str, Callable[[int], bool]]] = {
    "=": lambda order: order == 0,
    "!=": lambda order: order != 0,
    "<": lambda order: order < 0,
    ">": lambda order: order > 0,
    "<=": lambda order: order <= 0,
    ">=": lambda order: order >= 0,
}


class Flaw(Exception):  # noqa: N818
    """A SPARQL type error: the filter does not pass."""


def as_node(value: Value) -> str:
    """Return the node of a value."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return TRUE if value else FALSE
    if isinstance(value, int):
        return literal(str(value), kind=INTEGER)
    return literal(f"{value:f}", kind=DECIMAL)


def truth(value: Value) -> bool:
    """Return the effective boolean value (section 17.2.2)."""
    if not isinstance(value, str):
        return bool(value)
    if value[0] != '"':
        raise Flaw
    if value[-1] != ">":
        return value[1] != '"'
    known = literal_value(value)
    if known is not None:
        return bool(known)
    term = as_rdflib(value).toPython()
    if as_rdflib(value) is term:
        raise Flaw
    return bool(term)


def _comparison(sign: str) -> Callable[[Value, Value], Value]:
    holds = SIGNS[sign]

    def compare(left: Value, right: Value) -> Value:
        if isinstance(left, str) and isinstance(right, str):
            if sign in ("=", "!=") and (left[0] != '"' or right[0] != '"'):
                return (left == right) is (sign == "=")
            if left[0] != '"' or right[0] != '"':
                raise Flaw
            if left[-1] == '"' and right[-1] == '"':
                one, other = text(left), text(right)
                return holds((one > other) - (one < other))
        known, against = _number(left), _number(right)
        if known is None or against is None or isinstance(known, date) != isinstance(against, date):
            return _asked(sign, as_node(left), as_node(right))
        return holds((known > against) - (known < against))  # type: ignore[operator]

    return compare


def _number(value: Value) -> int | Decimal | date | None:
    known = literal_value(value) if isinstance(value, str) else value
    return None if isinstance(known, bool) else known


@lru_cache(maxsize=1 << 14)
def _asked(sign: str, left: str, right: str) -> bool:
    from rdflib.plugins.sparql.operators import RelationalExpression
    from rdflib.plugins.sparql.sparql import SPARQLError

    question = SimpleNamespace(expr=as_rdflib(left), other=as_rdflib(right), op=sign)
    try:
        with quiet():
            return bool(RelationalExpression(question, None).value)  # type: ignore[arg-type]
    except (SPARQLError, ArithmeticError) as error:
        raise Flaw from error


def _sum(sign: int) -> Callable[[Value, Value], Value]:
    def add(left: Value, right: Value) -> Value:
        return _summand(left) + sign * _summand(right)

    return add


def _summand(value: Value) -> int | Decimal:
    number = _number(value)
    if isinstance(number, int | Decimal):
        return number
    if isinstance(value, str) and value[0] == '"' and datatype(value) in _CALCULABLE:
        raise UnsupportedError("arithmetic on something else than integers and decimals")
    # Of an ill-typed number, at which rdflib would stop, there is no sum either.
    raise Flaw


def _string(value: Value) -> str:
    """Return ``value`` if it is a string, with or without a language; Flaw if not."""
    if not isinstance(value, str) or value[0] != '"' or value[-1] == ">":
        raise Flaw
    return value


def _strlen(value: Value) -> Value:
    return len(text(_string(value)))


def _str(value: Value) -> Value:
    node = as_node(value)
    if node[0] == "_":
        raise UnsupportedError("the text of a blank node")
    if node[0] == '"' and node[-1] == '"':
        return node
    return plain(text(node))


def _cased(change: Callable[[str], str]) -> Callable[[Value], Value]:
    def cased(value: Value) -> Value:
        node = _string(value)
        return literal(change(text(node)), language(node))

    return cased


def _concat(*values: Value) -> Value:
    nodes = [_string(value) for value in values]
    tags = {language(node) for node in nodes}
    return literal("".join(map(text, nodes)), tags.pop() if len(tags) == 1 else "")


def _compatible(left: Value, right: Value) -> tuple[str, str, str]:
    one, other = _string(left), _string(right)
    tag = language(one)
    if language(other) not in ("", tag):
        raise Flaw
    return text(one), text(other), tag


def _straight(decide: Callable[[str, str], bool]) -> Callable[[Value, Value], Value]:
    def function(left: Value, right: Value) -> Value:
        one, other, _ = _compatible(left, right)
        return decide(one, other)

    return function


def _strafter(left: Value, right: Value) -> Value:
    one, other, tag = _compatible(left, right)
    at = one.find(other)
    return plain("") if at < 0 else literal(one[at + len(other) :], tag)


def _strbefore(left: Value, right: Value) -> Value:
    one, other, tag = _compatible(left, right)
    at = one.find(other)
    return plain("") if at < 0 else literal(one[:at], tag)


def _substr(value: Value, start: Value, length: Value | None = None) -> Value:
    node = _string(value)
    first = _number(start)
    number = None if length is None else _number(length)
    if not isinstance(first, int) or (length is not None and not isinstance(number, int)):
        raise UnsupportedError("SUBSTR with something else than integers")
    end = None if number is None else int(number) + first - 1  # type: ignore[arg-type]
    return literal(text(node)[first - 1 : end], language(node))


def _iri(value: Value) -> Value:
    node = as_node(value)
    if node[0] == "<":
        return node
    if node[0] == "_":
        raise Flaw
    inner = text(node)
    if ":" not in inner:
        raise UnsupportedError("IRI of a relative reference")
    return f"<{inner}>"


def _datatype(value: Value) -> Value:
    node = as_node(value)
    if node[0] != '"':
        raise Flaw
    if node[-1] == ">":
        return datatype(node)
    return STRING if node[-1] == '"' else _LANG_STRING


def _lang(value: Value) -> Value:
    node = as_node(value)
    if node[0] != '"':
        raise Flaw
    return plain(language(node))


def _langmatches(tag: Value, wanted: Value) -> Value:
    one, other = text(_string(tag)).strip().lower(), text(_string(wanted)).strip().lower()
    if not text(_string(tag)):
        return False
    ranges, tags = other.split("-"), one.split("-")
    pairs = zip(ranges, tags, strict=False)
    return len(ranges) <= len(tags) and all(r in ("*", t) for r, t in pairs)


def _is(initial: str) -> Callable[[Value], Value]:
    return lambda value: as_node(value)[0] == initial


FUNCTIONS: Final[Mapping[str, Callable[..., Value]]] = {
    **{sign: _comparison(sign) for sign in SIGNS},
    "+": _sum(1),
    "-": _sum(-1),
    "CONCAT": _concat,
    "CONTAINS": _straight(lambda one, other: other in one),
    "DATATYPE": _datatype,
    "IRI": _iri,
    "LANG": _lang,
    "LANGMATCHES": _langmatches,
    "LCASE": _cased(str.lower),
    "STR": _str,
    "STRAFTER": _strafter,
    "STRBEFORE": _strbefore,
    "STRENDS": _straight(str.endswith),
    "STRLEN": _strlen,
    "STRSTARTS": _straight(str.startswith),
    "SUBSTR": _substr,
    "UCASE": _cased(str.upper),
    "ISIRI": _is("<"),
    "ISLITERAL": _is('"'),
    "ISBLANK": _is("_"),
}
