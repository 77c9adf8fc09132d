"""Words are together exactly the text."""

from __future__ import annotations

import pytest
import rjieba
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.errors import InternalError
from zonegraph.extract import token
from zonegraph.extract.token import tokens


def test_words_have_places_and_parts_of_speech() -> None:
    found = tokens("西安高新区发展")
    assert "".join(word.text for word in found) == "西安高新区发展"
    assert found[0].pos == "ns"


@given(st.text(max_size=40))
def test_words_together_are_the_text(text: str) -> None:
    at = 0
    for word in tokens(text):
        assert (word.start, word.end) == (at, at + len(word.text))
        assert text[word.start : word.end] == word.text
        at = word.end
    assert at == len(text)


def test_a_segmenter_that_loses_characters_is_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rjieba, "tag", lambda text: [("园", "n")])
    with pytest.raises(InternalError, match="2 in, 1 out"):
        token.tokens("园区")
