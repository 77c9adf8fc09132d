"""Precision and recall: entities by class, claims by property, every aspect on its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zonegraph.evaluate.aspect import ASPECTS
from zonegraph.evaluate.comparison import Comparison, by_article, compare
from zonegraph.evaluate.count import Count
from zonegraph.evaluate.invention import Invention, inventions
from zonegraph.evaluate.mistake import Mistake, mistakes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonegraph.evaluate.comparison import Partners, Row
    from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity


def _aspects() -> dict[str, Count]:
    return {name: Count() for name in ASPECTS}


@dataclass(slots=True)
class Score:
    """The figures of one article or of all; ``missed`` and ``extra`` name the rows.

    ``comparison`` is the rows of one article side by side, and None for a sum.
    """

    name: str
    entities: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    claims: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    aspects: dict[str, Count] = field(default_factory=_aspects)
    inventions: tuple[Invention, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    comparison: Comparison | None = None

    @property
    def modality(self) -> Count:
        """Claims that were found, and those of them with the right one of five modalities."""
        return self.aspects["modality"]

    @property
    def time(self) -> Count:
        """Claims that were found and have a time, and those of them with the right one."""
        return self.aspects["time"]

    @property
    def invented(self) -> Counter[str]:
        """How many inventions there are of each kind."""
        return Counter(each.kind for each in self.inventions)

    def total(self, of: str) -> Count:
        """Return the sum over all classes (``entities``) or properties (``claims``)."""
        whole = Count()
        for count in (self.entities if of == "entities" else self.claims).values():
            whole.add(count)
        return whole

    def add(self, other: Score) -> None:
        """Count ``other`` in, with its missed and extra rows."""
        for mine, theirs in (
            (self.entities, other.entities),
            (self.claims, other.claims),
            (self.aspects, other.aspects),
        ):
            for key, count in theirs.items():
                mine[key].add(count)
        self.inventions += other.inventions
        self.mistakes += other.mistakes
        self.missed += [f"{other.name}: {row}" for row in other.missed]
        self.extra += [f"{other.name}: {row}" for row in other.extra]


def evaluate(gold: Sequence[Annotation], found: Sequence[Annotation]) -> tuple[Score, ...]:
    """Return the score of each gold annotation against what was found of its article.

    Articles are told by their text, or by their headline where the gold has no text. One that was
    not found at all counts as found empty.
    """
    return tuple(_score(compare(wanted, mine)) for wanted, mine in by_article(gold, found))


def _score(both: Comparison) -> Score:
    invented = inventions(both.found, both.gold.text)
    score = Score(
        name=both.gold.name,
        aspects={name: judge(both) for name, judge in ASPECTS.items()},
        inventions=invented,
        mistakes=mistakes(both, invented),
        comparison=both,
    )
    gold, found = both.gold, both.found
    _count(score.entities, gold.entities, found.entities, both.entities, lambda row: row.kind)
    _count(score.claims, gold.claims, found.claims, both.claims, lambda row: row.property)
    _names(score, gold.entities, found.entities, both.entities, entity_line)
    _names(score, gold.claims, found.claims, both.claims, claim_line)
    return score


def entity_line(row: GoldEntity) -> str:
    """Return an entity as one line."""
    return f"{row.kind}: {row.label}"


def claim_line(row: GoldClaim) -> str:
    """Return a claim as one line."""
    value = row.object or row.value or ""
    if row.indicator:
        value = f"{row.indicator}={row.value}{row.unit or ''}"
    return f"{row.subject} {row.property} {value} [{row.modality}]"


def _count(
    counts: dict[str, Count],
    gold: Sequence[Row],
    found: Sequence[Row],
    partners: Partners,
    key: Callable[[Row], str],
) -> None:
    """Count every row under its key."""
    for row, mine in zip(gold, partners, strict=True):
        if row.core:
            counts[key(row)].core += 1
            counts[key(row)].hit += bool(mine)
    right = {at for mine in partners for at in mine}
    for at, each in enumerate(found):
        counts[key(each)].found += 1
        counts[key(each)].right += at in right


def _names(
    score: Score,
    gold: Sequence[Row],
    found: Sequence[Row],
    partners: Partners,
    line: Callable[[Row], str],
) -> None:
    """Name every core row that was missed and every found row that is extra."""
    right = {at for mine in partners for at in mine}
    score.missed += [
        line(row) for row, mine in zip(gold, partners, strict=True) if row.core and not mine
    ]
    score.extra += [line(row) for at, row in enumerate(found) if at not in right]
