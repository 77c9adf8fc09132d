"""Which relation, if any, holds between two items of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.learned import maxent, moods
from zonegraph.extract.learned.marks import marks
from zonegraph.extract.learned.pairs import Item, Scene, pairs, subjects
from zonegraph.extract.learned.scenes import QUANTITY, STAGE, admitted, fits
from zonegraph.extract.words import stage_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonegraph.extract.mention import Mention

NAME: Final = "relations"
NONE: Final = "-"
JOINT: Final = "+"
RULE: Final = "L100"
_LEAST: Final = 0.5
_SURE_APART: Final = 0.7


def drafts(scene: Scene, folder: Path = maxent.SHIPPED) -> Iterator[Draft]:
    """Yield the relations the model believes in; their confidence is its probability."""
    model = maxent.weights(folder, NAME)
    none = model.labels.index(NONE)
    for subject, target in pairs(scene):
        if target.kind.startswith(QUANTITY):
            continue
        kind = subject.kind if subject is not None else "Zone"
        if (
            not admitted(kind, target.kind)
            or _zone_itself(scene, subject, target)
            or _listed(scene, subject, target)
        ):
            continue
        scores = model.scores(marks(scene, subject, target))
        if max(scores) <= scores[none]:
            continue
        label, sure = model.decided(scores)
        if sure < _LEAST or (subject is not None and _unlikely(scene, subject, target, sure)):
            continue
        for name in label.split(JOINT):
            if fits(name, kind, target.kind):
                yield _draft(scene, subject, target, name, sure)


def subject_of(scene: Scene, target: Item, folder: Path) -> tuple[Mention | None, float]:
    """Return what a quantity measures (None: the zone spoken of) and how sure the model is."""
    model = maxent.weights(folder, NAME)
    best: tuple[float, Item | None] = (0.0, None)
    for subject in subjects(scene, target):
        kind = subject.kind if subject is not None else "Zone"
        if not admitted(kind, target.kind):
            continue
        label, sure = model.decided(model.scores(marks(scene, subject, target)))
        sure = sure if label != NONE else 1 - sure
        if sure > best[0]:
            best = (sure, subject)
    return (best[1].mention if best[1] is not None else None), best[0]


def _gap(scene: Scene, subject: Item, target: Item) -> str | None:
    """Return the text between two names; None if they overlap."""
    forth = (subject.start, -subject.end) <= (target.start, -target.end)
    first, second = (subject, target) if forth else (target, subject)
    if first.end > second.start:
        return None
    return scene.reading.text[first.end : second.start]


def _listed(scene: Scene, subject: Item | None, target: Item) -> bool:
    """Whether two names merely stand in one list, one right behind the other."""
    if subject is None or subject.roles:
        return False
    gap = _gap(scene, subject, target)
    return gap is not None and "、" in gap and gap.strip("“”《》") == "、"


def _unlikely(scene: Scene, subject: Item, target: Item, sure: float) -> bool:
    """Whether two names merely stand in clauses with other subjects."""
    if subject.roles:
        return False
    gap = _gap(scene, subject, target)
    if gap is None or not any(mark in gap for mark in ",;、"):
        return False
    statement = scene.statement_at(target.start)
    leads = statement.subject is not None and statement.subject is subject.mention
    return not leads and sure < _SURE_APART


def _zone_itself(scene: Scene, subject: Item | None, target: Item) -> bool:
    """Whether both ends are the zone spoken of."""
    zone = scene.statement_at(target.start).zone
    if subject is None:
        return zone is None or (target.mention is not None and target.mention.label == zone)
    return False


def _draft(scene: Scene, subject: Item | None, target: Item, name: str, sure: float) -> Draft:
    statement = scene.statement_at(target.start)
    start, end = target.start, target.end
    before = [v for v in scene.verbs if statement.clause.start <= v[0] < target.start]
    if subject is not None and not subject.roles:
        start, end = min(start, subject.start), max(end, subject.end)
    elif before:
        start = before[-1][0]
    text = concept = None
    if target.kind.startswith(STAGE):
        text = scene.reading.text[target.start : target.end]
        concept = stage_words()[target.kind.removeprefix(STAGE)]
    return Draft(
        subject=_end(scene, subject, target),
        property=name,
        object=target.mention if text is None else None,
        text=text,
        concept=concept,
        start=start,
        end=end,
        rule=RULE,
        modality=moods.by_rule(scene, target),
        confidence=sure,
        period=statement.period,
    )


def _end(scene: Scene, subject: Item | None, target: Item) -> Mention | ThingKey:
    if subject is not None and subject.mention is not None:
        return subject.mention
    return ThingKey("Zone", scene.statement_at(target.start).zone or "")
