"""Precision, recall and F1 of a count."""

from __future__ import annotations

import pytest

from zonegraph.evaluate.count import Count


def test_shares() -> None:
    count = Count(core=4, hit=2, found=5, right=4)
    assert (count.recall, count.precision) == (0.5, 0.8)
    assert count.f1 == pytest.approx(0.8 / 1.3)


def test_nothing_divides_by_nothing() -> None:
    assert (Count().recall, Count().precision, Count().f1) == (1, 1, 1)
    assert Count(core=1, found=1).f1 == 0


def test_judging_and_adding() -> None:
    count = Count()
    count.judge(True)
    count.judge(False)
    count.add(Count(core=1, hit=1, found=2, right=0))
    assert (count.core, count.hit, count.found, count.right) == (3, 2, 4, 1)
