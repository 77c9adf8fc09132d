"""Units at a place of a text, and how a numeral's scale is shared between number and unit.

The lexicon ``units`` lists printed units with their scale (亿元, 万吨, 家); ``number_guards`` tells
where such characters are part of another word. The scale at a numeral's end goes to the unit where
the lexicon has that unit: 320亿元 is 320 of 亿元, 五百万元 500 of 万元, 5万台 5 of 万台, but 3千家
is 3000 of 家.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.errors import LexiconError
from zonegraph.extract.number import split_scale
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

_LATIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_HALF: Final = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of the lexicon: ``value * factor`` is the value in ``base``.

    ``add`` is what the surface adds to the number before it (两年半 is 2.5 of 年).
    """

    surface: str
    key: str
    kind: str
    factor: Decimal
    base: str
    add: Decimal = Decimal(0)


class Guard(NamedTuple):
    """Where a surface is not the word it seems to be (see the card of ``number_guards``)."""

    numeral: str
    not_after: frozenset[str]
    not_before: frozenset[str]
    near: frozenset[str]


class Reading(NamedTuple):
    """A numeral's digits, the unit it is counted in, and where the unit ends in the text."""

    digits: str
    unit: Unit
    end: int


ANY: Final = Guard("any", frozenset(), frozenset(), frozenset())


@cache
def guards(name: str) -> Mapping[str, Guard]:
    """Return the guards of one table (``unit`` or ``qualifier``) by surface."""
    return MappingProxyType(
        {
            row["surface"]: Guard(
                row["numeral"],
                *(frozenset(row[name]) for name in ("not_after", "not_before", "near")),
            )
            for row in table.load("number_guards")
            if row["table"] == name
        }
    )


@cache
def guard_of(surface: str) -> Guard:
    """Return the guard of a unit; a scaled unit (万人) is guarded as the plain one (人)."""
    return guards("unit").get(surface) or guards("unit").get(surface.lstrip("万亿"), ANY)


@cache
def units() -> Mapping[str, Unit]:
    """Return the units by surface; of two kinds under one surface the first that is no rank."""
    found: dict[str, Unit] = {}
    rows = table.table("units")
    never = {surface for surface, guard in guards("unit").items() if guard.numeral == "never"}
    for number, row in enumerate(rows.rows):
        surface = row["surface"]
        if surface in never or (surface in found and found[surface].kind != "rank"):
            continue
        try:
            factor = Decimal(row["factor"])
        except InvalidOperation as err:
            raise LexiconError(
                f"factor {row['factor']!r} is no number", where=rows.where(number)
            ) from err
        found[surface] = Unit(
            surface=surface,
            key=row["key"],
            kind=row["kind"],
            factor=factor,
            base=row["base"],
            add=_HALF if "半" in surface else Decimal(0),
        )
    return MappingProxyType(found)


@cache
def by_key() -> Mapping[str, Unit]:
    """Return one unit for each key of the lexicon."""
    return MappingProxyType({unit.key: unit for unit in reversed(tuple(units().values()))})


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Return the lengths of the surfaces that begin with a character, longest first."""
    lengths: dict[str, set[int]] = {}
    for surface in units():
        lengths.setdefault(surface[0], set()).add(len(surface))
    return MappingProxyType(
        {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}
    )


def at(text: str, start: int, *, arabic: bool) -> tuple[Unit, int] | None:
    """Return the longest unit that begins at ``start`` and where it ends, if one does."""
    for size in _lengths().get(text[start : start + 1], ()):
        unit = units().get(text[start : start + size])
        if unit is None:
            continue
        end = start + len(unit.surface)
        following = text[end : end + 1]
        if unit.surface[-1] in _LATIN and following in _LATIN and following:
            continue
        guard = guard_of(unit.surface)
        if following in guard.not_before or (guard.numeral == "arabic" and not arabic):
            continue
        return unit, end
    return None


def after(numeral: str, text: str, end: int) -> Reading | None:
    """Return the reading of ``numeral``, which ends at ``end``, with the unit behind it.

    The unit takes as much of the numeral's scale as the lexicon allows, leaving digits; after
    Chinese digits only 万 and 亿, since 三千米 is 3000 of 米.
    """
    digits, scale = split_scale(numeral)
    arabic = digits[-1:].isascii() and digits != ""
    for cut in range(len(scale) + 1):
        head, tail = digits + scale[:cut], scale[cut:]
        if not head or (not arabic and tail and tail[0] not in "万亿"):
            continue
        found = at(text, end - len(tail), arabic=arabic)
        if found is not None and found[1] > end:
            return Reading(head, *found)
    return None
