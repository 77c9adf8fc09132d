"""The weights read from a file decide as the library that wrote it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import LexiconError
from zonegraph.extract.learned import kinds, maxent, moods, relations, times
from zonegraph.extract.learned.weights import grouped, joined, load

if TYPE_CHECKING:
    from pathlib import Path

SINGLE = (relations.NAME, kinds.NAME, moods.NAME, times.NAME)


@pytest.mark.parametrize("name", SINGLE)
def test_every_label_is_as_likely_as_the_library_says(name: str) -> None:
    held, library = maxent.weights(maxent.SHIPPED, name), maxent.tagger(maxent.SHIPPED, name)
    every = joined((ending, beginnings) for ending, beginnings in held.of.items())
    assert len(every) > 1000
    random = Random(7)
    for _ in range(200):
        features = [*random.sample(every, 12), *random.choices(every, k=3), "unheard", "of|this"]
        features += features[:2]
        library.set([features])
        likely = held.probabilities(held.scores(grouped(features)))
        assert held.summed(features) == held.scores(grouped(features))
        for label, probability in zip(held.labels, likely, strict=True):
            assert probability == pytest.approx(library.marginal(label, 0), abs=1e-9)


@pytest.mark.parametrize("features", [["a|b", "c", "x=1|b|c", "|", "a|", "|b", ""]])
def test_grouping_loses_nothing(features: list[str]) -> None:
    assert joined(grouped(features)) == features


def test_a_decision_is_the_likeliest_label() -> None:
    held = maxent.weights(maxent.SHIPPED, moods.NAME)
    scores = held.scores(grouped(["rule=planned", "when=ahead"]))
    label, sure = held.decided(scores)
    assert sure == pytest.approx(max(held.probabilities(scores)))
    assert held.probabilities(scores)[held.labels.index(label)] == pytest.approx(sure)


@pytest.mark.parametrize("data", [b"", b"lCRF", b"no model at all, but long enough" * 9])
def test_what_is_no_model_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "moods.crf"
    path.write_bytes(data)
    with pytest.raises(LexiconError, match="no weights can be read"):
        load(path)
    with pytest.raises(LexiconError, match="no weights can be read"):
        load(tmp_path / "absent.crf")
