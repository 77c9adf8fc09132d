"""How fragments begin and end: where a paragraph begins, and where one is left open."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import rjieba

from zonegraph.lexicon.table import column, load
from zonegraph.read.marks import CLOSERS, COLONS, HAN, PAUSES, PERCENT, SEMICOLONS, SLASHES, STOPS
from zonegraph.read.titles import is_enumerated
from zonegraph.read.words import log_probability

if TYPE_CHECKING:
    from collections.abc import Collection

    from zonegraph.read.statistics import Statistics

_TERMINAL = re.compile(rf"[{STOPS}][{CLOSERS}]*$")
_NO_START = re.compile(rf"[{CLOSERS}{PAUSES}{STOPS}{PERCENT}·{SLASHES}~+\-]")
_FIGURE = re.compile(r"\d{4}\s*年|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}\s*月(?!底|初)")
_DAY = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*日|[昨今]天")
_ZONE_NAME = re.compile(f"[{HAN}]{{2}}(?:高新区|高新技术产业|经开区|开发区|自创区|新区)")
_PLAN = re.compile(r"[将要]|继续|今后|明年|计划|到\s*20\d\d\s*年|力争")
_SEPARATOR = re.compile(rf"[{PAUSES}{STOPS}]")
_RUN_IN = re.compile(rf"[^。{PAUSES}]{{4,22}}[。{COLONS}]")
_ZONE = re.compile("高新区|开发区|新区|示范区|园区|科技城|[省市县]|集团|公司|大学")
_ORDINAL = re.compile("[一二三四五六七八九十]是|第[一二三四五六七八九十],|首先|其次")
_OPENING_KINDS = ("never", "seldom", "paragraph", "article", "clause")
_TAGS = {
    "named": frozenset({"ns", "nt", "nr", "nz", "t", "nrt", "nrfg"}),
    "noun": frozenset({"n", "vn", "b", "j"}),
    "verb": frozenset({"v", "vd"}),
    "number": frozenset({"m"}),
    "particle": frozenset({"c", "u", "uj", "ul", "uz", "ud", "ug", "uv", "q", "f", "y", "k"}),
    "adverb": frozenset({"d", "ad", "a", "z"}),
}

CERTAIN = 8.0
"""Log odds of what the characters themselves settle."""


def openness(text: str, title: float) -> float:
    """Return the log odds that the fragment stops before its paragraph does.

    ``title`` is the log odds that the fragment is a title, which has no full stop and is complete.
    """
    if _TERMINAL.search(text):
        return -CERTAIN
    if text.endswith(("…", "……")):
        return -4.0
    if text.endswith(tuple(COLONS)):
        return -1.0
    if text.endswith(tuple(SEMICOLONS)):
        return 1.0
    return min(CERTAIN, -title)


def start_features(text: str, statistics: Statistics) -> dict[str, float]:
    """Return what speaks for and against a fragment being the rest of a paragraph."""
    kinds = opening_kinds(text)
    words = rjieba.tag(text[:24])
    first, tag = words[0] if words else ("", "")
    separator = _SEPARATOR.search(text)
    clause = separator.start() if separator is not None else len(text)
    alone = len(first) == 1 and first.isalpha() and not kinds
    found = {kind: float(kind in kinds) for kind in _OPENING_KINDS}
    found |= {name: float(tag in tags) for name, tags in _TAGS.items()}
    return found | {
        "constant": 1.0,
        "figure": float(_FIGURE.match(text) is not None),
        "enumerated": float(is_enumerated(text) or _ORDINAL.match(text) is not None),
        "run_in": float(_RUN_IN.match(text) is not None),
        "seen": max(-3.0, min(3.0, statistics.clause_start(text[:2]))),
        "lone": max(0.0, -(log_probability(first) or -18.0) - 6.0) if alone else 0.0,
        "list": float(separator is not None and separator.group() == "、"),
        "clause_length": min(clause, 12) / 10,
        "stump": float(clause <= 3),
        "zone": float(_ZONE.search(text[:16]) is not None),
    }


def continuing(text: str, title: float, statistics: Statistics) -> float:
    """Return the log odds, by its looks alone, that the fragment is the rest of a paragraph."""
    if _NO_START.match(text):
        return CERTAIN
    weights = start_weights()
    found = start_features(text, statistics)
    odds = sum(weights[name] * value for name, value in found.items())
    return max(-CERTAIN, min(odds - max(title, 0.0), CERTAIN))


@cache
def start_weights() -> dict[str, float]:
    """Return the weight of every start feature."""
    return {
        row["feature"]: float(row["weight"])
        for row in load("read_weights")
        if row["group"] == "start"
    }


@cache
def _openings() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for row in load("read_openings"):
        kinds.setdefault(row["word"], set()).add(row["kind"])
    return {word: frozenset(found) for word, found in kinds.items()}


def opening_kinds(text: str) -> frozenset[str]:
    """Return the kinds (paragraph, article, …) of the longest listed opening of the text.

    A word of one character is an opening only if the segmenter lets it stand alone.
    """
    openings = _openings()
    for length in range(8, 1, -1):
        found = openings.get(text[:length]) if len(text) >= length else None
        if found:
            return found
    words = rjieba.cut(text[:8])
    return openings.get(words[0], frozenset()) if words else frozenset()


def lead_features(text: str, headline_words: Collection[str]) -> dict[str, float]:
    """Return what makes a paragraph the first of its article."""
    kinds = opening_kinds(text)
    return {
        "lead_article": float("article" in kinds),
        "lead_follow": float("follow" in kinds),
        "lead_closing": float("closing" in kinds),
        "lead_day": float(_DAY.match(text) is not None),
        "lead_zone": float(_ZONE_NAME.search(text[:40]) is not None),
        "lead_headline": float(min(6, sum(word in text for word in headline_words))),
        "lead_length": min(len(text), 300) / 100,
    }


def close_features(text: str) -> dict[str, float]:
    """Return what makes a paragraph the last of its article."""
    return {
        "close_opening": float("closing" in opening_kinds(text)),
        "close_words": float(min(4, closing_words(text[-120:]))),
        "close_quotation": float(text.endswith("”")),
        "close_plan": float(_PLAN.search(text) is not None),
        "close_length": min(len(text), 300) / 100,
    }


def closing_words(text: str) -> int:
    """Return how many of the words that last paragraphs are made of stand in the text."""
    return sum(word in text for word in column("read_closings", "word"))
