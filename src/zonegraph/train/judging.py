"""Claims read by models that never saw their article, each with whether the annotation holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zonegraph.evaluate.comparison import compare
from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity
from zonegraph.extract import extract
from zonegraph.extract.learned.calibration import families
from zonegraph.train.models import train

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zonegraph.claim import Claim, Extraction
    from zonegraph.train.corpus import Sample


class Judged(NamedTuple):
    """A claim's families and confidence; ``right`` if it is one of the annotation's.

    ``fold`` tells which articles its models were not trained on; ``gold`` are the core rows it is,
    as article and number.
    """

    families: tuple[str, ...]
    confidence: float
    right: bool
    fold: int
    gold: frozenset[tuple[str, int]]


def out_of_fold(samples: Sequence[Sample], folds: int, folder: Path) -> Iterator[Judged]:
    """Yield the claims of all ``samples``, each read by models trained on the other folds.

    The models of fold ``k`` stand in ``folder/k`` afterwards; those that stand there are taken.
    """
    for fold in range(folds):
        held = [s for at, s in enumerate(samples) if at % folds == fold]
        models = folder / str(fold)
        if not models.is_dir():
            train([s for at, s in enumerate(samples) if at % folds != fold], models)
        for sample in held:
            yield from judged(sample, extract(sample.reading.article, models), fold)


def judged(sample: Sample, extraction: Extraction, fold: int = 0) -> Iterator[Judged]:
    """Yield each claim of ``extraction`` with whether it is right."""
    both = compare(sample.gold, annotation(extraction))
    rows: dict[int, set[tuple[str, int]]] = {}
    for number, partners in enumerate(both.claims):
        for at in partners:
            rows.setdefault(at, set())
            if sample.gold.claims[number].core:
                rows[at].add((sample.gold.name, number))
    for at, claim in enumerate(extraction.claims):
        yield Judged(
            families(claim), claim.confidence, at in rows, fold, frozenset(rows.get(at, ()))
        )


def annotation(extraction: Extraction) -> Annotation:
    """Return ``extraction`` in the shape of an annotation; row ``i`` of its claims is claim ``i``.

    Only what decides whether two claims say the same is filled.
    """
    return Annotation(
        name="",
        headline=extraction.article.headline,
        entities=tuple(
            GoldEntity(label=thing.label, aliases=thing.aliases, kind=thing.kind, core=True)
            for thing in extraction.things
        ),
        claims=tuple(_row(claim) for claim in extraction.claims),
    )


def _row(claim: Claim) -> GoldClaim:
    measure, value = claim.measure, claim.text
    if measure is not None:
        value = str(measure.value)
        if measure.upper is not None:
            value = f"{value}-{measure.upper}"
    return GoldClaim(
        subject=claim.subject.label,
        property=claim.property,
        object=claim.object.label if claim.object else None,
        indicator=measure.indicator.label if measure else None,
        value=value,
        unit=measure.unit if measure else None,
        qualifier=None,
        start=None,
        end=None,
        modality=claim.modality,
        quote=claim.evidence[0].exact,
        core=True,
    )
