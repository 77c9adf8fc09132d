"""What kind of mistake each difference is: the missed and the extra rows, paired where they belong.

A missed gold row and an extra found row that differ in one respect only are one mistake (a wrong
class, a wrong subject, a wrong value), not two. Each row is part of one such pair at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from zonegraph.evaluate.aspect import modality_root, same_time
from zonegraph.evaluate.gold import GoldClaim, GoldEntity
from zonegraph.evaluate.likeness import likeness_of_claims, likeness_of_entities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zonegraph.evaluate.comparison import Comparison
    from zonegraph.evaluate.invention import Invention

Row = TypeVar("Row", GoldEntity, GoldClaim)
KINDS_OF_MISTAKE: Final = (
    "name: wrong class",
    "name: wrong boundary",
    "name: missed",
    "name: invented",
    "name: extra",
    "claim: wrong subject",
    "claim: wrong property",
    "claim: ends swapped",
    "claim: wrong value",
    "claim: wrong unit",
    "claim: wrong indicator",
    "claim: wrong words",
    "claim: wrong object",
    "claim: wrong modality",
    "claim: wrong time",
    "claim: time missed",
    "claim: time that gold has not",
    "claim: wrong qualifier",
    "claim: missed with its name",
    "claim: missed",
    "claim: against the ontology",
    "claim: invented",
    "claim: of an extra name",
    "claim: extra",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One of ``KINDS_OF_MISTAKE``; ``detail`` names classes, properties or modalities, never names.

    ``gold`` is None for what is extra, ``found`` for what is missed.
    """

    kind: str
    detail: str
    gold: GoldEntity | GoldClaim | None
    found: GoldEntity | GoldClaim | None


def mistakes(both: Comparison, inventions: Sequence[Invention]) -> tuple[Mistake, ...]:
    """Return every mistake of an article: names first, then claims, each in the rows' order."""
    invented = {id(each.row): each.kind for each in reversed(inventions)}
    return (*_entities(both, invented), *_claims(both, invented), *_aspects(both))


def _entities(both: Comparison, invented: dict[int, str]) -> Iterator[Mistake]:
    missed = [
        row
        for row, partners in zip(both.gold.entities, both.entities, strict=True)
        if row.core and not partners
    ]
    right = both.right_entities
    extra = [row for at, row in enumerate(both.found.entities) if at not in right]
    pairs, missed, extra = _paired(missed, extra, likeness_of_entities)
    for kind, gold, found in pairs:
        detail = gold.kind if gold.kind == found.kind else f"{gold.kind} as {found.kind}"
        yield Mistake(kind=kind, detail=detail, gold=gold, found=found)
    for row in missed:
        yield Mistake(kind="name: missed", detail=row.kind, gold=row, found=None)
    for row in extra:
        kind = "name: invented" if id(row) in invented else "name: extra"
        yield Mistake(kind=kind, detail=row.kind, gold=None, found=row)


def _claims(both: Comparison, invented: dict[int, str]) -> Iterator[Mistake]:
    missed = [
        row
        for row, partners in zip(both.gold.claims, both.claims, strict=True)
        if row.core and not partners
    ]
    right = both.right_claims
    extra = [row for at, row in enumerate(both.found.claims) if at not in right]
    pairs, missed, extra = _paired(
        missed, extra, lambda a, b: likeness_of_claims(a, b, both.gold, both.found)
    )
    for kind, gold, found in pairs:
        name = gold.property
        detail = name if name == found.property else f"{name} as {found.property}"
        yield Mistake(kind=kind, detail=detail, gold=gold, found=found)
    unread = {
        row.label
        for row, partners in zip(both.gold.entities, both.entities, strict=True)
        if not partners
    }
    for row in missed:
        nameless = not unread.isdisjoint({row.subject, row.object or ""})
        kind = "claim: missed with its name" if nameless else "claim: missed"
        yield Mistake(kind=kind, detail=row.property, gold=row, found=None)
    in_gold = {both.found.entities[at].label for at in both.right_entities}
    for row in extra:
        yield Mistake(
            kind=_extra_kind(row, invented, in_gold), detail=row.property, gold=None, found=row
        )


def _extra_kind(row: GoldClaim, invented: dict[int, str], in_gold: set[str]) -> str:
    what = invented.get(id(row))
    if what is not None:
        ontology = what.startswith("against") or what.endswith("unknown")
        return "claim: against the ontology" if ontology else "claim: invented"
    ends = {row.subject, *({row.object} if row.object is not None else ())}
    return "claim: extra" if ends <= in_gold else "claim: of an extra name"


def _aspects(both: Comparison) -> Iterator[Mistake]:
    """Yield what is wrong about claims that were found: modality, time, qualifier."""
    for gold, partners in zip(both.gold.claims, both.claims, strict=True):
        rows = [both.found.claims[at] for at in partners]
        if not rows:
            continue
        first = rows[0]
        if not any(modality_root(r.modality) == modality_root(gold.modality) for r in rows):
            detail = f"{gold.modality} as {first.modality}"
            yield Mistake(kind="claim: wrong modality", detail=detail, gold=gold, found=first)
        if not any(same_time(gold, row) for row in rows):
            yield _wrong_time(gold, first)
        if gold.indicator and not any(row.qualifier == gold.qualifier for row in rows):
            detail = f"{gold.qualifier or 'none'} as {first.qualifier or 'none'}"
            yield Mistake(kind="claim: wrong qualifier", detail=detail, gold=gold, found=first)


def _wrong_time(gold: GoldClaim, mine: GoldClaim) -> Mistake:
    if not (gold.start or gold.end):
        kind, detail = "claim: time that gold has not", gold.property
    elif not (mine.start or mine.end):
        kind, detail = "claim: time missed", gold.property
    else:
        kind, detail = "claim: wrong time", f"{_bounds(gold)} as {_bounds(mine)}"
    return Mistake(kind=kind, detail=detail, gold=gold, found=mine)


def _bounds(row: GoldClaim) -> str:
    """Return which ends of its time a claim has."""
    if row.start and row.end:
        return "stretch"
    return "open start" if row.end else "open end" if row.start else "none"


def _paired(
    missed: list[Row], extra: list[Row], likeness: Callable[[Row, Row], tuple[int, str] | None]
) -> tuple[list[tuple[str, Row, Row]], list[Row], list[Row]]:
    """Return pairs of a missed and an extra row, the likest first, and what is left of both."""
    options = sorted(
        (found[0], i, j, found[1])
        for i, gold in enumerate(missed)
        for j, row in enumerate(extra)
        if (found := likeness(gold, row)) is not None
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    pairs = []
    for _, i, j, kind in options:
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
            pairs.append((i, kind, missed[i], extra[j]))
    return (
        [(kind, gold, row) for _, kind, gold, row in sorted(pairs, key=lambda p: p[0])],
        [row for i, row in enumerate(missed) if i not in taken],
        [row for j, row in enumerate(extra) if j not in used],
    )
