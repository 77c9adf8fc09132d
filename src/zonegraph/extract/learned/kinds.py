"""Of which class a found name is: asked once more, of the whole name and of the list it stands in.

The tagger reads characters one by one; what makes 中试基地 a platform and 生产基地 a project is the
name as a whole, its neighbours in a list and the noun that closes the list. The two judgements are
multiplied (a product of experts), and the names of one list pull each other along.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.extract.learned import maxent
from zonegraph.extract.words import heads, list_heads, verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from zonegraph.extract.reading import Reading
    from zonegraph.extract.token import Token

NAME: Final = "kinds"
_WEIGHT: Final = 0.8
_TOGETHER: Final = 0.3
_FLOOR: Final = 1e-4
_MATES_FLOOR: Final = 0.02
_JOINS: Final = frozenset({"、", "和", "与", "及", "以及"})
_MARKS: Final = "“”《》"
_LONGEST_HEAD: Final = 8
_MOST_MATES: Final = 6
_AROUND: Final = 3
_BEFORE: Final = 12
_BEHIND: Final = 10
_CLOSING: Final = 14
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A name among those listed with it: where the list begins and ends, and the others' places."""

    start: int
    end: int
    mates: tuple[int, ...]


def judged(
    reading: Reading,
    spans: Sequence[Span],
    beliefs: Sequence[Mapping[str, float]],
    folder: Path,
) -> list[tuple[str, float]]:
    """Return class and probability of each of ``spans``, the names of one sentence in order.

    ``beliefs`` are the tagger's probabilities of each class. They stand alone if there is no model.
    """
    if not maxent.exists(folder, NAME):
        return [max(belief.items(), key=lambda item: item[1]) for belief in beliefs]
    model = maxent.weights(folder, NAME)
    rows = [row(reading.text, spans, at) for at in range(len(spans))]
    sure: list[dict[str, float]] = []
    for at, belief in enumerate(beliefs):
        seen = model.probabilities(model.summed(describe(reading, spans, at, rows[at])))
        sure.append(
            _normal(
                {
                    label: math.log(belief.get(label, 0.0) + _FLOOR)
                    + _WEIGHT * math.log(value + _FLOOR)
                    for label, value in zip(model.labels, seen, strict=True)
                }
            )
        )
    return [_with_mates(sure, at, rows[at].mates) for at in range(len(spans))]


def _with_mates(
    sure: Sequence[Mapping[str, float]], at: int, mates: Sequence[int]
) -> tuple[str, float]:
    scores = {label: math.log(value + _FLOOR) for label, value in sure[at].items()}
    for label in scores if mates else ():
        shared = sum(sure[mate][label] for mate in mates) / len(mates)
        scores[label] += _TOGETHER * math.log(shared + _MATES_FLOOR)
    return max(_normal(scores).items(), key=lambda item: item[1])


def _normal(scores: Mapping[str, float]) -> dict[str, float]:
    """Return log scores as probabilities."""
    top = max(scores.values())
    total = sum(math.exp(score - top) for score in scores.values())
    return {label: math.exp(score - top) / total for label, score in scores.items()}


def row(text: str, spans: Sequence[Span], at: int) -> Row:
    """Return the list in which the name at ``at`` stands."""
    low = high = at
    while low > 0 and text[spans[low - 1][1] : spans[low][0]] in _JOINS:
        low -= 1
    while high + 1 < len(spans) and text[spans[high][1] : spans[high + 1][0]] in _JOINS:
        high += 1
    mates = tuple(mate for mate in range(low, high + 1) if mate != at)
    return Row(spans[low][0], spans[high][1], mates)


def describe(reading: Reading, spans: Sequence[Span], at: int, listed: Row) -> list[str]:
    """Return the features of the name ``spans[at]``."""
    start, end = spans[at]
    found = [*_own(reading.text[start:end]), *_tokens(reading, start, end)]
    found.append(f"mates={min(len(listed.mates), 4)}")
    for mate in listed.mates[:_MOST_MATES]:
        name = reading.text[slice(*spans[mate])].strip(_MARKS)
        found += ["ms=" + name[-2:], "ms1=" + name[-1:], "mh=" + _head(name)[0]]
    found += _frame(reading.text, listed)
    return found


def _own(written: str) -> Iterator[str]:
    """Yield what the name itself shows: its ends, its pairs of characters, its head."""
    name = written.strip(_MARKS)
    yield f"len={min(len(name) // 2, 8)}"
    yield "name=" + name
    for size in (1, 2, 3, 4):
        if len(name) > size:
            yield "suf=" + name[-size:]
            yield "pre=" + name[:size]
    for at in range(len(name) - 1):
        yield "in=" + name[at : at + 2]
    yield "shape=" + "".join(sorted({_shape(char) for char in written}))
    kind, head = _head(name)
    yield "h=" + kind
    yield "hw=" + head


def _shape(char: str) -> str:
    if char.isascii() and char.isalpha():
        return "a"
    if char.isdigit():
        return "0"
    return char if char in "“”《》()" else "h"


@cache
def _head(name: str) -> tuple[str, str]:
    """Return class with strength, and words, of the longest head that ends ``name``."""
    for size in range(min(_LONGEST_HEAD, len(name)), 0, -1):
        known = heads().get(name[-size:])
        if known:
            return known[0].kind + known[0].strength, name[-size:]
    return "-", "-"


def _tokens(reading: Reading, start: int, end: int) -> Iterator[str]:
    """Yield the words inside the name and those beside it."""
    tokens = reading.tokens
    first = bisect_left(tokens, start, key=lambda t: t.start)
    last = bisect_right(tokens, end, key=lambda t: t.end)
    inside: Sequence[Token] = tokens[first:last]
    yield from ("tok=" + token.text for token in inside)
    if inside:
        yield "lt=" + inside[-1].text
        yield "ft=" + inside[0].text
        yield "lp=" + inside[-1].pos
    left = [t.text for t in tokens[max(0, first - _AROUND) : first] if t.end <= start]
    right = [t.text for t in tokens[last : last + _AROUND] if t.start >= end]
    yield from (f"L{place}={word}" for place, word in enumerate(reversed(left)))
    yield from (f"R{place}={word}" for place, word in enumerate(right))
    yield "L01=" + "".join(left[-2:])
    yield "R01=" + "".join(right[:2])


def _frame(text: str, listed: Row) -> Iterator[str]:
    """Yield what closes the list the name stands in, and the verbs on both sides of it."""
    rest = text[listed.end : listed.end + _CLOSING]
    yield "after=" + rest[:1]
    if rest.startswith("等"):
        noun = next((word for word in _long_first() if word in rest), "-")
        yield "clw=" + noun
        yield "cl=" + list_heads().get(noun, "-")
    before = text[max(0, listed.start - _BEFORE) : listed.start]
    for at in range(len(before)):
        known = next((before[at : at + n] for n in (4, 3, 2) if before[at : at + n] in verbs()), "")
        if known:
            yield "v=" + known
            break
    behind = text[listed.end : listed.end + _BEHIND]
    for at in range(len(behind) - 1):
        if behind[at : at + 2] in verbs():
            yield "av=" + behind[at : at + 2]
            break


@cache
def _long_first() -> tuple[str, ...]:
    return tuple(sorted(list_heads(), key=lambda word: (-len(word), word)))
