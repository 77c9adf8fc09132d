"""What the tagger sees of each character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.extract.extractor import candidates
from zonegraph.extract.learned.characters import features

from ..made import reading_of

READ = reading_of("西安高新区引进比亚迪、“云谷”等项目。")
END = len(READ.text)


def test_one_list_for_each_character() -> None:
    found = features(READ, (), 0, END)
    assert len(found) == END
    assert all(len(column) > 15 for column in found)
    for at, column in enumerate(found):
        assert "c0=" + READ.text[at] in column


def test_known_names_words_marks_and_verbs_are_seen() -> None:
    found = features(READ, (), 0, END)
    assert "k=ZoneB" in found[0]
    assert "w=引进" in found[READ.text.index("引进")]
    assert "pv=引进" in found[READ.text.index("比亚迪")]
    assert "q=”" in found[READ.text.index("云")]
    assert any(mark.startswith("cl=Project") for mark in found[READ.text.index("云")])


def test_proposals_are_features_and_nothing_else_changes() -> None:
    without, proposed = features(READ, (), 0, END), features(READ, candidates(READ), 0, END)
    added = [set(b) - set(a) for a, b in zip(without, proposed, strict=True)]
    assert any("rN101ZoneB" in marks for marks in added)
    assert all(set(a) <= set(b) for a, b in zip(without, proposed, strict=True))


@given(st.integers(0, END - 1), st.integers(1, 8))
def test_any_stretch_can_be_described(start: int, size: int) -> None:
    end = min(start + size, END)
    assert len(features(READ, (), start, end)) == end - start
