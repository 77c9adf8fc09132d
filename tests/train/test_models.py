"""Training makes every model, and the same ones from the same corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract.learned import kinds, maxent, moods, names, parts, relations, times
from zonegraph.train.models import train

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.train.corpus import Sample


def test_the_same_corpus_gives_the_same_models(
    samples: list[Sample], models: Path, tmp_path: Path
) -> None:
    train(samples, tmp_path / "again")
    trained = (names, kinds, parts, relations, moods, times)
    for name in (model.NAME for model in trained):
        file = name + maxent.SUFFIX
        assert (tmp_path / "again" / file).read_bytes() == (models / file).read_bytes(), name


def test_labels_are_classes_relations_and_modalities(models: Path) -> None:
    tags = maxent.tagger(models, names.NAME).labels()
    assert names.OUTSIDE in tags
    assert {"B-Zone", "I-Zone", "B-Enterprise"} <= set(tags)
    held = maxent.tagger(models, relations.NAME).labels()
    assert {relations.NONE, "hasEnterprise", "stage"} <= set(held)
    assert "achieved" in maxent.tagger(models, moods.NAME).labels()
