"""What the tagger sees of each character: its neighbours, its word, and what the lexicons know.

The lexicons reach the model as features, not as decisions: it learns from the corpus how far to
trust them, and which boundaries the segmenter gets wrong.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import between
from zonegraph.extract.words import generic, heads, is_word, list_heads, stops, titles, verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_EDGE: Final = "#"
_LONGEST_HEAD: Final = 8
_OPENING: Final = {"“": "”", "《": "》", "(": ")"}


@cache
def _type(char: str) -> str:
    """Return the kind of a character: digit, Latin, Chinese numeral, Chinese, punctuation."""
    if char.isdigit():
        return "0"
    if "a" <= char.lower() <= "z":
        return "a"
    if char in "一二三四五六七八九十百千万亿两":
        return "n"
    if unicodedata.category(char) == "Lo":
        return "h"
    return char


def features(
    reading: Reading, candidates: Sequence[Mention], start: int, end: int
) -> list[list[str]]:
    """Return the features of each character of ``reading.text[start:end]``, one list for each.

    ``candidates`` are the names the rules propose, sorted by start; the model learns which of them
    to believe.
    """
    text = reading.text[start:end]
    size = len(text)
    columns = [[] for _ in range(size)]  # type: list[list[str]]
    _characters(text, columns)
    _words(reading, start, end, columns)
    _known(reading, start, end, columns)
    _heads(text, columns)
    _marks(text, columns)
    _proposed(candidates, start, end, columns)
    _governed(reading, start, end, columns)
    return columns


def _characters(text: str, columns: list[list[str]]) -> None:
    padded = _EDGE * 3 + text + _EDGE * 3
    types = [_type(c) for c in padded]
    for at, column in enumerate(columns):
        i = at + 3
        column += [
            "c0=" + padded[i],
            "c-1=" + padded[i - 1],
            "c1=" + padded[i + 1],
            "c-2=" + padded[i - 2],
            "c2=" + padded[i + 2],
            "b-1=" + padded[i - 1 : i + 1],
            "b0=" + padded[i : i + 2],
            "b-2=" + padded[i - 2 : i],
            "b1=" + padded[i + 1 : i + 3],
            "t=" + types[i - 1] + types[i] + types[i + 1],
        ]


def _words(reading: Reading, start: int, end: int, columns: list[list[str]]) -> None:
    """Add the word around each character, its place in it, and the words beside it."""
    first, last = reading.token_index(start), reading.token_index(end - 1)
    around = range(first - 2, last + 3)
    size = len(reading.tokens)
    inside = [reading.tokens[at] if 0 <= at < size else None for at in around]
    words = [token.text if token else _EDGE for token in inside]
    shapes = [_shape(token.text, token.pos) if token else _EDGE for token in inside]
    for at in range(2, len(inside) - 2):
        token = inside[at]
        if token is None:
            continue
        shape = shapes[at]
        here = [
            "w=" + words[at],
            "s=" + shape,
            "w-1=" + words[at - 1],
            "s-1=" + shapes[at - 1],
            "w1=" + words[at + 1],
            "s1=" + shapes[at + 1],
            "s-1s=" + shapes[at - 1] + "/" + shape,
            "ss1=" + shape + "/" + shapes[at + 1],
            "s-2=" + shapes[at - 2],
            "s2=" + shapes[at + 2],
        ]
        for offset in range(max(token.start, start), min(token.end, end)):
            place = _place(offset, token.start, token.end)
            columns[offset - start] += [*here, "p=" + place, "ps=" + place + shape]


def _place(offset: int, start: int, end: int) -> str:
    if end - start == 1:
        return "S"
    if offset == start:
        return "B"
    return "E" if offset == end - 1 else "I"


@cache
def _shape(word: str, pos: str) -> str:
    """Return the part of speech with what the word lists say of the word."""
    marks = ""
    if word in verbs():
        marks += "v" + min(verbs()[word])[:3]
    if word in stops():
        marks += "s"
    if word in generic():
        marks += "g"
    if word in list_heads():
        marks += "l"
    if word in titles():
        marks += "t"
    if len(word) > 1 and pos != "x" and not is_word(word):
        marks += "o"
    return pos + marks


def _known(reading: Reading, start: int, end: int, columns: list[list[str]]) -> None:
    """Add the longest known name over each character, with the place in it."""
    best = {}  # type: dict[int, tuple[int, str]]
    for hit in reading.hits_in(start, end):
        if hit.end > end:
            continue
        kind = hit.entry.kind + ("?" if hit.entry.ambiguous else "")
        for offset in range(hit.start, hit.end):
            mark = kind + _place(offset, hit.start, hit.end)
            if best.get(offset, (0, ""))[0] < hit.end - hit.start:
                best[offset] = (hit.end - hit.start, mark)
    for offset, (length, mark) in best.items():
        columns[offset - start] += ["k=" + mark, f"kl={mark}{min(length, 5)}"]
        if offset + 1 < end:
            columns[offset - start + 1].append("k-1=" + mark)
        if offset > start:
            columns[offset - start - 1].append("k1=" + mark)


def _heads(text: str, columns: list[list[str]]) -> None:
    """Add which head of a name ends at each character, and how soon one comes."""
    known, sizes = heads(), _head_sizes()
    for end in range(2, len(text) + 1):
        for length in sizes.get(text[end - 1], ()):
            found = known.get(text[end - length : end]) if length <= end else None
            if found:
                mark = found[0].kind + found[0].strength[0]
                columns[end - 1].append("h=" + mark)
                for back in range(1, length):
                    columns[end - 1 - back].append("hi=" + mark)
                ahead = "ha=" + found[0].kind
                for column in columns[max(0, end - length - 8) : end - length]:
                    column.append(ahead)
                break


@cache
def _head_sizes() -> dict[str, tuple[int, ...]]:
    """Return the lengths of the heads that end in a character, longest first."""
    found: dict[str, set[int]] = {}
    for word in heads():
        if len(word) <= _LONGEST_HEAD:
            found.setdefault(word[-1], set()).add(len(word))
    return {last: tuple(sorted(sizes, reverse=True)) for last, sizes in found.items()}


def _marks(text: str, columns: list[list[str]]) -> None:
    """Add inside which quotation marks or brackets each character stands."""
    closing = ""
    for at, char in enumerate(text):
        if closing:
            columns[at].append("q=" + closing)
            if char == closing:
                closing = ""
        elif char in _OPENING and text.find(_OPENING[char], at) > 0:
            closing = _OPENING[char]
            columns[at].append("q(" + char)


def _proposed(
    candidates: Sequence[Mention], start: int, end: int, columns: list[list[str]]
) -> None:
    """Add what the rules propose for each character: the rule, the class, the place in the name."""
    for mention in between(candidates, start, end):
        if mention.end > end:
            continue
        mark = f"r{mention.rule}{mention.kind}"
        for offset in range(mention.start, mention.end):
            place = _place(offset, mention.start, mention.end)
            columns[offset - start] += [f"{mark}{place}", f"r{mention.rule}{place}"]
        if mention.end < end:
            columns[mention.end - start].append(f"{mark}>")
        if mention.start > start:
            columns[mention.start - 1 - start].append(f"<{mark}")


def _governed(reading: Reading, start: int, end: int, columns: list[list[str]]) -> None:
    """Add the last verb before each word of a clause, how far it is, and what closes the list."""
    at = reading.token_index(start)
    verb, group, words, listed = _EDGE, _EDGE, 0, 0
    closers = _closers(reading.text, start, end)
    while at < len(reading.tokens) and reading.tokens[at].start < end:
        token = reading.tokens[at]
        closer = next((kind for place, kind in closers if place >= token.start), _EDGE)
        mark = [
            "pv=" + verb,
            "pg=" + group,
            f"pd={group}{min(words, 4)}",
            f"ls={group}{min(listed, 3)}",
            f"cl={closer}",
            f"clg={closer}{group}",
        ]
        for offset in range(max(token.start, start), min(token.end, end)):
            columns[offset - start] += mark
        if token.text in ",;:。":
            verb, group, words, listed = _EDGE, _EDGE, 0, 0
        elif token.text == "、":
            listed, words = listed + 1, 0
        elif token.text in verbs() and (words == 0 or token.pos == "v"):
            verb, group, words, listed = token.text, min(verbs()[token.text]), 0, 0
        else:
            words += 1
        at += 1


def _closers(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return where 等 stands in a sentence, with the class of the noun that closes its list."""
    found = []
    at = text.find("等", start, end)
    while at >= 0:
        rest = text[at + 1 : min(end, at + 14)]
        kind = next((list_heads()[n] for n in _long_first() if n in rest), "-")
        found.append((at, kind))
        at = text.find("等", at + 1, end)
    return found


@cache
def _long_first() -> tuple[str, ...]:
    return tuple(sorted(list_heads(), key=lambda word: (-len(word), word)))
