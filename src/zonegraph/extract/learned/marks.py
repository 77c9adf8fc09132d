"""The features of a pair of items, in groups that share their ending.

Most features of a pair end with the classes of its items. A group names that ending once: training
joins it to each of its beginnings (see ``weights``), reading looks the beginnings up as they are.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames.predicate import relation
from zonegraph.extract.learned.ground import groups
from zonegraph.extract.learned.recall import meant
from zonegraph.extract.words import list_heads, verbs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.learned.pairs import Item, Scene

ZONE: Final = "@"
_NEAR: Final = 6
_MOST_WORDS: Final = 10
_MOST_VERBS: Final = 4
_COMMAS: Final = ",;:"
_relation = cache(relation)
Groups = list[tuple[str, "Iterable[str]"]]


def marks(scene: Scene, subject: Item | None, target: Item) -> Groups:
    """Return the features of the relation from ``subject`` to ``target``."""
    if subject is None:
        found = _zone(scene, target)
    elif subject.roles:
        found = _recalled(scene, subject, target)
    else:
        return _pair(scene, subject, target)
    if target.proposed is not None:
        found.append(("", _proposal(scene, subject, target, *target.proposed)))
    return found


def _pair(scene: Scene, subject: Item, target: Item) -> Groups:
    """Return the features of two items of the sentence."""
    forth = (subject.start, -subject.end) <= (target.start, -target.end)
    first, second = (subject, target) if forth else (target, subject)
    kinds = f"{subject.kind}{'<' if forth else '>'}{target.kind}"
    found: Groups = [("", ("K=" + kinds,))]
    if first.end > second.start:
        found.append((kinds, _nested(scene, first, second)))
        return found
    verbs_between = scene.ground.verbs_in(first.end, second.start)
    words = scene.ground.words_in(first.end, second.start, _MOST_WORDS)
    pair = [*_gap(scene, first, second, verbs_between), *words]
    if verbs_between:
        last = verbs_between[-1]
        found.append(("", ("lv=" + last,)))
        row = _relation(first.kind, verbs()[last], second.kind)
        if row is not None:
            pair.append(f"rel={row.property}{row.inverse}")
    pair += _beside(scene, first, "1")
    pair += _beside(scene, second, "2")
    pair += target.words
    found += [
        (kinds, pair),
        (second.kind, words),
        (first.kind, _behind(scene, first, "1")),
        (second.kind, _behind(scene, second, "2")),
    ]
    if target.proposed is not None:
        found.append(("", _proposal(scene, subject, target, *target.proposed)))
    own = scene.statement_at(second.start).subject
    if own is not None and subject.mention is own:
        pair.append("subject")
        found.append(("", ("subject",)))
    return found


def _proposal(
    scene: Scene, subject: Item | None, target: Item, rule: str, label: str
) -> tuple[str, ...]:
    """Return whether the rule that says whose a quantity is names ``subject``."""
    zone = scene.statement_at(target.start).zone
    named = subject.mention.label if subject is not None and subject.mention else zone
    kind = ZONE if subject is None else ("^" if subject.roles else "") + subject.kind
    agrees = "=" if named == label else "!"
    return f"{rule}{agrees}", f"{rule}{agrees}{kind}", f"proposed{agrees}{kind}"


def _nested(scene: Scene, outer: Item, inner: Item) -> list[str]:
    text = scene.reading.text
    place = "b" if inner.start == outer.start else "e" if inner.end == outer.end else "m"
    return [
        f"in{place}",
        f"intail={text[max(inner.end, outer.end - 2) : outer.end]}",
        f"innext={text[inner.end : inner.end + 2]}",
        f"inprev={text[max(outer.start, inner.start - 1) : inner.start]}",
    ]


def _gap(scene: Scene, first: Item, second: Item, held: list[str]) -> list[str]:
    """Return what stands between two items: marks, names, verbs."""
    text, low, high = scene.reading.text, first.end, second.start
    found = ["gap=" + text[low:high]] if high - low <= _NEAR else []
    commas = sum([text.count(mark, low, high) for mark in _COMMAS])
    found.append(_counted("commas=", min(commas, 3)))
    between = scene.ground.between(low, high)
    found.append(_counted("between=", min(len(between), 4)))
    same = between.count(second.kind)
    found.append(_same(min(same, 3), min(commas, 2)))
    if not commas and text.find("、", low, high) >= 0:
        found.append("list")
    for word in held[:_MOST_VERBS]:
        found.append("v=" + word)
        found += groups("g=", word)
    if not held:
        found.append("noverb")
        return found
    found += ["lv=" + held[-1], "fv=" + held[0]]
    found += groups("lg=", held[-1])
    return found


@cache
def _counted(mark: str, number: int) -> str:
    return f"{mark}{number}"


@cache
def _same(names: int, commas: int) -> str:
    return f"same={names}c{commas}"


def _beside(scene: Scene, item: Item, mark: str) -> tuple[str, str]:
    """Return the words right before and after an item."""
    before, after, _ = scene.ground.beside(item)
    return f"b{mark}={before}", f"a{mark}={after}"


def _behind(scene: Scene, item: Item, mark: str) -> tuple[str]:
    """Return the two words behind an item, as one."""
    _, after, second = scene.ground.beside(item)
    return (f"aa{mark}={after}{second}",)


def _zone(scene: Scene, target: Item) -> Groups:
    """Return the features of a relation from the zone spoken of to ``target``."""
    kind = ZONE + target.kind
    statement = scene.statement_at(target.start)
    clause, subject = statement.clause, statement.subject
    held = [*_beside(scene, target, "2"), *_governing(scene, statement, "Zone", target)]
    held += target.words
    if subject is None or subject.kind == "Zone":
        held.append("zonesubject")
    else:
        held.append(f"subject={'own' if subject.start == target.start else subject.kind}")
    held.append(f"heading={scene.sentence.heading}")
    if target.nested:
        held.append("nested")
    if target.mention is not None:
        held += [f"rule={target.mention.rule}", f"bare={target.mention.bare}"]
        held.append(f"tail={scene.reading.text[target.end - 2 : target.end]}")
    closer = _closer(scene, target)
    if closer:
        held.append("closer=" + closer)
    held += scene.ground.cues_of(clause)
    whole = ["K=" + kind] if statement.zone is not None else ["K=" + kind, "nozone"]
    return [("", whole), (kind, held), (target.kind, _behind(scene, target, "2"))]


def _governing(scene: Scene, statement: Statement, subject: str, target: Item) -> list[str]:
    """Return the verbs around ``target`` in its clause, for a subject that stands outside it."""
    clause = statement.clause
    found = []
    before = scene.ground.verbs_in(clause.start, target.start)
    if before:
        word = before[-1]
        found += ["lv=" + word, *groups("lg=", word)]
        row = _relation(subject, verbs()[word], target.kind)
        if row is not None:
            found.append("rel=" + row.property)
    else:
        found.append("noverb")
    after = scene.ground.verbs_in(target.end, clause.end)
    if after:
        found += ["av=" + after[0], *groups("ag=", after[0])]
    return found


def _recalled(scene: Scene, subject: Item, target: Item) -> Groups:
    """Return the features of a relation from something named before to ``target``."""
    kind = f"^{subject.kind}>{target.kind}"
    statement = scene.statement_at(target.start)
    roles = "+".join(subject.roles)
    each = ["role=" + role for role in subject.roles]
    own = "own=" + ("-" if statement.subject is None else statement.subject.kind)
    named = [i.kind for i in scene.outer if i.end <= target.start]
    held = [*_beside(scene, target, "2"), *_governing(scene, statement, subject.kind, target)]
    held += [*target.words, *each, own]
    held.append(_counted("rivals=", min(named.count(subject.kind), 2)))
    held.append(_counted("others=", min(len(named), 3)))
    held.append("meant=" + meant(scene.reading, statement.clause.start))
    at = scene.reading.token_index(scene.sentence.start)
    opening = [
        "meant=" + meant(scene.reading, scene.sentence.start),
        "lead=" + scene.reading.tokens[at].text,
    ]
    return [
        ("", ["K=" + kind, *each]),
        (kind, held),
        (target.kind, _behind(scene, target, "2")),
        (target.kind, ("roles=" + roles,)),
        (roles, (own,)),
        (subject.kind, opening),
    ]


def _closer(scene: Scene, target: Item) -> str:
    """Return the noun that closes the list ``target`` may stand in."""
    text = scene.reading.text
    at = text.find("等", target.end, min(scene.sentence.end, target.end + 40))
    if at < 0:
        return ""
    rest = text[at + 1 : at + 12]
    return next((noun for noun in _long_first() if noun in rest), "")


@cache
def _long_first() -> tuple[str, ...]:
    return tuple(sorted(list_heads(), key=len, reverse=True))
