"""Words across a cut: begun in one fragment, ended in the other.

The dictionary and its word frequencies are those of the installed segmenter (rjieba). The best
segmentation of a stretch is the one of highest unigram probability; a word that crosses the cut
gains what it adds to the best segmentations of both sides alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log

import rjieba

WINDOW = 6
"""Characters looked at on either side of a cut."""

_LONGEST = 8
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
    """Return what the best crossing word gains (natural logarithm, at least 0), and that word."""
    base = left.scores[0] + right.scores[0]
    gain, found = 0.0, ""
    for i in range(1, len(left.text) + 1):
        part = left.text[-i:]
        for j in range(1, min(len(right.text), _LONGEST - i) + 1):
            value = log_probability(part + right.text[:j])
            if value is not None:
                here = left.scores[i] + value + right.scores[j] - base
                if here > gain:
                    gain, found = here, part + right.text[:j]
    return gain, found


def is_letter(character: str) -> bool:
    """Whether the character can be part of a word: a Han character, letter or digit."""
    return character.isalnum()


def _single(text: str) -> float:
    value = log_probability(text)
    if value is not None:
        return value
    return _UNKNOWN if len(text) == 1 else 2 * _UNKNOWN * len(text)
