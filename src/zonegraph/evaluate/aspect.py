"""The aspects of a claim, each judged on its own: modality, time, value, qualifier, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.evaluate.count import Count
from zonegraph.evaluate.match import dice, number, units
from zonegraph.iri import fold
from zonegraph.vocab import MODALITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from zonegraph.evaluate.comparison import Comparison
    from zonegraph.evaluate.gold import Annotation, GoldClaim

    Judge = Callable[[Comparison], Count]

_QUOTES_ALIKE: Final = 0.5
_NEGATED: Final = "negated"


def modality_root(modality: str) -> str:
    """Return the modality one of five stands under (signed is planned)."""
    concept = MODALITIES.get(modality)
    return concept.broader or modality if concept else modality


def same_time(gold: GoldClaim, mine: GoldClaim) -> bool:
    """Whether both bounds agree."""
    return (gold.start, gold.end) == (mine.start, mine.end)


def _pairs(both: Comparison) -> Iterator[tuple[GoldClaim, list[GoldClaim]]]:
    """Yield each gold claim that was found with the rows that are it."""
    for gold, partners in zip(both.gold.claims, both.claims, strict=True):
        if partners:
            yield gold, [both.found.claims[at] for at in partners]


def modality(both: Comparison) -> Count:
    """Judge which of the five modalities a claim that was found has."""
    count = Count()
    for gold, rows in _pairs(both):
        count.judge(
            any(modality_root(row.modality) == modality_root(gold.modality) for row in rows)
        )
    return count


def fine_modality(both: Comparison) -> Count:
    """Judge the modality to its name: signed is not planned."""
    count = Count()
    for gold, rows in _pairs(both):
        count.judge(any(row.modality == gold.modality for row in rows))
    return count


def polarity(both: Comparison) -> Count:
    """Judge whether what was found is negated (cancelled, missed, denied …) or not."""
    count = Count()
    for gold, rows in _pairs(both):
        negated = modality_root(gold.modality) == _NEGATED
        count.judge(any((modality_root(row.modality) == _NEGATED) == negated for row in rows))
    return count


def time(both: Comparison) -> Count:
    """Judge the bounds of the claims that were found, where gold or found has any."""
    count = Count()
    for gold, rows in _pairs(both):
        right = any(same_time(gold, row) for row in rows)
        if gold.start or gold.end:
            count.core += 1
            count.hit += right
        if right and (gold.start or gold.end):
            count.found += 1
            count.right += 1
        elif any(row.start or row.end for row in rows):
            count.found += 1
    return count


def values(both: Comparison) -> Count:
    """Judge the numbers with their units alone, whatever they are said to measure."""
    wanted = _numbers(both.gold)
    mine = _numbers(both.found)
    core = _numbers(both.gold, core=True)
    return Count(
        core=len(core),
        hit=sum(any(_same(each, other) for other in mine) for each in core),
        found=len(mine),
        right=sum(any(_same(each, other) for other in wanted) for each in mine),
    )


def _numbers(of: Annotation, *, core: bool = False) -> list[tuple[object, frozenset[str]]]:
    """Return every number with its unit once, in the order of the rows."""
    seen = {
        (number(row.value), units(row.unit)): None
        for row in of.claims
        if row.indicator is not None and (row.core or not core)
    }
    return list(seen)


def _same(a: tuple[object, frozenset[str]], b: tuple[object, frozenset[str]]) -> bool:
    return a[0] is not None and a[0] == b[0] and not a[1].isdisjoint(b[1])


def qualifier(both: Comparison) -> Count:
    """Judge the word that qualifies a number that was found (近, 超, 约)."""
    count = Count()
    for gold, rows in _pairs(both):
        if gold.indicator is not None:
            count.judge(any(row.qualifier == gold.qualifier for row in rows))
    return count


def span(both: Comparison) -> Count:
    """Judge whether the evidence of a claim that was found overlaps the annotator's quote."""
    count = Count()
    for gold, rows in _pairs(both):
        if gold.quote:
            count.judge(any(_overlaps(both.gold.text, gold.quote, row) for row in rows))
    return count


def _overlaps(text: str | None, quote: str, row: GoldClaim) -> bool:
    at = text.find(quote) if text is not None else -1
    while text is not None and at >= 0:
        if any(place.start < at + len(quote) and at < place.end for place in row.places):
            return True
        at = text.find(quote, at + 1)
    quotes = [place.exact for place in row.places] or [row.quote]
    return any(_alike(fold(quote), fold(each)) for each in quotes)


def _alike(a: str, b: str) -> bool:
    return a in b or b in a or dice(a, b) >= _QUOTES_ALIKE


def evidence(both: Comparison) -> Count:
    """Judge every found claim's evidence: it stands in the text and holds an end or the value."""
    count = Count()
    for row in both.found.claims:
        count.judge(holds(row, both.found, both.gold.text))
    return count


def holds(row: GoldClaim, found: Annotation, text: str | None) -> bool:
    """Whether the quotes of ``row`` stand where they say and name an end or print the value."""
    if not row.places:
        return False
    if text is not None and any(text[p.start : p.end] != p.exact for p in row.places):
        return False
    quoted = fold("".join(place.exact for place in row.places))
    if row.indicator is not None:
        return row.surface is not None and fold(row.surface) in quoted
    said = [*found.named(row.subject), *(found.named(row.object) if row.object else ())]
    said += [word for word in (row.value, row.words) if word]
    return any(fold(each) in quoted for each in said)


ASPECTS: Final[Mapping[str, Judge]] = {
    "modality": modality,
    "modality, fine": fine_modality,
    "polarity": polarity,
    "time": time,
    "values": values,
    "qualifier": qualifier,
    "evidence": evidence,
    "evidence as gold": span,
}
