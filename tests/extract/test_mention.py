"""Overlaps are settled by score, then length, then place."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.extract.mention import Mention, between, settle


def _mention(start: int, end: int, score: float = 0.5, kind: str = "Park") -> Mention:
    return Mention(start=start, end=end, kind=kind, label="园", rule="T001", score=score)


def test_the_surer_stays() -> None:
    assert settle([_mention(0, 5, 0.4), _mention(3, 6, 0.6)]) == (_mention(3, 6, 0.6),)


def test_of_equally_sure_ones_the_longer_stays() -> None:
    assert settle([_mention(0, 3), _mention(2, 6)]) == (_mention(2, 6),)


def test_of_equally_long_ones_the_first_stays() -> None:
    assert settle([_mention(2, 5), _mention(0, 3)]) == (_mention(0, 3),)


def test_neighbours_do_not_overlap() -> None:
    assert not _mention(0, 3).overlaps(_mention(3, 5))
    assert _mention(0, 3).overlaps(_mention(2, 5))
    assert _mention(0, 5).covers(_mention(0, 5))
    assert not _mention(0, 5).covers(_mention(3, 6))


def test_between_takes_what_begins_inside() -> None:
    held = [_mention(0, 4), _mention(4, 9), _mention(9, 12)]
    assert between(held, 0, 9) == (held[0], held[1])
    assert between(held, 1, 4) == ()


_MENTIONS = st.lists(
    st.builds(
        lambda start, size, score: _mention(start, start + size, score / 4),
        st.integers(0, 20),
        st.integers(1, 8),
        st.integers(0, 4),
    ),
    max_size=15,
)


@given(_MENTIONS)
def test_settled_mentions_never_overlap_and_order_does_not_matter(held: list[Mention]) -> None:
    found = settle(held)
    for first, second in itertools.pairwise(found):
        assert first.end <= second.start
    assert settle(held[::-1]) == found
    for mention in held:
        assert any(mention.overlaps(other) and other.score >= mention.score for other in found)
