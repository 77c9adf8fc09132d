"""Growth rates and shares against the levels they are taken of (P304, P305)."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from zonegraph.check.across.column import ALTERNATIVE, PREFERRED
from zonegraph.check.across.reading import Interval, Reading
from zonegraph.check.card import card
from zonegraph.check.report import of_card, side_of
from zonegraph.iri import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.check.across.column import Columns
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

GROWTH, SHARE = card("P304"), card("P305")
# How indicators of growth and of share are named: see the lexicon of indicators.
_RATE: Final = re.compile(r"(.+?)(?:同比)?(?:增长率|增速|增幅)")
_PART: Final = re.compile(r"(.+?)占(.+?)(?:的)?(?:比重|比例|比)")
Key = tuple[str, str, tuple[str, str]]


class Levels:
    """Readings by subject, label of the indicator, and period."""

    def __init__(self, readings: Sequence[Reading], columns: Columns) -> None:
        self._columns = columns
        self._known: dict[Key, list[Reading]] = defaultdict(list)
        for each in readings:
            if each.kind not in ("ratio", "rate", "rank", ""):
                self._known[each.subject, self.label(each.indicator), each.period].append(each)

    def label(self, iri: str) -> str:
        """Return the folded label of ``iri``."""
        found = self._columns.of(PREFERRED).get(iri, ())
        return fold(found[0]) if found else ""

    def at(self, subject: str, label: str, period: tuple[str, str]) -> Sequence[Reading]:
        """Return what is known of ``subject`` under an indicator of that label in ``period``."""
        return self._known.get((subject, label, period), ())


def misgrown(readings: Sequence[Reading], levels: Levels, witness: Witness) -> Iterator[Finding]:
    """Yield growth rates that do not follow from the levels of the period and the year before."""
    for rate in readings:
        found = _RATE.fullmatch(levels.label(rate.indicator))
        before = _year_before(rate.period)
        if rate.kind != "ratio" or found is None or before is None:
            continue
        for now in levels.at(rate.subject, found[1], rate.period):
            for then in levels.at(rate.subject, found[1], before):
                if then.base != now.base or then.interval.low <= 0:
                    continue
                ratio = _quotient(now.interval, then.interval)
                if not Interval(ratio.low - 1, ratio.high - 1).meets(rate.interval):
                    told = f"{(now.value / then.value - 1) * 100:.2f}%"
                    zh = f"按两期的数应为 {told}。"
                    en = f"By the levels of both periods it would be {told}."
                    sides = (side_of(now.iri, witness), side_of(then.iri, witness))
                    yield of_card(GROWTH, rate.iri, zh, en, witness, now.iri, sides)


def misshared(
    readings: Sequence[Reading], levels: Levels, columns: Columns, witness: Witness
) -> Iterator[Finding]:
    """Yield shares that do not follow from the levels of part and whole in the same period."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for predicate in (PREFERRED, ALTERNATIVE):
        for subject, names in columns.of(predicate).items():
            for name in names:
                bearers[fold(name)].add(subject)
    for share in readings:
        found = _PART.fullmatch(levels.label(share.indicator))
        if share.kind != "ratio" or found is None:
            continue
        for whole in sorted(bearers.get(found[2], ())):
            for part in levels.at(share.subject, found[1], share.period):
                for total in levels.at(whole, found[1], share.period):
                    yield from _compared(share, part, total, witness)


def _compared(share: Reading, part: Reading, total: Reading, witness: Witness) -> Iterator[Finding]:
    if part.base != total.base or total.interval.low <= 0:
        return
    if _quotient(part.interval, total.interval).meets(share.interval):
        return
    told = f"{part.value / total.value * 100:.2f}%"
    zh, en = f"按部分和整体的数应为 {told}。", f"By part and whole it would be {told}."
    sides = (side_of(part.iri, witness), side_of(total.iri, witness))
    yield of_card(SHARE, share.iri, zh, en, witness, part.iri, sides)


def _quotient(above: Interval, below: Interval) -> Interval:
    ends = [a / b for a in above for b in below]
    return Interval(min(ends), max(ends))


def _year_before(period: tuple[str, str]) -> tuple[str, str] | None:
    """Return the same days of the year before; None for an open period."""
    if not all(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", each) for each in period):
        return None
    first, last = (f"{Decimal(each[:4]) - 1:04}{each[4:]}" for each in period)
    return first.replace("-02-29", "-02-28"), last.replace("-02-29", "-02-28")
