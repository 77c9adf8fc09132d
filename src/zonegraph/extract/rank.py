"""Ranks: 第3位, 全国第五, 前十名, 首位.

A bare ordinal ranks only at the end of its phrase and near a word that ranks (全省, 居, 位列 …, the
lexicon ``rank_words``): 第一批, 第五届, 第一动力 do not.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from zonegraph.extract.number import CARDINAL, TO, interval
from zonegraph.lexicon import table

PLACE: Final = "位"
_END: Final = r"(?=[,。;:)”!?\n的]|[、和及与](?!第)|$)"
_REACH: Final = 14
_ORDINAL: Final = re.compile(
    rf"(?:并列)?第(?P<n>{CARDINAL}(?:{TO}{CARDINAL})?)"
    rf"(?:(?P<unit>位次?|名(?![称义字额录誉片为]))|(?P<bare>{_END}))"
)
_WITHIN: Final = re.compile(
    rf"前(?P<n>{CARDINAL})(?:(?P<unit>名|强|位)(?![称义字额录誉片为])|(?P<percent>%)|(?P<bare>{_END}))"
)
_FIRST: Final = re.compile(r"(?:首位(?![度数])|榜首)")
_PLACED: Final = re.compile(r"(?:位列|位居|排名|排在|排位|列|居|排)(?:到|至|在)?$")


class Rank(NamedTuple):
    """A rank at ``start``: ``value`` and ``upper`` in places, or the first ``value`` (``within``).

    ``number`` and ``end`` are offsets; ``unit`` is the printed unit, empty if there is none.
    """

    start: int
    number: tuple[int, int]
    end: int
    value: Decimal
    upper: Decimal | None
    unit: str
    within: bool


@cache
def unit_key() -> str:
    """Return the key of the unit in which ranks are counted (位), from the lexicon ``units``."""
    rows = table.load("units")
    return next(row["key"] for row in rows if (row["surface"], row["kind"]) == (PLACE, "rank"))


@cache
def _words(kind: str) -> str:
    words = [row["surface"] for row in table.load("rank_words") if row["kind"] == kind]
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _context() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('verb')})|(?:{_words('scope')})(?:的|中)?$")


def at(text: str, low: int, start: int) -> Rank | None:
    """Return the rank that begins at ``start`` with 第, 前 or 首位; ``low`` begins its clause."""
    if head := _FIRST.match(text, start):
        one = Decimal(1)
        known = _context().search(text, max(low, start - _REACH), start) is not None
        return Rank(start, head.span(), head.end(), one, None, "", within=False) if known else None
    within = text[start] == "前"
    match = (_WITHIN if within else _ORDINAL).match(text, start)
    if match is None:
        return None
    bare = match["bare"] is not None
    known = _context().search(text, max(low, start - _REACH), start) is not None
    followed = match.end() < len(text) and not re.match(_END, text[match.end()])
    if (bare or within or followed) and not known:
        return None
    ends = interval(match["n"])
    if ends is None or ends.low < 1 or (ends.low == 1 and not known):
        return None
    upper = None if ends.low == ends.high else ends.high
    unit = match["unit"] or (within and match["percent"]) or ""
    return Rank(start, match.span("n"), match.end(), ends.low, upper, unit, within)


def places(text: str, low: int, at: int) -> bool:
    """Whether the words before ``at`` make a number of 位 a rank (位列12位)."""
    return _PLACED.search(text, max(low, at - 4), at) is not None
