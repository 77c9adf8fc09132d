"""The date a page or file prints about itself."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from zonegraph.lexicon.table import load

_ARABIC = re.compile(
    r"(?<!\d)(\d{4})\s*(?:年|[./-])\s*(\d{1,2})\s*(?:月|[./-])\s*(\d{1,2})(?:\s*日)?(?!\d)"
)
_CHINESE = re.compile(r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(\w{1,3})日")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date, and the characters ``[start, end)`` that print it."""

    date: dt.date
    start: int
    end: int


def find_date(text: str) -> PrintedDate | None:
    """Return the first full date in ``text``: 2020.1.13, 2020-01-13, 2020年1月13日, 二〇二〇年…."""
    for match in (*_ARABIC.finditer(text), *_CHINESE.finditer(text)):
        numbers = [_number(group) for group in match.groups()]
        try:
            date = dt.date(*numbers)
        except ValueError:
            continue
        return PrintedDate(date=date, start=match.start(), end=match.end())
    return None


def parse_date(text: str) -> dt.date | None:
    """Return the date that ``text`` consists of, or None."""
    found = find_date(text)
    if found is None or text[: found.start].strip() or text[found.end :].strip():
        return None
    return found.date


@cache
def _digits() -> dict[str, int]:
    return {row["character"]: int(row["value"]) for row in load("read_numeral_digits")}


def _number(text: str) -> int:
    """Return the value of Arabic digits, of digits in a row (二〇二〇) or of a number below 100."""
    if text.isascii():
        return int(text)
    values = [_digits().get(character, -1) for character in text]
    if -1 in values:
        return 0
    if all(value < 10 for value in values):
        return int("".join(map(str, values)))
    total = 0
    for value in values:
        total = max(total, 1) * 10 if value == 10 else total + value
    return total
