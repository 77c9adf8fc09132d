"""Which of the times in sight a statement is about, or none: learned.

Candidates are the times of the clause, its sentence, paragraph and section, and those by which the
article's headline or opening frames it all. A standing property has none, whatever stands near.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from zonegraph.extract.learned import maxent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zonegraph.claim import Period
    from zonegraph.extract.learned.pairs import Item, Scene
    from zonegraph.extract.period import TimeMention

NAME: Final = "times"
YES: Final = "y"
NO: Final = "n"
_PLACED: Final = frozenset({"point", "span", "deadline", "since", "until-now", "plan"})
_WIDE: Final = frozenset({"year", "half-year", "quarter", "period"})
_OPENING: Final = 2
_YEAR: Final = 360
# A time in the clause itself outweighs one that would have to be carried there.
_OWN: Final = ("own-", "own+")
_OWN_WEIGHT: Final = 0.5
# A year long past (1992年创建) frames nothing but its own clause.
_FRAMES: Final = dt.timedelta(days=800)


def choose(
    scene: Scene, target: Item, name: str, mood: str, told: Period | None, folder: Path
) -> Period | None:
    """Return the time of the statement ``name`` at ``target``; ``told`` is what a rule makes of it.

    ``told`` stands if there is no model.
    """
    if not maxent.exists(folder, NAME):
        return told
    model = maxent.weights(folder, NAME)
    yes, no = model.labels.index(YES), model.labels.index(NO)
    best: tuple[float, Period | None] | None = None
    for period, features in candidates(scene, target, name, mood, told):
        scores = model.summed(features)
        margin = scores[yes] - scores[no]
        if any(mark.startswith(_OWN) and "|" not in mark for mark in features):
            margin += _OWN_WEIGHT
        if best is None or margin > best[0]:
            best = (margin, period)
    return best[1] if best is not None else None


def bounds(period: Period | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the dates of ``period``, both None for none."""
    return (period.start, period.end) if period is not None else (None, None)


def candidates(
    scene: Scene, target: Item, name: str, mood: str, told: Period | None
) -> list[tuple[Period | None, list[str]]]:
    """Return the times in sight, none among them, each with its features."""
    found: dict[object, tuple[Period | None, list[str]]] = {(None, None): (None, ["none"])}
    for source, stated in _sources(scene, target, told):
        found.setdefault(bounds(stated), (stated, []))[1].append(source)
    published = scene.reading.article.published
    nearest = next((s for _, sources in list(found.values())[1:] for s in sources), "nothing")
    described: list[tuple[Period | None, list[str]]] = []
    for period, sources in found.values():
        kind = "no" if period is None else period.precision + _side(period, published)
        features = [f"kind={kind}", f"kind={kind}|{name}", f"kind={kind}|{mood}"]
        features += [f"all={'+'.join(sources)}|{nearest}"]
        for source in sources:
            features += [
                source,
                f"{source}|{name}",
                f"{source}|{mood}",
                f"{source}|{kind}",
                f"{source}|{nearest}",
                f"{source}|{nearest}|{name}",
                f"{source}|{nearest}|{mood}",
                f"{source}|{target.kind}",
            ]
        described.append((period, features))
    return described


def _side(period: Period, published: dt.date | None) -> str:
    if published is None or (period.start is None and period.end is None):
        return "?"
    if period.start and period.start > published:
        return ">"
    if period.end and period.end <= published:
        return "<"
    return "="


def _sources(scene: Scene, target: Item, told: Period | None) -> Iterator[tuple[str, Period]]:
    """Yield each time in sight with where it stands, the nearest first."""
    clause = scene.statement_at(target.start).clause
    sentence = scene.sentence
    inside = list(_told(scene, sentence.start, sentence.end))
    own = [m for m in inside if clause.start <= m.span.start < clause.end]
    before = [m for m in own if m.span.start < target.start]
    behind = [m for m in own if m.span.start >= target.start]
    yield from ((f"own-{m.role}", m.period) for m in reversed(before))
    yield from ((f"own+{m.role}", m.period) for m in behind[:1])
    yield from (
        (f"sentence-{m.role}", m.period) for m in reversed(inside) if m.span.start < clause.start
    )
    yield from ((f"sentence+{m.role}", m.period) for m in inside if m.span.start >= clause.end)
    published = scene.reading.article.published
    if told is not None and not (_long_past(told, published) and told not in _periods(inside)):
        yield "rule", told
    yield from _around(scene)


def _around(scene: Scene) -> Iterator[tuple[str, Period]]:
    """Yield the times outside the sentence: of its paragraph, its section and the article."""
    reading, sentence = scene.reading, scene.sentence
    told = [(m, s) for m, s in scene.told if not _long_past(m.period, reading.article.published)]
    block = [m for m, s in told if s.block == sentence.block and s.start < sentence.start]
    if block:
        yield "block", block[-1].period
        yield "opening", block[0].period
    section = [m for m, s in told if s.section == sentence.section and s.start < sentence.start]
    wide = [m for m in section if m.period.precision in _WIDE]
    if wide:
        yield "section", wide[0].period
        yield "last", wide[-1].period
    heads = [m for m, s in told if s.heading and s.block in (sentence.section, 0, 1)]
    yield from (("heading", m.period) for m in heads[:_OPENING])
    first = [m for m, s in told if not s.heading and m.period.precision in _WIDE]
    yield from (("lead", m.period) for m in first[:_OPENING])
    published = reading.article.published
    if published is not None:
        for mention, _ in told:
            start, end = bounds(mention.period)
            if start == end == published:
                yield "today", mention.period
                break
        for mention, _ in told:
            start, end = bounds(mention.period)
            if start and end and start.year == published.year and (end - start).days > _YEAR:
                yield "year", mention.period
                break


def _periods(mentions: Sequence[TimeMention]) -> list[Period]:
    return [mention.period for mention in mentions]


def _long_past(period: Period, published: dt.date | None) -> bool:
    return bool(published and period.end and published - period.end > _FRAMES)


def _told(scene: Scene, start: int, end: int) -> Iterator[TimeMention]:
    return (m for m, _ in scene.told if start <= m.span.start < end)


def placed(mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Return the times that say when and stand in no title."""
    return [m for m in mentions if m.role in _PLACED and not m.titled]
