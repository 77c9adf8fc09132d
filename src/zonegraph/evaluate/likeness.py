"""In what one respect two rows differ that are not the same; the smaller its rank, the liker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.evaluate.match import (
    INDICATOR_ALIKE,
    alike,
    dice,
    names,
    number,
    same_thing,
    units,
)
from zonegraph.iri import fold

if TYPE_CHECKING:
    from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity

OVERLAP: Final = 0.5
_SHORTEST: Final = 2


def likeness_of_entities(gold: GoldEntity, mine: GoldEntity) -> tuple[int, str] | None:
    """Return rank and kind of the difference of two names; None if they have nothing in common."""
    if names(gold) & names(mine):
        return 0, "name: wrong class"
    if overlap(gold.names, mine.names):
        return (1 if gold.kind == mine.kind else 2), "name: wrong boundary"
    return None


def overlap(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether some form of one holds a form of the other, or shares half its character pairs."""
    return any(
        dice(x, y) >= OVERLAP or (min(len(x), len(y)) >= _SHORTEST and (x in y or y in x))
        for x in map(fold, a)
        for y in map(fold, b)
    )


def likeness_of_claims(
    gold: GoldClaim, mine: GoldClaim, of: Annotation, found: Annotation
) -> tuple[int, str] | None:
    """Return rank and kind of the one difference of two claims; None if they differ in more."""
    subject = same_thing(of.named(gold.subject), found.named(mine.subject))
    if gold.property == mine.property:
        if subject:
            return _same_subject(gold, mine, of, found)
        if _same_end(gold, mine, of, found):
            return 1, "claim: wrong subject"
        return (3, "claim: ends swapped") if _swapped(gold, mine, of, found) else None
    if subject and _same_end(gold, mine, of, found):
        return 2, "claim: wrong property"
    return (3, "claim: ends swapped") if _swapped(gold, mine, of, found) else None


def _same_end(gold: GoldClaim, mine: GoldClaim, of: Annotation, found: Annotation) -> bool:
    if gold.object is not None and mine.object is not None:
        return same_thing(of.named(gold.object), found.named(mine.object))
    if gold.indicator is not None and mine.indicator is not None:
        return _same_number(gold, mine) and _same_indicator(gold, mine, of, found)
    if gold.object is None and mine.object is None and gold.indicator is mine.indicator is None:
        return fold(gold.value or "") == fold(mine.value or "")
    return False


def _same_number(gold: GoldClaim, mine: GoldClaim) -> bool:
    return number(gold.value) == number(mine.value) and not units(gold.unit).isdisjoint(
        units(mine.unit)
    )


def _same_indicator(gold: GoldClaim, mine: GoldClaim, of: Annotation, found: Annotation) -> bool:
    return alike(of.named(gold.indicator or ""), found.named(mine.indicator or ""), INDICATOR_ALIKE)


def _swapped(gold: GoldClaim, mine: GoldClaim, of: Annotation, found: Annotation) -> bool:
    if gold.object is None or mine.object is None:
        return False
    return same_thing(of.named(gold.subject), found.named(mine.object)) and same_thing(
        of.named(gold.object), found.named(mine.subject)
    )


def _same_subject(
    gold: GoldClaim, mine: GoldClaim, of: Annotation, found: Annotation
) -> tuple[int, str] | None:
    """Return how the ends of two claims of one subject and property differ."""
    if gold.object is not None or mine.object is not None:
        if gold.object is None or mine.object is None:
            return None
        near = overlap(of.named(gold.object), found.named(mine.object))
        return (4, "claim: wrong object") if near else None
    if gold.indicator is None or mine.indicator is None:
        return (6, "claim: wrong words") if fold(gold.quote) in fold(mine.quote) else None
    indicator = _same_indicator(gold, mine, of, found)
    if number(gold.value) == number(mine.value):
        return (4, "claim: wrong unit") if indicator else (3, "claim: wrong indicator")
    near = overlap((gold.quote,), (mine.quote,))
    return (5, "claim: wrong value") if indicator and near else None
