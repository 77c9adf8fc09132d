"""Which claims are right: those the annotation holds, read by models of other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract import extract
from zonegraph.extract.learned.calibration import EVERY
from zonegraph.train.judging import annotation, judged, out_of_fold

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.train.corpus import Sample


def test_what_the_annotation_holds_is_right(samples: list[Sample], models: Path) -> None:
    right = wrong = 0
    for sample in samples:
        extraction = extract(sample.reading.article, models)
        rows = list(judged(sample, extraction))
        assert len(rows) == len(extraction.claims) == len(annotation(extraction).claims)
        for row, claim in zip(rows, extraction.claims, strict=True):
            assert row.confidence == claim.confidence
            assert row.families[-1] == EVERY
            assert row.right or not row.gold
            right, wrong = right + row.right, wrong + (not row.right)
    assert right > 20
    assert wrong > 0


def test_models_that_stand_there_are_taken(
    samples: list[Sample], models: Path, tmp_path: Path
) -> None:
    for fold in range(2):
        (tmp_path / str(fold)).symlink_to(models)
    rows = list(out_of_fold(samples, 2, tmp_path))
    assert {row.fold for row in rows} == {0, 1}
