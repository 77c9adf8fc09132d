"""The normalised view of an article's text that rules read, with the way back.

Newspapers mix half- and full-width punctuation and put spaces between Chinese and Latin characters
or digits. Rules should not have to know. The view folds full-width ASCII, drops such spaces and
unifies quotation marks; ``origins`` leads every character back to the article's text, so that
evidence is always quoted as printed.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from typing import Final

from zonegraph.claim import Span
from zonegraph.read.script import simplified

_FOLD: Final = {
    **{chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)},
    "\u3000": " ",
    "\u00a0": " ",
    "\t": " ",
    "「": "“",
    "」": "”",
    "『": "“",
    "』": "”",
    "﹒": "·",
    "•": "·",
    "・": "·",
    "–": "-",
    "−": "-",
    "‐": "-",
    "∼": "~",
    "〜": "~",
}
_TABLE: Final = str.maketrans(_FOLD)
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\ufeff\u00ad\u2060")
_LATIN_WORD: Final = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class View:
    """``text`` as rules read it; ``origins[i]`` is the offset in the article of ``text[i]``."""

    text: str
    origins: array[int]

    def original(self, start: int, end: int) -> Span:
        """Return the article's span of the view's span ``start`` to ``end`` (not empty)."""
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def offset(self, original: int) -> int:
        """Return the first offset of the view that stands at or after ``original``."""
        low, high = 0, len(self.origins)
        while low < high:
            middle = (low + high) // 2
            if self.origins[middle] < original:
                low = middle + 1
            else:
                high = middle
        return low


def view(text: str) -> View:
    """Return the normalised view of ``text``.

    A space stays only between two Latin letters, where it separates words; newlines stay.
    """
    folded = simplified(text.translate(_TABLE))
    kept: list[str] = []
    origins = array("q")
    size = len(folded)
    straight_open = True
    for at, char in enumerate(folded):
        if char in _INVISIBLE:
            continue
        if char == " " and not _separates_words(folded, at, size):
            continue
        if char == '"':
            char = "“" if straight_open else "”"
            straight_open = not straight_open
        elif char == "\n":
            straight_open = True
        kept.append(char)
        origins.append(at)
    return View(text="".join(kept), origins=origins)


def _separates_words(text: str, at: int, size: int) -> bool:
    """Whether the space at ``at`` stands between two Latin letters."""
    return (
        0 < at < size - 1
        and _LATIN_WORD.match(text[at - 1]) is not None
        and _LATIN_WORD.match(text[at + 1]) is not None
    )
