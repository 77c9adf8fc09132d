"""Junctions: how well the end of one fragment and the beginning of another go together.

The score is a sum of weighted features (``read_weights.tsv``), in natural logarithms: the
difference between two scores is the log of the odds between two ways of going on.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING

import rjieba

from zonegraph.lexicon.table import load
from zonegraph.read.marks import BRACKETS, CLOSERS, LEFT, PAUSES, PERCENT, RIGHT, STOPS
from zonegraph.read.statistics import Statistics, tag_of
from zonegraph.read.words import Edge, crossing, follows, left_edge, right_edge

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPENER_OF = {closer: opener for opener, closer in BRACKETS.items()}
_PUNCTUATION = frozenset(f"{STOPS}{PAUSES}…{PERCENT}")
_CLAUSE = re.compile(rf"[{STOPS}{PAUSES}{LEFT}{RIGHT}\n“”《》]")
_SEPARATOR = re.compile(rf"[{PAUSES}。]")
_LIST_GOES_ON = re.compile(rf"[^{PAUSES}。]{{0,14}}?[等和及与]")
_AFTER_FIGURE = re.compile(
    rf"[\d年月日{PERCENT}亿万千百十个家项余多次名位公平米元吨条座台套件倍期号点·./-]"
)
_TOPIC = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What the end of a fragment shows."""

    text: str
    edge: Edge
    word: str
    tag: str
    open_brackets: tuple[str, ...]
    in_list: bool
    clause: int
    topic: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What the beginning of a fragment shows."""

    text: str
    edge: Edge
    word: str
    tag: str
    closed_brackets: tuple[str, ...]
    separator: str
    clause: int
    topic: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Junction:
    """A judged junction: its score, the word that crosses it (or none), the reason in words.

    ``topic`` is the part of the score that both sides being about the same contributes.
    """

    score: float
    topic: float
    word: str
    why: str


def ending(text: str, statistics: Statistics) -> Ending:
    """Return what the end of the fragment shows."""
    tail = text[-40:]
    words = [(word, tag_of(word, tag)) for word, tag in rjieba.tag(tail) if word.strip()]
    separators = _SEPARATOR.findall(text[-80:])
    return Ending(
        text=text,
        edge=left_edge(text),
        word=words[-1][0],
        tag=words[-1][1],
        open_brackets=_brackets(text)[0],
        in_list=bool(separators) and separators[-1] == "、",
        clause=len(_CLAUSE.split(text)[-1]),
        topic=_topic(text[-_TOPIC:], statistics),
    )


def beginning(text: str, statistics: Statistics) -> Beginning:
    """Return what the beginning of the fragment shows."""
    words = [(word, tag_of(word, tag)) for word, tag in rjieba.tag(text[:40]) if word.strip()]
    separator = _SEPARATOR.search(text)
    return Beginning(
        text=text,
        edge=right_edge(text),
        word=words[0][0],
        tag=words[0][1],
        closed_brackets=_brackets(text)[1],
        separator=separator.group() if separator else "",
        clause=len(_CLAUSE.split(text, maxsplit=1)[0]),
        topic=_topic(text[:_TOPIC], statistics),
    )


def features(
    left: Ending, right: Beginning, statistics: Statistics, gain: float | None = None
) -> dict[str, float]:
    """Return the features of a junction by name; ``read_weights.tsv`` says what each means.

    ``gain`` is what the best crossing word gains, if it is known already.
    """
    if gain is None:
        gain, _ = crossing(left.edge, right.edge)
    repeated, _ = statistics.repeats(left.text[-6:], right.text[:6])
    last, first = left.text[-1], right.text[0]
    figure = last.isdigit()
    fits_figure = _AFTER_FIGURE.match(first) is not None
    balanced, gapes = _balance(left.open_brackets, right.closed_brackets)
    goes_on = right.separator == "、" or _LIST_GOES_ON.match(right.text) is not None
    stops = _PUNCTUATION | set(CLOSERS)
    return {
        "word": sqrt(gain),
        "repeated": repeated,
        "pair": follows(last, first),
        "clause": statistics.clause_length(left.clause + right.clause) if left.clause else 0.0,
        "balanced": float(balanced),
        "gapes": float(gapes),
        "list": float(left.in_list and goes_on),
        "figure": float(figure and fits_figure),
        "broken_figure": float((figure and not fits_figure) or (first in PERCENT and not figure)),
        "doubled": float(first in stops and (last in _PUNCTUATION or last in BRACKETS)),
        "topic": 10 * cosine(left.topic, right.topic),
        "after": statistics.tag_after(left.word, right.tag),
        "before": statistics.tag_before(left.tag, right.word),
    }


def judge(left: Ending, right: Beginning, statistics: Statistics) -> Junction:
    """Return the junction of two fragments, judged."""
    weights = junction_weights()
    gain, word = crossing(left.edge, right.edge)
    found = features(left, right, statistics, gain)
    score = sum(weights[name] * value for name, value in found.items())
    return Junction(
        score=score + weights["constant"],
        topic=weights["topic"] * found["topic"],
        word=word,
        why=_reason(found, word),
    )


@cache
def junction_weights() -> dict[str, float]:
    """Return the weight of every junction feature."""
    return {
        row["feature"]: float(row["weight"])
        for row in load("read_weights")
        if row["group"] == "junction"
    }


def _reason(found: Mapping[str, float], word: str) -> str:
    weights = junction_weights()
    if word and found["word"] > 1.0:
        return f"the word {word} crosses the cut"
    reasons = {
        "balanced": "a bracket or quotation closes",
        "figure": "a figure goes on",
        "list": "a list goes on",
        "repeated": "the page repeats what crosses the cut",
        "topic": "both sides are about the same",
    }
    best = max(reasons, key=lambda name: weights[name] * found[name])
    if weights[best] * found[best] > 0.5:
        return reasons[best]
    return "nothing else fits better"


def _brackets(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the brackets left open, and the openers that the text's first closers miss."""
    opened: list[str] = []
    missing: list[str] = []
    for character in text:
        if character in BRACKETS:
            opened.append(character)
        elif character in _OPENER_OF:
            if opened and opened[-1] == _OPENER_OF[character]:
                opened.pop()
            elif not opened:
                missing.append(_OPENER_OF[character])
    return tuple(opened), tuple(missing)


def _balance(opened: tuple[str, ...], missing: tuple[str, ...]) -> tuple[bool, bool]:
    """Return whether the junction closes what is open, and whether it leaves a gap."""
    if opened:
        closes = bool(missing) and missing[0] == opened[-1]
        return closes, not closes
    return False, bool(missing)


def _topic(text: str, statistics: Statistics) -> dict[str, float]:
    counts = Counter(word for word in rjieba.cut(text) if len(word) > 1 and word.isalpha())
    return {word: count * statistics.word_weight(word) for word, count in counts.items()}


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the cosine of two weighted sets of words, in [0, 1]."""
    shared = sum(weight * right[word] for word, weight in left.items() if word in right)
    if not shared:
        return 0.0
    size = sum(value * value for value in left.values()) * sum(v * v for v in right.values())
    return shared / sqrt(size)
