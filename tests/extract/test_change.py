"""Change, basis and whole come from the words beside the number."""

from __future__ import annotations

import pytest

from zonegraph.extract import change
from zonegraph.lexicon import table


@pytest.mark.parametrize(
    ("before", "behind", "ratio", "changed", "basis", "whole"),
    [
        ("同比增长", "", True, "growth", "yoy", None),
        ("环比下降", "", True, "decline", "mom", None),
        ("年均增长", "", True, "growth", "annual", None),
        ("新增", "", False, "growth", None, None),
        ("收入占济宁市比重", "", True, "share", None, "济宁市"),
        ("数量在天津市占比", "", True, "share", None, "天津市"),
        ("占全国的", "", True, "share", None, "全国"),
        ("占地", "", False, None, None, None),
        ("占", "", False, None, None, None),
        ("以", "的速度增长", True, "growth", None, None),
        ("贡献了", "的新增面积", True, None, None, None),
        ("合格率", "", True, None, None, None),
    ],
)
def test_words_around(
    before: str, behind: str, ratio: bool, changed: str | None, basis: str | None, whole: str | None
) -> None:
    text, at = f"{before}25%{behind}", len(before)
    found = change.read(text, 0, at, at + 3, ratio=ratio, reaches=False)
    named = text[slice(*found.whole)] if found.whole else None
    assert (found.change, found.basis, named) == (changed, basis, whole)


def test_what_is_reached_has_no_change() -> None:
    text = "增速提升至25%的增长"
    assert change.read(text, 0, 5, 8, ratio=True, reaches=True).change is None


def test_a_clause_ends_at_a_mark() -> None:
    text = "同比增长8%,达到"
    assert change.clause_start(text, len(text)) == 7


def test_meanings_are_those_of_the_card() -> None:
    meanings = set(table.column("change_words", "meaning"))
    assert meanings == {"growth", "decline", "share", "yoy", "mom", "annual", "cumulative"}
