"""Precision, recall and F1, per class and property, and each further aspect on its own."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from zonegraph.evaluate.match import same_entity, same_statement
from zonegraph.vocab import MODALITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity

Row = TypeVar("Row", "GoldEntity", "GoldClaim")


@dataclass(slots=True)
class Count:
    """How many rows: ``core`` gold rows, of them ``hit``; ``found`` rows, of them ``right``."""

    core: int = 0
    hit: int = 0
    found: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        """Share of the core gold rows that were found; 1 if there are none."""
        return self.hit / self.core if self.core else 1.0

    @property
    def precision(self) -> float:
        """Share of the found rows that stand in gold, core or not; 1 if nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Count) -> None:
        """Count ``other`` in."""
        self.core += other.core
        self.hit += other.hit
        self.found += other.found
        self.right += other.right


@dataclass(slots=True)
class Score:
    """The figures of one article or of all; ``missed`` and ``extra`` name the rows."""

    name: str
    entities: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    claims: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    modality: Count = field(default_factory=Count)
    time: Count = field(default_factory=Count)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def total(self, of: str) -> Count:
        """Return the sum over all classes (``entities``) or properties (``claims``)."""
        whole = Count()
        for count in (self.entities if of == "entities" else self.claims).values():
            whole.add(count)
        return whole

    def add(self, other: Score) -> None:
        """Count ``other`` in, with its missed and extra rows."""
        for mine, theirs in ((self.entities, other.entities), (self.claims, other.claims)):
            for key, count in theirs.items():
                mine[key].add(count)
        self.modality.add(other.modality)
        self.time.add(other.time)
        self.missed += [f"{other.name}: {row}" for row in other.missed]
        self.extra += [f"{other.name}: {row}" for row in other.extra]


def evaluate(gold: Sequence[Annotation], found: Sequence[Annotation]) -> tuple[Score, ...]:
    """Return the score of each gold annotation against what was found under its headline.

    An article that was not found at all counts as found empty.
    """
    by_headline = {annotation.headline: annotation for annotation in found}
    scores = []
    for annotation in gold:
        mine = by_headline.get(annotation.headline)
        scores.append(_score(annotation, mine))
    return tuple(scores)


def _score(gold: Annotation, found: Annotation | None) -> Score:
    score = Score(gold.name)
    mine_entities = found.entities if found else ()
    _pair(
        gold.entities,
        mine_entities,
        same_entity,
        lambda row: row.kind,
        score.entities,
        score,
        lambda row: f"{row.kind}: {row.label}",
    )
    if found is None:
        mine_claims: tuple[GoldClaim, ...] = ()
    else:
        mine_claims = found.claims
    other = found or gold
    pairs = _pair(
        gold.claims,
        mine_claims,
        lambda a, b: same_statement(a, b, gold, other),
        lambda row: row.property,
        score.claims,
        score,
        _claim_line,
    )
    for gold_row, rows in pairs:
        score.modality.core += 1
        score.modality.found += 1
        right = any(_root(row.modality) == _root(gold_row.modality) for row in rows)
        score.modality.hit += right
        score.modality.right += right
        if gold_row.start or gold_row.end:
            timed = any((row.start, row.end) == (gold_row.start, gold_row.end) for row in rows)
            score.time.core += 1
            score.time.hit += timed
            score.time.found += 1
            score.time.right += timed
    return score


def _root(modality: str) -> str:
    """Return the modality one of five stands under (signed is planned)."""
    concept = MODALITIES.get(modality)
    return concept.broader or modality if concept else modality


def _claim_line(row: GoldClaim) -> str:
    value = row.object or row.value or ""
    if row.indicator:
        value = f"{row.indicator}={row.value}{row.unit or ''}"
    return f"{row.subject} {row.property} {value} [{row.modality}]"


def _pair(
    gold: Sequence[Row],
    found: Sequence[Row],
    same: Callable[[Row, Row], bool],
    key: Callable[[Row], str],
    counts: dict[str, Count],
    score: Score,
    line: Callable[[Row], str],
) -> list[tuple[Row, list[Row]]]:
    """Count every row; return each gold row that was found with the rows that match it."""
    pairs: list[tuple[Row, list[Row]]] = []
    right: set[int] = set()
    for row in gold:
        matching = [at for at, mine in enumerate(found) if same(row, mine)]
        right.update(matching)
        if matching:
            pairs.append((row, [found[at] for at in matching]))
        if row.core:
            counts[key(row)].core += 1
            counts[key(row)].hit += bool(matching)
            if not matching:
                score.missed.append(line(row))
    for at, mine in enumerate(found):
        counts[key(mine)].found += 1
        counts[key(mine)].right += at in right
        if at not in right:
            score.extra.append(line(mine))
    return pairs
