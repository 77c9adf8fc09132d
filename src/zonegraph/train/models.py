"""The models and how each is trained."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pycrfsuite

from zonegraph.extract.clauses import statements
from zonegraph.extract.frames.when import when
from zonegraph.extract.learned import kinds, moods, names, parts, relations, times
from zonegraph.extract.learned.characters import features
from zonegraph.extract.learned.maxent import SUFFIX
from zonegraph.extract.learned.pairs import describe, pairs
from zonegraph.extract.learned.scenes import QUANTITY, admitted, scenes
from zonegraph.train.align import Gold, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zonegraph.evaluate.gold import GoldClaim
    from zonegraph.extract.learned.pairs import Item as Thing
    from zonegraph.extract.learned.pairs import Scene
    from zonegraph.extract.mention import Mention
    from zonegraph.train.corpus import Sample

_SETTINGS: Final = {
    "names": {"c1": 0.15, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2},
    "kinds": {"c1": 0.05, "c2": 0.1, "max_iterations": 100, "feature.minfreq": 1},
    "parts": {"c1": 0.1, "c2": 0.02, "max_iterations": 100, "feature.minfreq": 2},
    "relations": {"c1": 0.1, "c2": 0.05, "max_iterations": 100, "feature.minfreq": 3},
    "moods": {"c1": 0.1, "c2": 0.1, "max_iterations": 100, "feature.minfreq": 2},
    "times": {"c1": 0.1, "c2": 0.1, "max_iterations": 100, "feature.minfreq": 2},
}
Item = tuple[list[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """What one pair of items teaches: its relation, how it is told, and of what time."""

    pair: Item
    mood: Item | None
    times: tuple[Item, ...]


def train(samples: Sequence[Sample], folder: Path) -> None:
    """Write all models trained on ``samples`` to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    _fit(names.NAME, (item for s in samples for item in _names(s)), folder)
    _fit(kinds.NAME, (item for s in samples for item in _kinds(s)), folder)
    _fit(parts.NAME, (item for s in samples for item in _parts(s)), folder)
    held = [found for s in samples for found in relations_of(s)]
    _fit(relations.NAME, (found.pair for found in held), folder)
    _fit(moods.NAME, (found.mood for found in held if found.mood is not None), folder)
    _fit(times.NAME, (item for found in held for item in found.times), folder)


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


def _kinds(sample: Sample) -> Iterator[Item]:
    written = sorted((m for m in sample.outer if m.rule == "gold"), key=lambda m: m.start)
    for sentence in sample.reading.sentences:
        inside = [m for m in written if sentence.start <= m.start and m.end <= sentence.end]
        places = [(m.start, m.end) for m in inside]
        for at, mention in enumerate(inside):
            listed = kinds.row(sample.reading.text, places, at)
            yield [kinds.describe(sample.reading, places, at, listed)], [mention.kind]


def _parts(sample: Sample) -> Iterator[Item]:
    for outer in sample.outer:
        if outer.kind not in parts.OUTER or outer.end - outer.start < 3 or outer.rule != "gold":
            continue
        inner: list[Mention] = []
        for mention in sample.nested:
            if outer.covers(mention) and not any(mention.overlaps(m) for m in inner):
                inner.append(mention)
        yield parts.describe(sample.reading, outer), _tags(outer.start, outer.end, inner)


def relations_of(sample: Sample) -> Iterator[Found]:
    """Yield each pair with its relation; if a claim states it there, how and of what time."""
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
            name, claim = found
            pair = ([describe(scene, subject, target)], [name])
            if claim is None:
                yield Found(pair, None, ())
                continue
            first = name.split(relations.JOINT)[0]
            mood = ([moods.describe(scene, target, first)], [claim.modality])
            yield Found(pair, mood, tuple(_times(scene, target, first, claim)))


def _times(scene: Scene, target: Thing, name: str, claim: GoldClaim) -> Iterator[Item]:
    """Yield each time in sight of a claim, and whether it is the claim's."""
    statement = scene.statement_at(target.start)
    told = statement.period
    if target.kind.startswith(QUANTITY):
        quantity = next(q for q in scene.reading.quantities if q.span.start == target.start)
        told = when(scene.reading, statement, quantity)
    for period, marks in times.candidates(scene, target, name, claim.modality, told):
        written = tuple(str(day) if day else None for day in times.bounds(period))
        yield [marks], [times.YES if written == (claim.start, claim.end) else times.NO]
