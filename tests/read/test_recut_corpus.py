"""Reading order on texts that had no part in the weights: floors under what was measured."""

from __future__ import annotations

import pytest

from . import recut_corpus, tables


@pytest.mark.parametrize(("cuts", "exact", "junctions"), [(1, 0.60, 0.72), (4, 0.38, 0.60)])
def test_order_comes_back(cuts: int, exact: float, junctions: float) -> None:
    tally = recut_corpus.measure(cuts, 1)
    assert tally.articles >= 30
    assert tally.exact >= exact
    assert tally.junctions >= junctions
    assert tally.flagged >= 0.75


def test_what_is_held_out_is_not_counted() -> None:
    every = tables.texts()
    path = sorted(tables.CORPUS.glob("*/article.md"))[0]
    assert len(tables.texts([path])) == len(every) - 1
