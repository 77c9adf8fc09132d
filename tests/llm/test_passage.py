"""Passages cover every block once, end where sentences do, and can be halved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.claim import Span
from zonegraph.llm.passage import cut, halves, passages

from .made import article


def test_a_short_article_is_one_passage() -> None:
    one = article()
    assert passages(one) == (Span(0, len(one.text)),)


def test_a_small_limit_cuts_at_blocks_and_sentences() -> None:
    one = article()
    found = passages(one, 30)
    assert len(found) > 3
    assert all(one.text[p.end - 1] in "。孚" for p in found)


@given(st.text("文字。”\n", max_size=80), st.integers(1, 40))
def test_pieces_cover_the_whole_in_order(text: str, longest: int) -> None:
    pieces = cut(text, Span(0, len(text)), longest)
    assert "".join(text[p.start : p.end] for p in pieces) == text
    assert all(p.end > p.start for p in pieces)


def test_halves() -> None:
    text = "这是一句话，说了很多内容，很长很长很长很长很长很长。" * 4
    whole = Span(0, len(text))
    pieces = halves(text, whole)
    assert len(pieces) >= 2
    assert pieces[-1].end == whole.end
    assert halves(text, Span(0, 20)) == ()
    assert halves("字" * 100, Span(0, 100)) == ()
