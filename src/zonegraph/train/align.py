"""Where in the text a gold claim stands: which pair of items states it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zonegraph.evaluate.match import number
from zonegraph.extract.learned.relations import JOINT, NONE
from zonegraph.extract.learned.scenes import QUANTITY, STAGE
from zonegraph.extract.normal import view
from zonegraph.iri import fold

if TYPE_CHECKING:
    from zonegraph.evaluate.gold import GoldClaim
    from zonegraph.extract.learned.pairs import Item, Scene
    from zonegraph.train.corpus import Sample


class Gold:
    """The claims of one article by their ends, with the stretch of text each quote covers."""

    def __init__(self, sample: Sample) -> None:
        self.sample = sample
        self.by_ends: dict[tuple[str, str], list[tuple[GoldClaim, int, int]]] = defaultdict(list)
        self.stages: dict[str, list[tuple[GoldClaim, int, int]]] = defaultdict(list)
        self.values: dict[str, list[tuple[GoldClaim, int, int]]] = defaultdict(list)
        self.zones = {e.label for e in sample.gold.entities if e.kind == "Zone"}
        for claim in sample.gold.claims:
            quote = view(claim.quote).text
            start = sample.reading.text.find(quote) if quote else -1
            place = (claim, start, start + len(quote))
            if claim.object is not None:
                self.by_ends[claim.subject, claim.object].append(place)
            elif claim.property == "stage":
                self.stages[claim.subject].append(place)
            elif claim.indicator is not None:
                self.values[claim.subject].append(place)


def label(
    gold: Gold, scene: Scene, subject: Item | None, target: Item
) -> tuple[str, GoldClaim | None] | None:
    """Return the relation a pair states and its claim; NONE if none; None if nobody can say.

    A pair whose claim stands elsewhere in the article is not evidence against the relation.
    """
    zone = scene.statement_at(target.start).zone
    name = subject.mention.label if subject is not None and subject.mention else zone
    if name is None:
        return None
    held = _held(gold, name, target, scene)
    if not held:
        return NONE, None
    here = [
        c for c, start, end in held if start < scene.sentence.end and end > scene.sentence.start
    ]
    if not here:
        return None
    names = sorted({c.property for c in here})
    return JOINT.join(names[:2]), here[0]


def _held(gold: Gold, name: str, target: Item, scene: Scene) -> list[tuple[GoldClaim, int, int]]:
    if target.kind.startswith(STAGE):
        word = fold(target.kind.removeprefix(STAGE))
        return [p for p in gold.stages[name] if word in fold(p[0].value or "")]
    if target.kind.startswith(QUANTITY):
        quantity = next(q for q in scene.reading.quantities if q.span.start == target.start)
        value = number(str(quantity.value))
        return [p for p in gold.values[name] if value is not None and _value(p[0]) == value]
    if target.mention is None:
        return []
    return gold.by_ends.get((name, target.mention.label), [])


def _value(claim: GoldClaim) -> object:
    return number((claim.value or "").lstrip("-"))
