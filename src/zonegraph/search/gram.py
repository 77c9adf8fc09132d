"""Text as overlapping pairs of characters, the words of a language that writes none apart.

SQLite's own trigram tokenizer finds nothing shorter than three characters, and most Chinese words
have two. So each run of letters and digits is cut into its pairs and its last character, which a
plain full-text index takes for words: a phrase of pairs is then exactly a substring, a single
character is a prefix, and pairs in any order are ranked like words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_RUN: Final = re.compile(r"[^\W_]+")
# Quotation marks and brackets of titles stand inside of names and are not searched for.
_DROPPED: Final = frozenset("“”‘’\"'「」『』《》〈〉·")
# Between two runs, so that no phrase reaches across a comma.
_BREAK: Final = "zzz0break"


@dataclass(frozen=True, slots=True)
class Folded:
    """Text as it is compared, and for each of its characters the place it comes from."""

    text: str
    places: tuple[int, ...]


def folded(text: str) -> Folded:
    """Return ``text`` with width and case folded, blanks and quotation marks dropped."""
    made: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        if character in _DROPPED or character.isspace():
            continue
        for each in unicodedata.normalize("NFKC", character).casefold():
            made.append(each)
            places.append(at)
    return Folded("".join(made), tuple(places))


def plain(text: str) -> str:
    """Return ``text`` folded."""
    if text.isascii():
        return "".join(c for c in text.casefold() if c not in _DROPPED and not c.isspace())
    kept = "".join(c for c in text if c not in _DROPPED and not c.isspace())
    return unicodedata.normalize("NFKC", kept).casefold()


def document(text: str) -> str:
    """Return the words of folded ``text`` as the index stores them."""
    words: list[str] = []
    for run in _RUN.findall(text):
        if words:
            words.append(_BREAK)
        words += _grams(run)
        words.append(run[-1])
    return " ".join(words)


def phrase(text: str) -> str | None:
    """Return the query that finds folded ``text`` as a substring; None if there is nothing in it.

    Punctuation in ``text`` is no part of what must match.
    """
    asked = []
    for run in _RUN.findall(text):
        if len(run) == 1:
            asked.append(f'"{run}" *')
        else:
            asked.append('"' + " ".join(_grams(run)) + '"')
    return " AND ".join(asked) or None


def grams(text: str) -> list[str]:
    """Return the pairs of folded ``text``, each once; single characters where there are no more."""
    return list(dict.fromkeys(g for run in _RUN.findall(text) for g in (_grams(run) or [run])))


def _grams(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]
