"""Pairs of characters: a phrase of pairs is a substring, whatever the text."""

from __future__ import annotations

import re
import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.search.gram import document, folded, grams, phrase, plain

LETTERS = st.text("济宁高新区5gab，。 ", min_size=1, max_size=8)


def matches(text: str, words: str) -> bool:
    asked = phrase(plain(words))
    if asked is None:
        return False
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5 (w)")
    database.execute("INSERT INTO t VALUES (?)", (document(plain(text)),))
    found = database.execute("SELECT COUNT(*) FROM t WHERE t MATCH ?", (asked,)).fetchone()[0]
    database.close()
    return bool(found)


@given(LETTERS, LETTERS)
def test_a_match_is_a_substring(text: str, words: str) -> None:
    runs = re.findall(r"[^\W_]+", plain(words))
    assert matches(text, words) == (bool(runs) and all(run in plain(text) for run in runs))


@given(st.text(max_size=40))
def test_folding_keeps_places(text: str) -> None:
    made = folded(text)
    assert len(made.text) == len(made.places)
    assert all(0 <= place < len(text) for place in made.places)
    assert list(made.places) == sorted(made.places)


def test_width_case_blanks_and_quotes_do_not_matter() -> None:
    assert plain("“５Ｇ” 工厂") == "5g工厂" == folded("“５Ｇ” 工厂").text
    assert grams("高新区，好") == ["高新", "新区", "好"]
    assert phrase("，。") is None
