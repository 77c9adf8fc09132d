"""The four models and how each is trained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pycrfsuite

from zonegraph.extract.clauses import statements
from zonegraph.extract.learned import moods, names, parts, relations
from zonegraph.extract.learned.characters import features
from zonegraph.extract.learned.maxent import SUFFIX
from zonegraph.extract.learned.pairs import describe, pairs
from zonegraph.extract.learned.scenes import QUANTITY, admitted, scenes
from zonegraph.train.align import Gold, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zonegraph.extract.mention import Mention
    from zonegraph.train.corpus import Sample

_SETTINGS: Final = {
    "names": {"c1": 0.15, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2},
    "parts": {"c1": 0.1, "c2": 0.02, "max_iterations": 100, "feature.minfreq": 2},
    "relations": {"c1": 0.1, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 3},
    "moods": {"c1": 0.1, "c2": 0.1, "max_iterations": 100, "feature.minfreq": 2},
}
Item = tuple[list[list[str]], list[str]]


def train(samples: Sequence[Sample], folder: Path) -> None:
    """Write all models trained on ``samples`` to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    _fit(names.NAME, (item for s in samples for item in _names(s)), folder)
    _fit(parts.NAME, (item for s in samples for item in _parts(s)), folder)
    related: list[Item] = []
    felt: list[Item] = []
    for sample in samples:
        for pair, mood in _relations(sample):
            related.append(pair)
            if mood is not None:
                felt.append(mood)
    _fit(relations.NAME, iter(related), folder)
    _fit(moods.NAME, iter(felt), folder)


def _fit(name: str, items: Iterator[Item], folder: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_SETTINGS[name])
    for columns, tags in items:
        trainer.append(columns, tags)
    trainer.train(str(folder / (name + SUFFIX)))


def _tags(start: int, end: int, mentions: Sequence[Mention]) -> list[str]:
    tags = [names.OUTSIDE] * (end - start)
    for mention in mentions:
        if start <= mention.start and mention.end <= end:
            low = mention.start - start
            tags[low : mention.end - start] = [
                "B-" + mention.kind,
                *["I-" + mention.kind] * (mention.end - mention.start - 1),
            ]
    return tags


def _names(sample: Sample) -> Iterator[Item]:
    written = [m for m in sample.outer if m.rule == "gold"]
    for sentence in sample.reading.sentences:
        yield (
            features(sample.reading, sample.proposed, sentence.start, sentence.end),
            _tags(sentence.start, sentence.end, written),
        )


def _parts(sample: Sample) -> Iterator[Item]:
    for outer in sample.outer:
        if outer.kind not in parts.OUTER or outer.end - outer.start < 3 or outer.rule != "gold":
            continue
        inner: list[Mention] = []
        for mention in sample.nested:
            if outer.covers(mention) and not any(mention.overlaps(m) for m in inner):
                inner.append(mention)
        yield parts.describe(sample.reading, outer), _tags(outer.start, outer.end, inner)


def _relations(sample: Sample) -> Iterator[tuple[Item, Item | None]]:
    """Yield each pair with its relation, and with its modality if a claim states it there."""
    gold = Gold(sample)
    everything = sorted((*sample.outer, *sample.nested), key=lambda m: (m.start, -m.end))
    read = statements(sample.reading, sample.outer, sample.zone)
    for scene in scenes(sample.reading, read, everything):
        for subject, target in pairs(scene):
            kind = subject.kind if subject is not None else "Zone"
            if not admitted(kind, target.kind):
                continue
            found = label(gold, scene, subject, target)
            if found is None:
                continue
            name, mood = found
            pair = ([describe(scene, subject, target)], [name])
            felt = None
            if mood is not None:
                first = name.split(relations.JOINT)[0]
                if not target.kind.startswith(QUANTITY) or name != relations.NONE:
                    felt = ([moods.describe(scene, target, first)], [mood])
            yield pair, felt
