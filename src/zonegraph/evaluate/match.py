"""When two rows say the same.

Names match if any form of one, folded, is a form of the other. Numbers match by value and unit;
words by shared character pairs (Dice's coefficient). Every threshold stands here.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.iri import fold
from zonegraph.lexicon.table import load
from zonegraph.vocab import LEVELS, PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity

WORDS_ALIKE: Final = 0.5
INDICATOR_ALIKE: Final = 0.4
_DATE: Final = "http://www.w3.org/2001/XMLSchema#date"
_NUMBER_TOLERANCE: Final = Decimal("0.0005")


def names(entity: GoldEntity) -> frozenset[str]:
    """Return the folded names of ``entity``."""
    return frozenset(fold(name) for name in entity.names)


def dice(a: str, b: str) -> float:
    """Return how alike two strings are by their character pairs, in [0, 1]."""
    pairs_a = {a[i : i + 2] for i in range(len(a) - 1)} or {a}
    pairs_b = {b[i : i + 2] for i in range(len(b) - 1)} or {b}
    return 2 * len(pairs_a & pairs_b) / (len(pairs_a) + len(pairs_b))


def same_entity(a: GoldEntity, b: GoldEntity) -> bool:
    """Whether two rows name one thing of one class; indicators by likeness of their names."""
    if a.kind != b.kind:
        return False
    if names(a) & names(b):
        return True
    return a.kind == "Indicator" and alike(a.names, b.names, INDICATOR_ALIKE)


def alike(a: Iterable[str], b: Iterable[str], least: float) -> bool:
    """Whether some form of one is like some form of the other, or holds it."""
    folded_b = [fold(text) for text in b]
    return any(
        dice(x, y) >= least or (min(len(x), len(y)) > 3 and (x in y or y in x))
        for x in map(fold, a)
        for y in folded_b
    )


def same_statement(gold: GoldClaim, mine: GoldClaim, of: Annotation, found: Annotation) -> bool:
    """Whether subject, property and object or value agree; modality and time are not asked."""
    if gold.property != mine.property:
        return False
    if not same_thing(of.named(gold.subject), found.named(mine.subject)):
        return False
    if gold.object is not None or mine.object is not None:
        return (
            gold.object is not None
            and mine.object is not None
            and same_thing(of.named(gold.object), found.named(mine.object))
        )
    if gold.indicator is not None or mine.indicator is not None:
        return (
            number(gold.value) == number(mine.value)
            and not units(gold.unit).isdisjoint(units(mine.unit))
            and alike(
                of.named(gold.indicator or ""),
                found.named(mine.indicator or ""),
                INDICATOR_ALIKE,
            )
        )
    return _same_value(gold.property, gold.value or "", mine.value or "")


def same_thing(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether the names of two things share a form."""
    return not {fold(x) for x in a}.isdisjoint({fold(y) for y in b})


def _same_value(name: str, a: str, b: str) -> bool:
    """Whether two values of a property agree: dates to the grain of the coarser, levels by code."""
    signature = PROPERTIES.get(name)
    if signature is not None and signature.datatype == _DATE and a and b:
        return a.startswith(b) or b.startswith(a)
    if signature is not None and signature.range == "Level":
        return _level(a) == _level(b)
    return _same_words(a, b)


def _level(words: str) -> str:
    """Return the code of a level, however it is written; the words themselves if it is none."""
    for code, level in LEVELS.items():
        if words in (code, level.local, level.zh, level.en, *level.alt):
            return code
    return words


def _same_words(a: str, b: str) -> bool:
    x, y = fold(a), fold(b)
    return x in y or y in x or dice(x, y) >= WORDS_ALIKE


@cache
def number(text: str | None) -> tuple[Decimal, ...] | None:
    """Return the value or range that ``text`` writes, rounded; None if it is no number."""
    if not text:
        return None
    try:
        if "/" in text:
            top, bottom = text.split("/")
            return (_round(Decimal(top) / Decimal(bottom)),)
        return tuple(_round(Decimal(part)) for part in text.split("-") if part)
    except (InvalidOperation, ValueError, ZeroDivisionError):
        return None


def _round(value: Decimal) -> Decimal:
    return value.quantize(_NUMBER_TOLERANCE)


@cache
def _unit_keys() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in load("units"):
        found[row["surface"]].add(row["key"])
    return {surface: frozenset(keys) for surface, keys in found.items()}


def units(text: str | None) -> frozenset[str]:
    """Return the keys a unit may stand for (名 counts people and ranks); one empty key for none."""
    return _unit_keys().get(text, frozenset({text})) if text else frozenset({""})
