"""Whether what a clause says is done, under way, planned, aimed at or withdrawn: learned.

The rule's judgement is one feature among the cues, verbs and times it was made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.extract import modality
from zonegraph.extract.learned import maxent
from zonegraph.extract.words import verbs

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.extract.learned.pairs import Item, Scene

NAME: Final = "moods"
_REAL: Final = frozenset({"achieved", "underway"})
_AHEAD: Final = frozenset({"planned", "target", "expected"})
_DENIED: Final = "denied"
_PRESENCE: Final = "hasEnterprise"
# What holds of a person or a post whatever the clause foretells.
_LASTING: Final = frozenset({"holdsPosition", "positionIn", "locatedIn", "governedBy", "level"})


def judge(scene: Scene, target: Item, name: str, folder: Path = maxent.SHIPPED) -> str:
    """Return the modality of ``name`` said of ``target``; the rule's own if there is no model."""
    if not maxent.exists(folder, NAME):
        return by_rule(scene, target)
    mood, _ = maxent.decide(folder, NAME, describe(scene, target, name))
    if mood in modality.NEGATED and not _withdrawn(scene):
        return by_rule(scene, target)
    if mood not in _REAL or name in _LASTING:
        return mood
    if _foretold(scene, target, name):
        return "planned" if name == _PRESENCE else by_rule(scene, target)
    return _taken_back(scene, target) or mood


def _foretold(scene: Scene, target: Item, name: str) -> bool:
    """Whether a word of the clause says, to the rule too, that ``target`` is to come.

    The word stands before it; a firm that will come is the subject of its clause.
    """
    statement = scene.statement_at(target.start)
    clause = statement.clause
    ahead = [cue for cue in statement.cues if cue.start >= clause.start]
    if name == _PRESENCE:
        return any(cue.modality in _AHEAD and cue.start >= target.end for cue in ahead)
    return by_rule(scene, target) in _AHEAD and any(
        cue.modality in _AHEAD and cue.start < target.start for cue in ahead
    )


def _taken_back(scene: Scene, target: Item) -> str | None:
    """Return the modality of a word that withdraws what the clause says, or denies the sentence."""
    clause = scene.statement_at(target.start).clause
    for cue in modality.cues(scene.reading, clause.start, scene.sentence.end):
        if cue.weak or cue.modality not in modality.NEGATED:
            continue
        if cue.start < clause.end or cue.modality == _DENIED:
            return cue.modality
    return None


def _withdrawn(scene: Scene) -> bool:
    """Whether a word of the sentence says that something is withdrawn, put off or denied."""
    sentence = scene.sentence
    found = modality.cues(scene.reading, sentence.start, sentence.end)
    return any(cue.modality in modality.NEGATED for cue in found)


def by_rule(scene: Scene, target: Item) -> str:
    """Return the modality the rule gives to what stands at ``target``."""
    statement = scene.statement_at(target.start)
    before = [v for v in scene.verbs if statement.clause.start <= v[0] <= target.start]
    verb = before[-1] if before else None
    return modality.judge(
        statement.cues,
        verb[0] if verb else target.start,
        verbs()[verb[2]] if verb else frozenset(),
        statement.period,
        scene.reading.article.published,
        statement.carried,
    )


def describe(scene: Scene, target: Item, name: str) -> list[str]:
    """Return the features of the modality of ``name`` said of ``target``."""
    statement = scene.statement_at(target.start)
    clause = statement.clause
    rule = by_rule(scene, target)
    found = [
        "rule=" + rule,
        f"rule={rule}|{name}",
        "property=" + name,
        f"carried={statement.carried}",
        f"carried={statement.carried}|{rule}",
        f"title={scene.sentence.heading}",
        "kind=" + target.kind,
    ]
    published, period = scene.reading.article.published, statement.period
    when = "none"
    if published and period and period.end:
        when = "ahead" if period.end > published else "past"
        if period.start and period.start > published:
            when = "future"
    elif period:
        when = "open"
    found += ["when=" + when, f"when={when}|{rule}", f"when={when}|{statement.carried}"]
    found += scene.frame
    found += [f"{mark}|{rule}" for mark in scene.frame]
    text = scene.reading.text
    for cue in statement.cues:
        word = text[cue.start : cue.end]
        place = "here" if cue.start >= clause.start else "before"
        side = "<" if cue.start < target.start else ">"
        found += [f"cue={word}{place}{side}", f"mood={cue.modality}{place}{side}"]
    for cue in modality.cues(scene.reading, clause.end, scene.sentence.end)[:3]:
        found.append(f"later={cue.modality}")
    before = [v for v in scene.verbs if clause.start <= v[0] < target.end]
    after = [v for v in scene.verbs if target.end <= v[0] < clause.end]
    for mark, held in (("lv", before[-1:]), ("av", after[:1])):
        for _, _, word in held:
            found += [f"{mark}={word}", *(f"{mark}g={g}" for g in verbs()[word])]
            found.append(f"{mark}={word}|{statement.carried}")
    at = scene.reading.token_index(target.end - 1) + 1
    if at < len(scene.reading.tokens):
        found.append("next=" + scene.reading.tokens[at].text)
    return found
