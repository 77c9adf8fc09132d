"""Two items of one sentence, and what a relation between them can be read from.

Items are names, stage words and quantities. The zone a paragraph speaks of takes part in every
sentence, named or not: it is the subject of all that no one else is the subject of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zonegraph.extract.clauses import find_verbs
from zonegraph.extract.frames.predicate import relation
from zonegraph.extract.modality import cues
from zonegraph.extract.words import list_heads, verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Sentence

ZONE: Final = "@"
_NEAR: Final = 6
_MOST_WORDS: Final = 10


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be an end of a relation: ``kind`` is its class, or what it is."""

    start: int
    end: int
    kind: str
    mention: Mention | None = None
    nested: bool = False


@dataclass(slots=True)
class Scene:
    """One sentence with its items and verbs, ready for its pairs to be described."""

    reading: Reading
    sentence: Sentence
    statements: tuple[Statement, ...]
    items: tuple[Item, ...]
    verbs: list[tuple[int, int, str]] = field(default_factory=list)
    outer: list[Item] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find the verbs that stand in no name."""
        self.outer = [item for item in self.items if not item.nested and item.mention]
        self.verbs = find_verbs(
            self.reading,
            [item.mention for item in self.outer if item.mention],
            self.sentence.start,
            self.sentence.end,
        )

    def statement_at(self, offset: int) -> Statement:
        """Return the clause that holds ``offset``, else the last before it."""
        at = bisect_right(self.statements, offset, key=lambda s: s.clause.start) - 1
        return self.statements[max(at, 0)]


def pairs(scene: Scene) -> Iterator[tuple[Item | None, Item]]:
    """Yield every ordered pair of different items; None stands for the zone spoken of."""
    names = [item for item in scene.items if item.mention is not None]
    for target in scene.items:
        yield None, target
        for subject in names:
            if subject is not target and not (
                subject.start == target.start and subject.end == target.end
            ):
                yield subject, target


def describe(scene: Scene, subject: Item | None, target: Item) -> list[str]:
    """Return the features of the relation from ``subject`` to ``target``."""
    if subject is None:
        return _zone_features(scene, target)
    first, second = sorted((subject, target), key=lambda i: (i.start, -i.end))
    order = "<" if subject is first else ">"
    kinds = f"{subject.kind}{order}{target.kind}"
    found = ["K=" + kinds]
    if first.end > second.start:
        return found + _nested_features(scene, kinds, first, second)
    text = scene.reading.text[first.end : second.start]
    found += _gap_features(scene, kinds, first, second, text)
    found += _around(scene, kinds, first, "1")
    found += _around(scene, kinds, second, "2")
    statement = scene.statement_at(second.start)
    if statement.subject is not None and subject.mention is statement.subject:
        found += ["subject", "subject|" + kinds]
    return found


def _nested_features(scene: Scene, kinds: str, outer: Item, inner: Item) -> list[str]:
    text = scene.reading.text
    place = "b" if inner.start == outer.start else "e" if inner.end == outer.end else "m"
    tail = text[max(inner.end, outer.end - 2) : outer.end]
    return [
        f"in{place}|{kinds}",
        f"intail={tail}|{kinds}",
        f"innext={text[inner.end : inner.end + 2]}|{kinds}",
        f"inprev={text[max(outer.start, inner.start - 1) : inner.start]}|{kinds}",
    ]


def _gap_features(scene: Scene, kinds: str, first: Item, second: Item, text: str) -> list[str]:
    found = []
    if len(text) <= _NEAR:
        found.append(f"gap={text}|{kinds}")
    commas = sum(text.count(mark) for mark in ",;:")
    lists = text.count("、")
    found.append(f"commas={min(commas, 3)}|{kinds}")
    between = [i for i in scene.outer if first.end <= i.start and i.end <= second.start]
    found.append(f"between={min(len(between), 4)}|{kinds}")
    same = sum(1 for i in between if i.kind == second.kind)
    found.append(f"same={min(same, 3)}c{min(commas, 2)}|{kinds}")
    if lists and not commas:
        found.append("list|" + kinds)
    held = [v for v in scene.verbs if first.end <= v[0] < second.start]
    for _, _, word in held[:4]:
        found.append(f"v={word}|{kinds}")
        found += [f"g={group}|{kinds}" for group in verbs()[word]]
    if held:
        last = held[-1][2]
        found += [f"lv={last}|{kinds}", f"lv={last}", f"fv={held[0][2]}|{kinds}"]
        found += [f"lg={g}|{kinds}" for g in verbs()[last]]
        row = relation(first.kind, verbs()[last], second.kind)
        if row is not None:
            found.append(f"rel={row.property}{row.inverse}|{kinds}")
    else:
        found.append("noverb|" + kinds)
    for word in _words(scene, first.end, second.start)[:_MOST_WORDS]:
        found.append(f"w={word}|{kinds}")
        found.append(f"w={word}|{second.kind}")
    return found


def _words(scene: Scene, start: int, end: int) -> list[str]:
    """Return the words of a gap that stand in no name."""
    tokens = scene.reading.tokens
    at = scene.reading.token_index(start) if start < end else len(tokens)
    found = []
    while at < len(tokens) and tokens[at].start < end:
        word = tokens[at]
        if word.start >= start and not any(i.start <= word.start < i.end for i in scene.outer):
            found.append(word.text)
        at += 1
    return found


def _around(scene: Scene, kinds: str, item: Item, mark: str) -> list[str]:
    """Return the words right before and after an item."""
    tokens = scene.reading.tokens
    at = scene.reading.token_index(item.start)
    before = tokens[at - 1].text if at > 0 else "#"
    last = bisect_left(tokens, item.end, key=lambda t: t.start)
    after = tokens[last].text if last < len(tokens) else "#"
    second = tokens[last + 1].text if last + 1 < len(tokens) else "#"
    return [
        f"b{mark}={before}|{kinds}",
        f"a{mark}={after}|{kinds}",
        f"aa{mark}={after}{second}|{item.kind}",
    ]


def _zone_features(scene: Scene, target: Item) -> list[str]:
    """Return the features of a relation from the zone spoken of to ``target``."""
    kind = ZONE + target.kind
    statement = scene.statement_at(target.start)
    found = ["K=" + kind, *_around(scene, kind, target, "2")]
    clause = statement.clause
    before = [v for v in scene.verbs if clause.start <= v[0] < target.start]
    if before:
        word = before[-1][2]
        found += [f"lv={word}|{kind}", *(f"lg={g}|{kind}" for g in verbs()[word])]
        row = relation("Zone", verbs()[word], target.kind)
        if row is not None:
            found.append(f"rel={row.property}|{kind}")
    else:
        found.append("noverb|" + kind)
    after = [v for v in scene.verbs if target.end <= v[0] < clause.end]
    if after:
        word = after[0][2]
        found += [f"av={word}|{kind}", *(f"ag={g}|{kind}" for g in verbs()[word])]
    subject = statement.subject
    if subject is None or subject.kind == "Zone":
        found.append("zonesubject|" + kind)
    else:
        own = "own" if subject.start == target.start else subject.kind
        found.append(f"subject={own}|{kind}")
    found.append(f"heading={scene.sentence.heading}|{kind}")
    if target.nested:
        found.append("nested|" + kind)
    if target.mention is not None:
        found += [f"rule={target.mention.rule}|{kind}", f"bare={target.mention.bare}|{kind}"]
        found.append(f"tail={scene.reading.text[target.end - 2 : target.end]}|{kind}")
    closer = _closer(scene, target)
    if closer:
        found.append(f"closer={closer}|{kind}")
    for cue in cues(scene.reading, clause.start, clause.end):
        found.append(f"cue={cue.modality}|{kind}")
    if statement.zone is None:
        found.append("nozone")
    return found


def _closer(scene: Scene, target: Item) -> str:
    """Return the noun that closes the list ``target`` may stand in."""
    text = scene.reading.text
    at = text.find("等", target.end, min(scene.sentence.end, target.end + 40))
    if at < 0:
        return ""
    rest = text[at + 1 : at + 12]
    return next((noun for noun in sorted(list_heads(), key=len, reverse=True) if noun in rest), "")
