"""Two items of one sentence, and what a relation between them can be read from.

Items are names, stage words and quantities. The zone a paragraph speaks of takes part in every
sentence, named or not: it is the subject of all that no one else is the subject of.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zonegraph.extract.clauses import find_verbs
from zonegraph.extract.learned.ground import Ground, ground
from zonegraph.extract.learned.marks import marks
from zonegraph.extract.learned.weights import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.period import TimeMention
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Item:
    """Something that can be an end of a relation: ``kind`` is its class, or what it is.

    ``roles`` tells how a name of an earlier sentence is still in mind (see ``recall``), empty for
    what the sentence itself names; ``words`` are the features of a quantity, ``proposed`` is the
    rule that says whose it is, with the label of whom it names.
    """

    start: int
    end: int
    kind: str
    mention: Mention | None = None
    nested: bool = False
    roles: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    proposed: tuple[str, str] | None = None


@dataclass(slots=True)
class Scene:
    """One sentence with its items and verbs, ready for its pairs to be described.

    ``recalled`` are the names of earlier sentences it may go on about, ``told`` all times of the
    article that say when, each with its sentence, ``frame`` the features of what frames it.
    """

    reading: Reading
    sentence: Sentence
    statements: tuple[Statement, ...]
    items: tuple[Item, ...]
    recalled: tuple[Item, ...] = ()
    told: Sequence[tuple[TimeMention, Sentence]] = ()
    frame: Sequence[str] = ()
    verbs: list[tuple[int, int, str]] = field(default_factory=list)
    outer: list[Item] = field(default_factory=list)
    ground: Ground = field(init=False)
    _clauses: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Find the verbs that stand in no name."""
        self.outer = [item for item in self.items if not item.nested and item.mention]
        self.verbs = find_verbs(
            self.reading,
            [item.mention for item in self.outer if item.mention],
            self.sentence.start,
            self.sentence.end,
        )
        self._clauses = [statement.clause.start for statement in self.statements]
        self.ground = ground(self.reading, self.sentence, self.outer, self.verbs)

    def statement_at(self, offset: int) -> Statement:
        """Return the clause that holds ``offset``, else the last before it."""
        at = bisect_right(self._clauses, offset) - 1
        return self.statements[max(at, 0)]


def pairs(scene: Scene) -> Iterator[tuple[Item | None, Item]]:
    """Yield every ordered pair of different items; None stands for the zone spoken of.

    What is recalled can be a subject, never a target.
    """
    for target in scene.items:
        for subject in subjects(scene, target):
            yield subject, target


def subjects(scene: Scene, target: Item) -> Iterator[Item | None]:
    """Yield what ``target`` can be said of: the zone spoken of (None), the recalled, the named."""
    yield None
    yield from scene.recalled
    for subject in scene.items:
        if (
            subject.mention is not None
            and subject is not target
            and not (subject.start == target.start and subject.end == target.end)
        ):
            yield subject


def describe(scene: Scene, subject: Item | None, target: Item) -> list[str]:
    """Return the features of the relation from ``subject`` to ``target``."""
    return joined(marks(scene, subject, target))
