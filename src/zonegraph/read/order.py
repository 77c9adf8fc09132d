"""Reading order: puts the fragments of an article in order and joins what a column end broke.

Every fragment but the last has one successor. Either the two stand inside one paragraph (the
first is left open, the second is the rest of a paragraph, and their junction is judged), or one
paragraph ends and another begins. The best order of all is found at once (``tour``); what a
junction is worth is compared with the best order that does without it, and that margin is its
confidence. The order of the file has a bonus: it is kept unless another one is clearly better.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING

import rjieba

from zonegraph.lexicon.table import load
from zonegraph.read.compose import Seam
from zonegraph.read.edges import CERTAIN, close_features, continuing, lead_features, openness
from zonegraph.read.junction import Beginning, Ending, Junction, beginning, cosine, ending, judge
from zonegraph.read.sequence import Clues, clues, violations
from zonegraph.read.tour import Map, Tour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.read.statistics import Statistics

MOST = 100
"""Fragments of one article up to which another order than that of the file is looked for."""

MARGIN = 0.5
"""By how much another order must beat that of the file."""

SURE = 2.7
"""Margin, in log odds, from which a junction is stood by."""

_WRONG = 4.0
"""What an item out of its sequence costs, in log odds."""

_ROUNDS = 2
_HOPELESS = -5.0
_PLAIN = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A piece of running text as it stands in the file.

    ``title`` is the log odds that it is a heading; ``begins`` says whether an indent shows that a
    paragraph begins (or does not begin) here, None if the page does not indent; ``lead`` that a
    dateline stood before it; ``closed`` that it is a row of a table.
    """

    text: str
    line: int
    title: float = -CERTAIN
    begins: bool | None = None
    lead: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A fragment in its place: its index, whether it goes on in the paragraph, and the seam."""

    index: int
    inside: bool
    seam: Seam | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Fragments in reading order, and what the reader has to say about it.

    ``breaks`` counts fragments that are left open and not gone on with, and those that go on with
    nothing.
    """

    placed: tuple[Placed, ...]
    notes: tuple[str, ...]
    breaks: int = 0


def restore(fragments: Sequence[Fragment], statistics: Statistics, headline: str = "") -> Reading:
    """Return the fragments in reading order; the words of the headline help to find the lead."""
    scores = _Scores(fragments, statistics, headline)
    if len(fragments) > MOST:
        return _in_file_order(scores)
    ways = Map(scores.matrix())
    in_file = tuple(range(1, len(fragments) + 1))
    best = _consistent(ways, fragments)
    order = best.order
    notes: list[str] = []
    gain = best.total - ways.total(in_file)
    if order != in_file and gain < MARGIN and not _wrong(fragments, in_file):
        notes.append("the order of the file was kept: another is hardly better")
        order = in_file
    placed = _placed(scores, ways, order)
    notes += _notes(fragments, placed, scores)
    return Reading(placed=placed, notes=tuple(notes), breaks=_breaks(placed, scores))


def _consistent(ways: Map, fragments: Sequence[Fragment]) -> Tour:
    """Return the best order, or a nearly as good one in which items count up and names are due.

    Orders that do without one junction of the best are looked at, and once more from there.
    """
    best = ways.best()
    wrong = _wrong(fragments, best.order)
    for _ in range(_ROUNDS):
        if not wrong:
            break
        others = [
            ways.best_without(here, there)
            for here, there in pairwise((0, *best.order, 0))
            if there != here + 1
        ]
        worth = {other: other.total - _WRONG * _wrong(fragments, other.order) for other in others}
        chosen = max(others, key=lambda other: worth[other], default=best)
        if chosen is best or worth[chosen] <= best.total - _WRONG * wrong:
            break
        best, wrong = chosen, _wrong(fragments, chosen.order)
    return best


def _wrong(fragments: Sequence[Fragment], order: Sequence[int]) -> int:
    return violations([_clues(fragments[stop - 1].text) for stop in order])


