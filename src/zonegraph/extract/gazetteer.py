"""Names the world has already given: one automaton over every lexicon of names.

A hit is only a hit where it agrees with the words of the text: the district 高明 does not stand in
提高明显. Names of four and more characters are trusted without that.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from ahocorasick_rs import AhoCorasick

from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.token import Token

_TRUSTED_LENGTH: Final = 4
_WORD_LENGTH: Final = 3
# Lexicon, class of its names, column of the label, columns of further forms.
_NAMED: Final = (
    ("zones", "Zone", "name", ("official", "aliases")),
    ("divisions", "Place", "name", ("short", "aliases")),
    ("regions", "Place", "name", ("aliases",)),
    ("institutions", "Institute", "label", ("aliases",)),
    ("organizations", "Organization", "label", ("aliases",)),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the world: its class, its canonical label, whether it is also an ordinary word."""

    kind: str
    label: str
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """``view.text[start:end]`` is a form of ``entry``."""

    start: int
    end: int
    entry: Entry


@cache
def _entries() -> dict[str, tuple[Entry, ...]]:
    """Return every surface form with what it may name."""
    forms: dict[str, dict[Entry, None]] = {}

    def add(surface: str, entry: Entry) -> None:
        if len(surface) > 1:
            forms.setdefault(surface, {})[entry] = None

    for surface, entry in _all():
        add(surface, entry)
    return {surface: tuple(found) for surface, found in forms.items()}


def _aliases(cell: str) -> list[str]:
    return [alias for alias in cell.split("|") if alias]


def _all() -> Iterator[tuple[str, Entry]]:
    for table, kind, label, others in _NAMED:
        for row in load(table):
            entry = Entry(kind, row[label])
            for surface in (row[label], *(n for o in others for n in _aliases(row[o]))):
                yield surface, entry
    yield from _enterprises()
    for row in load("strategies"):
        for surface in (row["name"], *_aliases(row["aliases"])):
            yield surface, Entry(row["kind"], row["name"])
    for row in load("industries"):
        silent = row["note"].startswith("silent")
        for surface in (*(() if silent else (row["label_zh"],)), *_aliases(row["aliases"])):
            yield surface, Entry("Industry", row["label_zh"])


def _enterprises() -> Iterator[tuple[str, Entry]]:
    for row in load("enterprises"):
        forms = (row["label"], *_aliases(row["aliases"]))
        # The lexicon's card: ambiguous is the shortest form, and every form as short as a word.
        short = max(_WORD_LENGTH, min(map(len, forms)))
        for surface in forms:
            ambiguous = row["ambiguous"] == "1" and len(surface) <= short
            yield surface, Entry("Enterprise", row["label"], ambiguous)


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    surfaces = tuple(sorted(_entries()))
    return AhoCorasick(surfaces), surfaces


def hits(text: str, words: Sequence[Token]) -> tuple[Hit, ...]:
    """Return every form of every known name in ``text``, overlapping ones too, in text order."""
    automaton, surfaces = _automaton()
    starts = {word.start for word in words}
    ends = {word.end for word in words}
    found: list[Hit] = []
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if end - start < _TRUSTED_LENGTH and not (start in starts and end in ends):
            continue
        found.extend(Hit(start, end, entry) for entry in _entries()[surfaces[index]])
    return tuple(sorted(found, key=lambda hit: (hit.start, -hit.end, hit.entry.kind)))


def lookup(surface: str) -> tuple[Entry, ...]:
    """Return what the world calls ``surface``; empty if nothing."""
    return _entries().get(surface, ())
