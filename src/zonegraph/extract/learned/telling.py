"""How each statement is told: its modality and its time, judged in one place for all readers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zonegraph.extract.learned import moods, times
from zonegraph.extract.learned.pairs import Item
from zonegraph.extract.learned.scenes import QUANTITY, STAGE
from zonegraph.extract.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from zonegraph.claim import Period
    from zonegraph.extract.draft import Draft
    from zonegraph.extract.learned.pairs import Scene

# What begins after the article appeared is not done by then.
_REAL: Final = frozenset({"achieved", "underway"})
_AHEAD: Final = "planned"
# What they state is a date itself; how exact it is, the period they were read from says.
_DATES: Final = frozenset({"foundedOn", "upgradedOn", "heldOn", "deadline"})


def told(drafts: Iterable[Draft], scenes: Sequence[Scene], folder: Path) -> Iterator[Draft]:
    """Yield ``drafts`` with the modality and the time the models in ``folder`` give them."""
    known: dict[tuple[object, ...], tuple[str, Period | None]] = {}
    for draft in drafts:
        scene = _scene(scenes, draft)
        if scene is None:
            yield draft
            continue
        target = _target(scene, draft)
        # Nothing else of a target is asked: what is said of it again is told alike.
        asked = (
            scene.sentence.start,
            target.start,
            target.end,
            target.kind,
            draft.property,
            draft.period,
        )
        if asked not in known:
            mood = moods.judge(scene, target, draft.property, folder)
            period = draft.period
            if draft.property not in _DATES:
                period = times.choose(scene, target, draft.property, mood, period, folder)
            known[asked] = mood, period
        mood, period = known[asked]
        if mood in _REAL and _ahead(scene, draft.property, period):
            mood = _AHEAD
        yield replace(draft, modality=mood, period=period)


def _ahead(scene: Scene, name: str, period: Period | None) -> bool:
    """Whether ``period`` begins after the article appeared, or ends after it if it is a date."""
    published = scene.reading.article.published
    if published is None or period is None:
        return False
    day = period.end if name in _DATES else period.start
    return day is not None and day > published


def _scene(scenes: Sequence[Scene], draft: Draft) -> Scene | None:
    """Return the scene in which ``draft`` ends."""
    at = bisect_right(scenes, draft.end - 1, key=lambda s: s.sentence.start) - 1
    return scenes[at] if at >= 0 and draft.end <= scenes[at].sentence.end else None


def _target(scene: Scene, draft: Draft) -> Item:
    """Return the item of ``scene`` that is what ``draft`` states of its subject."""
    if isinstance(draft.object, Mention):
        return Item(draft.object.start, draft.object.end, draft.object.kind, draft.object)
    prefix = QUANTITY if draft.indicator is not None else STAGE
    for item in reversed(scene.items):
        if item.kind.startswith(prefix) and draft.start <= item.start and item.end <= draft.end:
            return item
    return Item(draft.start, draft.end, draft.property)
