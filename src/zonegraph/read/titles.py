"""Whether a line looks like a headline or heading."""

from __future__ import annotations

import re

import rjieba

from zonegraph.read.marks import (
    CLOSERS,
    COLONS,
    COMMAS,
    HAN,
    LEFT,
    OPENERS,
    PAUSES,
    PERCENT,
    RIGHT,
    SEMICOLONS,
    SHOUTS,
    STOPS,
)

_SENTENCE = re.compile(rf"[。{SEMICOLONS}]")
_ENUMERATED = re.compile(
    rf"(?:第[一二三四五六七八九十百\d]+[章节部分条]|[{LEFT}][一二三四五六七八九十\d]{{1,3}}[{RIGHT}]"
    r"|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、\uff0e](?!\d))"
)
_TWO_PARTS = re.compile(rf"\S*[{HAN}”》{SHOUTS}]\s+[“《{HAN}\d]\S*(?:\s+\S+)*")
_LEFT_OPEN = re.compile(
    rf"(?:[{COMMAS}、{COLONS}{OPENERS}—-]|[的和与及或在对为以将把被等向从由到是])$"
)
_COLON = re.compile(rf"[^{COLONS}]{{2,8}}[{COLONS}].{{3,}}")
_NOT_FIRST = re.compile(rf"[{PAUSES}{STOPS}{CLOSERS}{PERCENT}的和与及或等了]")
_SHORTEST, _SHORT, _LONGEST = 3, 5, 44

_NEVER_LAST = frozenset({"d", "p", "c", "u", "uj", "uz", "r", "q"})
"""Parts of speech that end no title: adverbs, prepositions, conjunctions, particles."""

SURE = 6.0
"""Odds (natural logarithm) at which a line is taken for a title without looking around."""


def title_odds(text: str) -> float:
    """Return the natural logarithm of the odds that the line, by its looks alone, is a title."""
    size = len(re.sub(r"\s", "", text))
    if _SENTENCE.search(text.rstrip("。")) or size > _LONGEST:
        return -SURE
    if _NOT_FIRST.match(text) or _LEFT_OPEN.search(text) or not re.search(f"[{HAN}]", text):
        return -SURE
    odds = 2.0
    if text.endswith(("。", ".")):
        odds -= 5.0
    commas = len(re.findall(f"[{COMMAS}]", text))
    odds -= 2.5 * commas
    if _ENUMERATED.match(text):
        odds += 4.0 if not commas else 2.0
    if _two_parts(text):
        odds += 4.0
    if size < _SHORT:
        odds -= 1.0 if size >= _SHORTEST else 2.5
    if rjieba.tag(text[-12:])[-1][1] in _NEVER_LAST:
        odds -= 4.0
    if text.count("“") != text.count("”") or text.count("《") != text.count("》"):
        odds -= 4.0
    return odds


def title_style(text: str) -> str:
    """Return how a title is made; the headings of one article are made alike.

    ``enumerated``, of ``parts`` set apart by a blank, ``colon`` after a short word, or ``plain``.
    """
    if is_enumerated(text):
        return "enumerated"
    if _two_parts(text):
        return "parts"
    return "colon" if _COLON.match(text) else "plain"


def is_enumerated(text: str) -> bool:
    """Whether the line begins with the number of a chapter, section or item."""
    return _ENUMERATED.match(text) is not None


def heading_level(text: str) -> int:
    """Return 2 for numbered sub-headings ((一), 1.), else 1."""
    return 2 if re.match(rf"[{LEFT}]|\d", text) and is_enumerated(text) else 1


def _two_parts(text: str) -> bool:
    """Whether blanks part the line into phrases, as headlines are; blanks around figures do not."""
    if not _TWO_PARTS.fullmatch(text):
        return False
    parts = re.split(rf"(?<=[{HAN}”》{SHOUTS}])\s+(?=[“《{HAN}])", text)
    return len(parts) > 1 and all(len(part) >= 4 for part in parts)