def _in_file_order(scores: _Scores) -> Reading:
    """Return the fragments as they stand, neighbours joined where one is clearly left open."""
    placed: list[Placed] = []
    for there in range(len(scores.fragments)):
        here = there - 1
        margin = -CERTAIN
        if there and scores.open[here] > 0:
            margin = scores.inside(here, there) - scores.apart(here, there)
        seam = _seam(scores, here, there, margin=margin, inside=True) if margin > 0 else None
        placed.append(Placed(index=there, inside=margin > 0, seam=seam))
    note = "the order of the file was kept: too many paragraphs to look for another"
    return Reading(placed=tuple(placed), notes=(note,))


class _Scores:
    """What it is worth to go from one fragment to another; indices count from 0."""

    def __init__(
        self, fragments: Sequence[Fragment], statistics: Statistics, headline: str
    ) -> None:
        self.headline = _words(headline)
        self.fragments = fragments
        self.statistics = statistics
        self.open = [_open(each) for each in fragments]
        self.rest = [_rest(each, statistics) for each in fragments]
        self._endings: dict[int, Ending] = {}
        self._beginnings: dict[int, Beginning] = {}
        self._junctions: dict[tuple[int, int], Junction] = {}

    def matrix(self) -> list[list[float]]:
        """Return the scores with one more stop, 0, for start and end."""
        size = len(self.fragments)
        matrix = [[0.0, *(self.start(there) for there in range(size))]]
        for here in range(size):
            row = [self.end(here)]
            row += [max(self.inside(here, there), self.apart(here, there)) for there in range(size)]
            matrix.append(row)
        return matrix

    def start(self, there: int) -> float:
        """Return what it is worth to begin the article here."""
        each = self.fragments[there]
        before = there - 1
        found = lead_features(each.text, self.headline) | {
            "first": float(there == 0),
            "hidden": float(there > 0 and self.open[before] < 0),
            "lead_heading": float(each.title > 0),
            "lead_under_heading": float(there > 0 and self.fragments[before].title > 0),
            "lead_dateline": float(each.lead),
        }
        return _weigh(found) - self.rest[there] / 2

    def end(self, here: int) -> float:
        """Return what it is worth to end the article here."""
        each = self.fragments[here]
        after = here + 1
        last = after == len(self.fragments)
        found = close_features(each.text) | {
            "first": float(last),
            "hidden": float(not last),
            "close_before_heading": float(not last and self.fragments[after].title > 0),
            "unfinished": float(self.open[here] > 0),
            "close_heading": float(each.title > 0),
        }
        return _weigh(found) + abs(self.open[here]) / 2

    def inside(self, here: int, there: int) -> float:
        """Return what it is worth to go on in the same paragraph."""
        likely = (self.open[here] + self.rest[there]) / 2
        if self.open[here] < _HOPELESS or self.rest[there] < _HOPELESS or here == there:
            return likely + _HOPELESS
        found = {"next_inside": float(there == here + 1)}
        junction = self.junction(here, there)
        # A heading is about the same as the paragraph below it: that tells nothing.
        about = junction.topic if self.fragments[here].title > -1.0 else 0.0
        return likely + _weigh(found) + junction.score - about

    def apart(self, here: int, there: int) -> float:
        """Return what it is worth to end a paragraph and begin another."""
        likely = -(self.open[here] + self.rest[there]) / 2
        if there != here + 1:
            found = {"far_apart": 1.0, "far_heading": float(self.fragments[here].title > 0)}
            return likely + _weigh(found)
        if self.open[here] > 0 or self.rest[there] > _PLAIN:
            return likely + _weigh({"far_apart": 1.0})
        return likely + _weigh({"same_topic": self.topic(here, there)})

    def junction(self, here: int, there: int) -> Junction:
        """Return the judged junction of two fragments."""
        key = (here, there)
        if key not in self._junctions:
            left, right = self._sides(here, there)
            self._junctions[key] = judge(left, right, self.statistics)
        return self._junctions[key]

    def topic(self, here: int, there: int) -> float:
        """Return how far two paragraphs are about the same, in [0, 1]."""
        if self.fragments[here].title > 0 or self.fragments[there].title > 0:
            return 0.0
        left, right = self._sides(here, there)
        return cosine(left.topic, right.topic)

    def _sides(self, here: int, there: int) -> tuple[Ending, Beginning]:
        if here not in self._endings:
            self._endings[here] = ending(self.fragments[here].text, self.statistics)
        if there not in self._beginnings:
            self._beginnings[there] = beginning(self.fragments[there].text, self.statistics)
        return self._endings[here], self._beginnings[there]


