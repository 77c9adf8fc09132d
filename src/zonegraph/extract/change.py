"""What the words around a number make of it: growth, decline or share, of what and against what."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.claim import Span
from zonegraph.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHANGES: Final = frozenset({"growth", "decline", "share"})
_STOPS: Final = ",。;:!?\n"
_WINDOW: Final = 40
_WHOLE: Final = re.compile(
    r"(?:占(?![比有据领地到用])(?P<of>[^占,。;:0-9]{1,24}?)(?:的?(?:比重|比例|份额|比率|比))?的?"
    r"|在(?P<within>[^在占,。;:0-9]{1,20})占比|占比?|占[到了]|占比重)(?:已|均|也|将|要|仍|的)?$"
)


class Change(NamedTuple):
    """``change`` is growth, decline, share or None; ``basis`` yoy, mom, annual, cumulative or None.

    ``whole`` is the stretch that names what a share is taken of, if it stands there.
    """

    change: str | None
    basis: str | None
    whole: Span | None


@cache
def _words() -> Mapping[str, str]:
    return MappingProxyType({row["surface"]: row["meaning"] for row in table.load("change_words")})


@cache
def _sizes() -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in _words()}, reverse=True))


@cache
def _basis() -> re.Pattern[str]:
    words = [word for word, meaning in _words().items() if meaning not in _CHANGES]
    return re.compile("|".join(sorted(words, key=lambda word: (-len(word), word))))


@cache
def _behind() -> re.Pattern[str]:
    words = [row["surface"] for row in table.load("change_words") if row["behind"]]
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"的(?:年均|平均|高)?(?:速度|幅度)?({'|'.join(longest_first)})")


def clause_start(text: str, at: int) -> int:
    """Return where the clause that holds ``at`` begins, at most 40 characters before."""
    low = max(0, at - _WINDOW)
    return max(low, *(text.rfind(stop, low, at) + 1 for stop in _STOPS))


def read(text: str, low: int, bare: int, end: int, *, ratio: bool, reaches: bool) -> Change:
    """Return what the words before ``bare`` and after ``end`` make of the number between them.

    ``low`` is where the clause begins; ``ratio`` says that the number is a part of a whole or of
    itself (25%, 1/4), ``reaches`` that it is what was reached (提升至): then it is no change.
    """
    change = None if reaches else _word_before(text, low, bare)
    whole = None
    if ratio and change in (None, "share") and (found := _WHOLE.search(text, low, bare)):
        change = "share"
        name = found.lastgroup
        whole = Span(*found.span(name)) if name else None
    elif change == "share" and not ratio:
        change = None
    if change is None and not reaches and (behind := _behind().match(text, end)):
        change = _words()[behind[1]]
    against = list(_basis().finditer(text, low, bare))
    return Change(change, _words()[against[-1][0]] if against else None, whole)


def _word_before(text: str, low: int, at: int) -> str | None:
    for size in _sizes():
        if at - size >= low and (meaning := _words().get(text[at - size : at])) in _CHANGES:
            return meaning
    return None
