"""Passages keep the way back through cutting and chaining."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.read.passage import PUT_IN, chain, passage, put_in

RAW = "甲乙丙丁戊己庚辛壬癸"


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=5), st.data())
def test_every_character_stands_where_its_span_says(
    bounds: list[tuple[int, int]], data: st.DataObject
) -> None:
    whole = chain(passage(RAW, min(pair), max(pair)) for pair in bounds)
    low = data.draw(st.integers(0, len(whole.text)))
    part = whole.cut(low, data.draw(st.integers(low, len(whole.text))))
    assert "".join(RAW[start : start + length] for start, length in part.spans) == part.text


def test_neighbours_become_one_span() -> None:
    assert chain([passage(RAW, 0, 2), passage(RAW, 2, 5)]).spans == ((0, 5),)


def test_what_is_put_in_stands_nowhere() -> None:
    whole = chain([passage(RAW, 0, 2), put_in(" "), passage(RAW, 4, 6)])
    assert whole.text == "甲乙 戊己"
    assert whole.spans == ((0, 2), (PUT_IN, 1), (4, 2))
    assert whole.cut(2, 4).spans == ((PUT_IN, 1), (4, 1))
    assert chain([put_in(" "), passage(RAW, 0, 1)]).start == 0


def test_strip() -> None:
    assert passage("  甲 ", 0, 4).strip().spans == ((2, 1),)
    assert passage("   ", 0, 3).strip().text == ""