def _placed(scores: _Scores, ways: Map, order: Sequence[int]) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    here = 0
    reached = ways.total(order)
    for there in order:
        inside = here > 0 and scores.inside(here - 1, there - 1) > scores.apart(here - 1, there - 1)
        seam = None
        if inside or (here > 0 and there != here + 1):
            margin = reached - ways.best_without(here, there).total
            seam = _seam(scores, here - 1, there - 1, margin=margin, inside=inside)
        placed.append(Placed(index=there - 1, inside=inside, seam=seam))
        here = there
    return tuple(placed)


def _seam(scores: _Scores, here: int, there: int, *, margin: float, inside: bool) -> Seam:
    confidence = round(1 / (1 + exp(-max(-CERTAIN, min(margin, CERTAIN)))), 3)
    if not inside:
        return Seam(
            confidence=confidence,
            sure=margin >= SURE,
            in_word=False,
            why="a paragraph ends, and no other order of the columns fits better",
        )
    found = scores.junction(here, there)
    left, right = scores.fragments[here].text[-1], scores.fragments[there].text[0]
    latin = left.isalnum() and right.isalnum() and left.isascii() and right.isascii()
    return Seam(
        confidence=confidence,
        sure=margin >= SURE,
        in_word=bool(found.word) or latin,
        why=found.why,
    )


def _breaks(placed: Sequence[Placed], scores: _Scores) -> int:
    followed = {one.index for one, after in pairwise(placed) if after.inside}
    left = sum(each.index not in followed and scores.open[each.index] > 1.0 for each in placed)
    alone = sum(not each.inside and scores.rest[each.index] > _PLAIN for each in placed)
    forced = sum(
        after.inside and scores.open[one.index] < _HOPELESS for one, after in pairwise(placed)
    )
    return left + alone + forced


def _notes(fragments: Sequence[Fragment], placed: Sequence[Placed], scores: _Scores) -> list[str]:
    notes: list[str] = []
    previous: Placed | None = None
    for each in placed:
        if previous is not None and each.seam is not None and not each.seam.sure:
            here, there = fragments[previous.index].line, fragments[each.index].line
            what = "joined to" if each.inside else "followed by"
            notes.append(f"unsure: line {here} {what} line {there} ({each.seam.confidence:.2f})")
        if previous is not None and not each.inside and scores.open[previous.index] > 1.0:
            notes.append(f"line {fragments[previous.index].line} breaks off")
        previous = each
    if previous is not None and scores.open[previous.index] > 1.0:
        notes.append(f"line {fragments[previous.index].line} breaks off at the end of the article")
    return notes


@lru_cache(maxsize=1 << 12)
def _clues(text: str) -> Clues:
    return clues(text)


@cache
def order_weights() -> dict[str, float]:
    """Return the weight of every sign that is not in the characters but in the file's order."""
    return {
        row["feature"]: float(row["weight"])
        for row in load("read_weights")
        if row["group"] == "order"
    }


def _weigh(found: dict[str, float]) -> float:
    weights = order_weights()
    return sum(weights[name] * value for name, value in found.items() if value)


def _open(fragment: Fragment) -> float:
    if fragment.closed:
        return -CERTAIN
    return openness(fragment.text, fragment.title)


def _rest(fragment: Fragment, statistics: Statistics) -> float:
    if fragment.closed:
        return -CERTAIN
    odds = continuing(fragment.text, fragment.title, statistics)
    if fragment.begins is not None:
        odds += -6.0 if fragment.begins else 6.0
    return max(-CERTAIN, min(odds, CERTAIN))


def _words(headline: str) -> frozenset[str]:
    """Return the words of two characters and more."""
    return frozenset(word for word in rjieba.cut(headline) if len(word) > 1 and word.isalpha())
