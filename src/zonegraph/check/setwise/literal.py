"""Literals as rdflib sees them, which is what pySHACL compares.

rdflib rewrites a literal to the normal form of its value and decides by that value. The forms that
make up nearly all data are read here; for every other one rdflib itself is asked.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from zonegraph.check.quiet import quiet
from zonegraph.check.setwise.node import XSD, as_rdflib, datatype, of_rdflib, text

if TYPE_CHECKING:
    from collections.abc import Callable

INTEGER: Final = f"<{XSD}integer>"
DECIMAL: Final = f"<{XSD}decimal>"
BOOLEAN: Final = f"<{XSD}boolean>"
DATE: Final = f"<{XSD}date>"
STRING: Final = f"<{XSD}string>"
_ADDRESS: Final = f"<{XSD}anyURI>"
_INTEGER: Final = re.compile(r"0|-?[1-9]\d*", re.ASCII)
_DECIMAL: Final = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?", re.ASCII)
_DATE: Final = re.compile(r"[1-9]\d{3}-\d\d-\d\d", re.ASCII)
Value = int | Decimal | bool | date


def canonical(node: str) -> str:
    """Return the literal ``node`` in the form that rdflib rewrites it to; other nodes as is.

    Raises UnreadableError.
    """
    if node[0] != '"' or node[-1] != ">":
        return node
    return _canonical(node)


class UnreadableError(Exception):
    """Data that rdflib takes for something else than they say, or does not know at all."""


@lru_cache(maxsize=1 << 16)
def _canonical(node: str) -> str:
    if value(node) is not None or datatype(node) == _ADDRESS:
        return node
    term = as_rdflib(node)
    found = of_rdflib(term)
    if term.ill_typed and found != node:
        # "none"^^xsd:boolean becomes "false", which is equal to a sound literal and yet is not.
        raise UnreadableError(f"{node} is ill-typed and rewritten by rdflib")
    return found


@lru_cache(maxsize=1 << 16)
def value(node: str) -> Value | None:
    """Return the value of a well-formed integer, decimal, boolean or date in normal form.

    None says nothing about the literal: ask rdflib.
    """
    if node[0] != '"' or node[-1] != ">":
        return None
    kind = datatype(node)
    form = text(node)
    if kind == INTEGER:
        return int(form) if len(form) < 1000 and _INTEGER.fullmatch(form) else None
    if kind == DECIMAL:
        return Decimal(form) if _DECIMAL.fullmatch(form) else None
    if kind == BOOLEAN:
        return {"true": True, "false": False}.get(form)
    if kind == DATE and _DATE.fullmatch(form):
        try:
            return date.fromisoformat(form)
        except ValueError:
            return None
    return None


def order(left: str, right: str) -> int | None:
    """Return whether literal ``left`` is less (-1), equal (0) or greater (1), as pySHACL tells.

    None if the two cannot be compared.
    """
    one, other = value(left), value(right)
    if _comparable(one, other):
        return (one > other) - (one < other)  # type: ignore[operator]
    return _ordered(left, right)


def _comparable(one: Value | None, other: Value | None) -> bool:
    if one is None or other is None or isinstance(one, bool) or isinstance(other, bool):
        return False
    return isinstance(one, date) == isinstance(other, date)


@lru_cache(maxsize=1 << 14)
def _ordered(left: str, right: str) -> int | None:
    from pyshacl.rdfutil import compare

    # The package has no types.
    compared: Callable[[object, object], int] = vars(compare)["compare_literal"]
    try:
        with quiet():
            return compared(as_rdflib(left), as_rdflib(right))
    except (TypeError, NotImplementedError, ArithmeticError):
        # ArithmeticError is a decimal against NaN, at which pySHACL would stop.
        return None


def compares(left: str, right: str, sign: str) -> bool:
    """Tell whether ``left`` ``sign`` ``right`` (< or <=) for two terms, as pySHACL's pairs do.

    Strings and IRIs are compared by their text with each other and with nothing else. Raises
    TypeError for what Python cannot compare.
    """
    one, other = value(left), value(right)
    if _comparable(one, other):
        return one < other if sign == "<" else one <= other  # type: ignore[operator]
    return _compared(left, right, sign)


@lru_cache(maxsize=1 << 14)
def _compared(left: str, right: str, sign: str) -> bool:
    first, second = _operand(left), _operand(right)
    if isinstance(first, _Text) != isinstance(second, _Text):
        return False
    with quiet():
        return bool(first < second if sign == "<" else first <= second)  # type: ignore[operator]


class _Text(str):
    """The text of an IRI or string literal."""

    __slots__ = ()


def _operand(node: str) -> object:
    if node[0] == "<":
        return _Text(text(node))
    term = as_rdflib(node)
    return _Text(term.value) if isinstance(term.value, str) else term


def is_well_formed(node: str, kind: str) -> bool:
    """Tell whether the literal ``node`` has the datatype ``kind`` and a value of it."""
    if datatype(node) != kind:
        return False
    return value(node) is not None or _is_well_formed(node, kind)


@lru_cache(maxsize=1 << 14)
def _is_well_formed(node: str, kind: str) -> bool:
    """Ask rdflib, with the Python types that pySHACL expects of these datatypes."""
    from datetime import datetime, time

    term = as_rdflib(node)
    if term.ill_typed is True:
        return False
    expected: dict[str, type | tuple[type, ...]] = {
        STRING: (str, bytes),
        INTEGER: int,
        f"<{XSD}float>": float,
        DECIMAL: Decimal,
        BOOLEAN: bool,
        DATE: date,
        f"<{XSD}time>": time,
        f"<{XSD}dateTime>": datetime,
    }
    return kind not in expected or isinstance(term.value, expected[kind])
