"""Words across a cut: begun in one fragment, ended in the other.

The dictionary and its word frequencies are those of the installed segmenter (rjieba). The best
segmentation of a stretch is the one of highest unigram probability; a word that crosses the cut
gains what it adds to the best segmentations of both sides alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

import rjieba

from zonegraph.lexicon.table import column, load

WINDOW = 8
"""Characters looked at on either side of a cut."""

_LONGEST = 8
_LONGEST_PHRASE = 12
_PHRASE = -9.0
_FOLLOWER = re.compile(r"(\D)(\d*)")
_TOTAL = 6.0e7
_UNKNOWN = log(1.0 / _TOTAL)


@lru_cache(maxsize=1 << 16)
def log_probability(word: str) -> float | None:
    """Return the natural logarithm of the word's unigram probability; None if it is no word."""
    if not rjieba.has_word(word):
        return None
    return log(max(rjieba.suggest_freq(word), 1) / _TOTAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One side of a cut: its characters next to the cut, and how well each part of them splits.

    ``scores[k]`` is the log-probability of the best segmentation of what remains of the edge when
    ``k`` characters next to the cut are taken away; ``scores[0]`` is that of the whole edge.
    """

    text: str
    scores: tuple[float, ...]


def left_edge(text: str) -> Edge:
    """Return the edge that ends ``text``: its last characters back to punctuation or blank."""
    start = len(text)
    while start > 0 and len(text) - start < WINDOW and is_letter(text[start - 1]):
        start -= 1
    tail = text[start:]
    best = [0.0]
    for end in range(1, len(tail) + 1):
        best.append(
            max(
                best[begin] + (_single(tail[begin:end]))
                for begin in range(max(0, end - _LONGEST), end)
            )
        )
    return Edge(text=tail, scores=tuple(reversed(best)))


def right_edge(text: str) -> Edge:
    """Return the edge that begins ``text``: its first characters up to punctuation or blank."""
    end = 0
    while end < min(WINDOW, len(text)) and is_letter(text[end]):
        end += 1
    head = text[:end]
    best = [0.0] * (len(head) + 1)
    for begin in range(len(head) - 1, -1, -1):
        best[begin] = max(
            _single(head[begin:stop]) + best[stop]
            for stop in range(begin + 1, min(len(head), begin + _LONGEST) + 1)
        )
    return Edge(text=head, scores=tuple(best))


def crossing(left: Edge, right: Edge) -> tuple[float, str]:
    """Return what the best crossing word gains (natural logarithm, at least 0), and that word.

    The phrases of the genre (``read_phrases.tsv``) count as words.
    """
    base = left.scores[0] + right.scores[0]
    gain, found = 0.0, ""
    for i in range(1, len(left.text) + 1):
        part = left.text[-i:]
        for j in range(1, min(len(right.text), _LONGEST_PHRASE - i) + 1):
            value = _value(part + right.text[:j])
            if value is not None:
                here = left.scores[i] + value + right.scores[j] - base
                if here > gain:
                    gain, found = here, part + right.text[:j]
    return gain, found


def follows(left: str, right: str) -> float:
    """Return how much likelier than chance one character follows the other (log, 0 if unseen)."""
    total, counts, pairs = _pairs()
    together = pairs.get(left + right, 0)
    if not together:
        return 0.0
    chance = counts[left] * counts.get(right, together)
    return max(0.0, log(together * total / chance) * together / (together + 1))


def _value(text: str) -> float | None:
    if text in _phrases():
        return _PHRASE
    return log_probability(text) if len(text) <= _LONGEST else None


@cache
def _phrases() -> frozenset[str]:
    return frozenset(column("read_phrases", "phrase"))


@cache
def _pairs() -> tuple[int, dict[str, int], dict[str, int]]:
    """Return the number of characters counted, their counts, and those of their pairs."""
    counts: dict[str, int] = {}
    pairs: dict[str, int] = {}
    for row in load("read_pairs"):
        left = row["left"]
        counts[left] = int(row["count"])
        for right, times in _FOLLOWER.findall(row["followers"]):
            pairs[left + right] = int(times or 1)
    return sum(counts.values()), counts, pairs


def is_letter(character: str) -> bool:
    """Whether the character can be part of a word: a Han character, letter or digit."""
    return character.isalnum()


def _single(text: str) -> float:
    value = log_probability(text)
    if value is not None:
        return value
    return _UNKNOWN if len(text) == 1 else 2 * _UNKNOWN * len(text)
