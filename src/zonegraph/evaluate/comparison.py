"""One article, gold beside found: which row of one is which row of the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity
from zonegraph.evaluate.match import same_entity, same_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Row = TypeVar("Row", GoldEntity, GoldClaim)
Partners = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two annotations of one article.

    ``entities[i]`` are the indices of the found entities that are gold entity ``i``; ``claims``
    likewise. A found row may be that of several gold rows. ``absent`` says that the graph does not
    know the article at all.
    """

    gold: Annotation
    found: Annotation
    absent: bool
    entities: Partners
    claims: Partners

    @property
    def right_entities(self) -> frozenset[int]:
        """Indices of the found entities that stand in gold."""
        return frozenset(at for partners in self.entities for at in partners)

    @property
    def right_claims(self) -> frozenset[int]:
        """Indices of the found claims that stand in gold."""
        return frozenset(at for partners in self.claims for at in partners)


def compare(gold: Annotation, found: Annotation | None) -> Comparison:
    """Return ``gold`` beside ``found``; an article that was not found is found empty."""
    mine = found or Annotation(name=gold.name, headline=gold.headline, entities=(), claims=())
    return Comparison(
        gold=gold,
        found=mine,
        absent=found is None,
        entities=_partners(gold.entities, mine.entities, lambda row: row.kind, same_entity),
        claims=_partners(
            gold.claims,
            mine.claims,
            lambda row: row.property,
            lambda a, b: same_statement(a, b, gold, mine),
        ),
    )


def _partners(
    gold: Sequence[Row],
    found: Sequence[Row],
    key: Callable[[Row], str],
    same: Callable[[Row, Row], bool],
) -> Partners:
    by_key: dict[str, list[int]] = {}
    for at, row in enumerate(found):
        by_key.setdefault(key(row), []).append(at)
    return tuple(
        tuple(at for at in by_key.get(key(row), ()) if same(row, found[at])) for row in gold
    )


def by_article(
    gold: Iterable[Annotation], found: Iterable[Annotation]
) -> tuple[tuple[Annotation, Annotation | None], ...]:
    """Return each gold annotation with what was found of its article: same text, else headline."""
    rows = tuple(found)
    by_hash = {row.text_hash: row for row in reversed(rows) if row.text_hash}
    by_headline = {row.headline: row for row in reversed(rows)}
    return tuple(
        (row, by_hash.get(row.text_hash or "") or by_headline.get(row.headline)) for row in gold
    )
