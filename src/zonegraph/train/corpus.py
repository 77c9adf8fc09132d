"""Annotated articles as training sees them: reading, annotation, every name in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.errors import GoldError
from zonegraph.evaluate.gold import Annotation, load_gold
from zonegraph.extract import reading as readings
from zonegraph.extract.extractor import candidates
from zonegraph.extract.mention import Mention
from zonegraph.extract.normal import view
from zonegraph.extract.topic import references, topic
from zonegraph.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.extract.reading import Reading

_NOT_NAMED: Final = frozenset({"Indicator"})
_SHORTEST: Final = 2
_INNER: Final = frozenset(
    {"Enterprise", "Institute", "Product", "Industry", "Place", "Zone", "Organization", "Park"}
)


@dataclass(frozen=True, slots=True)
class Sample:
    """An article with its gold: ``outer`` names and the names ``nested`` inside them, by start.

    A mention's label is the label of its gold entity.
    """

    reading: Reading
    gold: Annotation
    outer: tuple[Mention, ...]
    nested: tuple[Mention, ...]
    proposed: tuple[Mention, ...]
    zone: str | None


def load(folders: Iterable[Path]) -> list[Sample]:
    """Return the annotated articles of ``folders``; GoldError if the text of one is missing."""
    found = []
    for folder in folders:
        for annotation in load_gold(folder):
            found += [sample(article, annotation) for article in read(_text(folder, annotation))]
    return found


def _text(folder: Path, annotation: Annotation) -> Path:
    """Return the annotated article's file: in ``folder`` itself or below it."""
    places = (folder, *(entities.parent for entities in sorted(folder.rglob("entities.tsv"))))
    for place in places:
        if place.name == annotation.name and (place / "article.md").is_file():
            return place / "article.md"
    raise GoldError(
        f"the text of {annotation.name} is not here",
        where=str(folder),
        hint="train on folders that hold article.md",
    )


def sample(article: Article, gold: Annotation) -> Sample:
    """Return ``article`` with ``gold`` laid over its text.

    Every occurrence of a thing's label or alias is a name of it; inside a longer name it is nested.
    """
    reading = readings.read(article)
    outer: list[Mention] = []
    nested: list[Mention] = []
    taken: list[int] = [-1] * len(reading.text)
    for name, kind, label in _names(gold):
        at = reading.text.find(name)
        while at >= 0:
            start, end = _with_marks(reading.text, at, at + len(name))
            mention = _mention(start, end, kind, label)
            if all(owner < 0 for owner in taken[start:end]):
                for offset in range(start, end):
                    taken[offset] = len(outer)
                outer.append(mention)
            elif kind in _INNER and _fits(outer, taken, mention):
                nested.append(_mention(at, at + len(name), kind, label))
            at = reading.text.find(name, at + 1)
    ordered = sorted(outer, key=lambda m: m.start)
    zone = topic(reading, ordered)
    if zone is not None:
        ordered = sorted([*ordered, *references(reading, ordered, zone)], key=lambda m: m.start)
    return Sample(
        reading,
        gold,
        tuple(ordered),
        tuple(sorted(set(nested), key=lambda m: (m.start, -m.end))),
        candidates(reading),
        zone,
    )


def _names(gold: Annotation) -> list[tuple[str, str, str]]:
    """Return each written name with class and label, the longest first."""
    return sorted(
        {
            (view(name).text, entity.kind, entity.label)
            for entity in gold.entities
            if entity.kind not in _NOT_NAMED
            for name in entity.names
            if len(view(name).text) >= _SHORTEST
        },
        key=lambda item: (-len(item[0]), item),
    )


def _mention(start: int, end: int, kind: str, label: str) -> Mention:
    return Mention(start=start, end=end, kind=kind, label=label, rule="gold", score=1.0)


def _fits(outer: list[Mention], taken: list[int], mention: Mention) -> bool:
    """Whether ``mention`` lies wholly inside one longer name."""
    owners = set(taken[mention.start : mention.end])
    if len(owners) != 1:
        return False
    whole = outer[owners.pop()]
    return whole.covers(mention) and (whole.end - whole.start) > (mention.end - mention.start)


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the quotation marks that stand right around it."""
    if start > 0 and end < len(text) and text[start - 1] + text[end] in ("“”", "《》"):
        return start - 1, end + 1
    return start, end
