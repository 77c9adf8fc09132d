"""Word classes the rules ask for, each from its lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import rjieba

from zonegraph.lexicon.table import column, load


@dataclass(frozen=True, slots=True)
class Head:
    """A word by which names of ``kind`` end; ``strength`` is strong, medium or weak."""

    word: str
    kind: str
    strength: str


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Return the heads of names by word."""
    found: dict[str, dict[Head, None]] = {}
    for row in load("name_heads"):
        head = Head(row["head"], row["class"], row["strength"])
        found.setdefault(head.word, {})[head] = None
    for row in load("area_words"):
        if row["class"] in {"Zone", "Park", "Place", "Infrastructure"}:
            weak = "weak" in row["note"] or len(row["word"]) == 1
            head = Head(row["word"], row["class"], "weak" if weak else "strong")
            found.setdefault(head.word, {})[head] = None
    return {word: tuple(kinds) for word, kinds in found.items()}


@cache
def generic() -> frozenset[str]:
    """Return the words that look like names and name nothing in particular."""
    return frozenset(column("generic_nouns", "word"))


@cache
def stops() -> frozenset[str]:
    """Return the words that qualify or connect and so end a name read leftwards."""
    return frozenset(column("name_stops", "word"))


@cache
def verbs() -> dict[str, frozenset[str]]:
    """Return the groups of each verb."""
    return {row["verb"]: frozenset(row["groups"].split("|")) for row in load("verbs")}


@cache
def stage_words() -> dict[str, str]:
    """Return the stage concept of each word."""
    return {row["word"]: row["stage"] for row in load("stage_words")}


@cache
def unit_forms() -> dict[str, str]:
    """Return the usual printed form of each unit by its key: the shortest, then the first."""
    found: dict[str, str] = {}
    for row in load("units"):
        known = found.get(row["key"])
        if known is None or len(row["surface"]) < len(known):
            found[row["key"]] = row["surface"]
    return found


@cache
def list_heads() -> dict[str, str]:
    """Return the class of the members of a list by the noun that closes it."""
    return {row["head"]: row["class"] for row in load("list_heads")}


@cache
def titles() -> frozenset[str]:
    """Return the titles of posts."""
    return frozenset(column("positions", "title"))


@cache
def surnames() -> frozenset[str]:
    """Return the surnames."""
    return frozenset(column("surnames", "surname"))


@cache
def self_references() -> frozenset[str]:
    """Return the words by which an article refers to its own zone."""
    return frozenset(row["word"] for row in load("area_words") if row["class"] == "SelfReference")


@cache
def _dictionary() -> rjieba.Jieba:
    return rjieba.Jieba()


@cache
def is_word(text: str) -> bool:
    """Whether ``text`` is a word of the general dictionary; a brand usually is not."""
    return bool(_dictionary().has_word(text))
