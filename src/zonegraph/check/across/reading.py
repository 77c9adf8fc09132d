"""Observations as intervals: what a printed number can mean once unit and qualifier are counted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.errors import LexiconError
from zonegraph.iri import THINGS, fold, mint
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonegraph.check.across.column import Columns

# How far a qualified number may lie from the printed one, as a factor of it: below and above.
_REACH: Final[Mapping[str, tuple[str, str]]] = {
    "approx": ("0.9", "1.1"),
    "over": ("1", "2"),
    "atleast": ("1", "1000000"),
    "under": ("0.8", "1"),
    "atmost": ("0", "1"),
}
_ACHIEVED: Final = frozenset({"achieved", "underway"})


class Interval(NamedTuple):
    """From ``low`` to ``high``, both possible, in the base unit."""

    low: Decimal
    high: Decimal

    def meets(self, other: Interval) -> bool:
        """Tell whether one number can lie in both."""
        return self.low <= other.high and other.low <= self.high


class Unit(NamedTuple):
    """What a printed unit measures: kind, base unit, and the factor to the base."""

    kind: str
    base: str
    factor: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One achieved observation.

    ``period`` are its first and last day (ISO, empty if open); ``scope`` basis and denominator;
    ``unit`` the IRI of the printed unit; ``base`` the unit of ``interval``; ``exact`` says that no
    word qualifies the number and that it is no range.
    """

    iri: str
    subject: str
    indicator: str
    period: tuple[str, str]
    scope: tuple[str, str]
    unit: str
    kind: str
    base: str
    value: Decimal
    interval: Interval
    exact: bool


@cache
def units() -> Mapping[str, Unit]:
    """Return the units of the lexicon by IRI; a form of two kinds is left out."""
    found: dict[str, set[Unit]] = {}
    for row in load("units"):
        unit = Unit(row["kind"], row["base"] or row["key"], Decimal(row["factor"] or "1"))
        found.setdefault(mint("unit", row["surface"]), set()).add(unit)
    return {iri: next(iter(each)) for iri, each in found.items() if len(each) == 1}


@cache
def _meanings() -> Mapping[str, str]:
    """Return what each qualifier means, by the word and by its canonical form."""
    try:
        rows = load("qualifiers")
    except LexiconError:
        return {}
    return {fold(row["surface"]): row["meaning"] for row in rows}


def readings(columns: Columns) -> Iterator[Reading]:
    """Yield the achieved observations that have a number, by IRI."""
    for iri, (text, *_) in columns.zg("value").items():
        indicator, subject = columns.one("indicator", iri), columns.one("subject", iri)
        modality = (columns.one("modality", iri) or "").rpartition("#")[2]
        value = _decimal(text)
        if indicator is None or subject is None or value is None or modality not in _ACHIEVED:
            continue
        unit_iri = columns.one("unit", iri) or ""
        unit = units().get(unit_iri, Unit("", unit_iri, Decimal(1)))
        word = fold(columns.one("qualifier", iri) or "")
        upper = _decimal(columns.one("upperValue", iri) or "")
        interval = _interval(value, upper, _meanings().get(word, "exact"))
        yield Reading(
            iri=iri,
            subject=subject,
            indicator=indicator,
            period=(columns.one("from", iri) or "", columns.one("to", iri) or ""),
            scope=(columns.one("basis", iri) or "", columns.one("denominator", iri) or ""),
            unit=unit_iri,
            kind=unit.kind,
            base=unit.base,
            value=value * unit.factor,
            interval=Interval(interval.low * unit.factor, interval.high * unit.factor),
            exact=upper is None and _meanings().get(word, "exact") not in _REACH,
        )


def _interval(value: Decimal, upper: Decimal | None, meaning: str) -> Interval:
    """Return what ``value`` can mean: its range, the reach of its word, or half its last digit."""
    if upper is not None:
        return Interval(min(value, upper), max(value, upper))
    half = Decimal(5).scaleb(min(int(value.as_tuple().exponent), 0) - 1)
    if meaning in _REACH:
        ends = sorted(value * Decimal(each) for each in _REACH[meaning])
        return Interval(ends[0] - half, ends[1] + half)
    return Interval(value - half, value + half)


def _decimal(text: str) -> Decimal | None:
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found.adjusted()) < 40 else None


def label_of(iri: str) -> str:
    """Return the label an entity's IRI was minted from, zone included, as far as it shows."""
    return iri.removeprefix(THINGS).partition("-")[2]
