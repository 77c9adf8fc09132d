"""Two values for one thing: a contradiction, or rounding (P301, P302, P303)."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.report import of_card, side_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zonegraph.check.across.column import Columns
    from zonegraph.check.across.reading import Reading
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

CONFLICT, ROUNDING, PART = card("P301"), card("P302"), card("P303")
# Kinds of quantity of which a part has no more than the whole.
_ADDITIVE: Final = frozenset({"money", "area", "length", "volume", "mass", "people", "count"})


def grouped(readings: Iterable[Reading]) -> list[list[Reading]]:
    """Return readings that speak of one quantity: subject, indicator, period, scope, base unit."""
    groups: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for each in readings:
        if any(each.period):
            key = (each.subject, each.indicator, each.period, each.scope, each.base)
            groups[key].append(each)
    return [group for group in groups.values() if len(group) > 1]


def conflicts(groups: Iterable[Sequence[Reading]], witness: Witness) -> Iterator[Finding]:
    """Yield a contradiction for each group that only conversion or qualifiers bring to light.

    Plain values in one unit are the shape S302's.
    """
    for group in groups:
        for one, other in combinations(group, 2):
            seen_by_shape = one.exact and other.exact and one.unit == other.unit
            if not seen_by_shape and not one.interval.meets(other.interval):
                zh, en = "另有一处的数与此矛盾。", "Another value of the same contradicts this one."
                sides = (side_of(other.iri, witness),)
                yield of_card(CONFLICT, one.iri, zh, en, witness, other.iri, sides)
                break


def roundings(groups: Iterable[Sequence[Reading]], witness: Witness) -> Iterator[Finding]:
    """Yield a hint for each group of plain values that differ and may be one number, rounded."""
    for group in groups:
        if contradicts(group):
            continue
        for one, other in combinations(group, 2):
            plain = one.exact and other.exact and one.value != other.value
            if plain and one.interval.meets(other.interval):
                zh, en = "与另一处的数只差在取整。", "It differs from another value by rounding."
                sides = (side_of(other.iri, witness),)
                yield of_card(ROUNDING, one.iri, zh, en, witness, other.iri, sides)
                break


def contradicts(group: Sequence[Reading]) -> bool:
    """Tell whether two plain values of one unit in ``group`` cannot be one number."""
    return any(
        one.exact
        and other.exact
        and one.unit == other.unit
        and not one.interval.meets(other.interval)
        for one, other in combinations(group, 2)
    )


def excesses(readings: Iterable[Reading], columns: Columns, witness: Witness) -> Iterator[Finding]:
    """Yield parts of which more is said to be than of the whole, in one period."""
    known: dict[tuple[object, ...], list[Reading]] = defaultdict(list)
    for each in readings:
        if each.kind in _ADDITIVE and any(each.period):
            known[each.subject, each.indicator, each.period, each.scope, each.base].append(each)
    for whole, part in sorted(_parts(columns)):
        for key in [key for key in known if key[0] == part]:
            for more in known[key]:
                for less in known.get((whole, *key[1:]), ()):
                    if more.interval.low > less.interval.high:
                        zh, en = "部分比整体还多。", "The part is more than its whole."
                        sides = (side_of(less.iri, witness),)
                        yield of_card(PART, more.iri, zh, en, witness, less.iri, sides)


def _parts(columns: Columns) -> set[tuple[str, str]]:
    """Return (whole, part) of the direct triples."""
    pairs = {
        (whole, part)
        for local in ("hasPart", "hasPark")
        for whole, parts in columns.zg(local).items()
        for part in parts
    }
    pairs |= {(w, part) for part, ws in columns.zg("locatedIn").items() for w in ws}
    return {(whole, part) for whole, part in pairs if whole != part}
