"""Calibration: shares never fall, the error shrinks, the table is written whole."""

from __future__ import annotations

import sys
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.errors import GoldError
from zonegraph.extract.learned.calibration import EVERY, load, worth
from zonegraph.train import calibrate
from zonegraph.train.judging import Judged

if TYPE_CHECKING:
    from pathlib import Path


def claims(number: int = 2000) -> list[Judged]:
    """Return claims of an overconfident reader: right as often as the square of what it says."""
    random = Random(3)
    sure = [random.random() for _ in range(number)]
    return [
        Judged(("F1 stage", "F1", EVERY), each, random.random() < each**2, at % 4, frozenset())
        for at, each in enumerate(sure)
    ]


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=400))
def test_shares_never_fall_and_every_row_is_counted(rows: list[tuple[float, bool]]) -> None:
    knots = calibrate.rising(sorted(rows))
    assert sum(knot.claims for knot in knots) == len(rows)
    for before, after in pairwise(knots):
        assert before.confidence < after.confidence
        assert before.right <= after.right


def test_what_is_said_comes_near_to_what_is_right() -> None:
    held = claims()
    right = [claim.right for claim in held]
    own, after = [claim.confidence for claim in held], calibrate.crosswise(held)
    assert calibrate.error(own, right) > 0.12
    assert calibrate.error(after, right) < 0.04
    table = calibrate.fit(held)
    assert worth(table, ("F1",), 0.9) == pytest.approx(0.81, abs=0.08)


def test_a_family_of_few_claims_is_left_to_the_wider_one() -> None:
    assert set(calibrate.fit(claims(100))) == {EVERY}
    assert set(calibrate.fit(claims(400))) == {EVERY, "F1", "F1 stage"}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    table = calibrate.fit(claims())
    calibrate.save(table, tmp_path / "table.tsv")
    assert load(tmp_path / "table.tsv") == table


def test_the_report_tells_both_errors_and_every_threshold() -> None:
    told = calibrate.report(claims(), core=10)
    assert told.count("expected calibration error") == 2
    assert told.count("min-confidence") == 2


def test_fewer_articles_than_folds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path as Folder

    corpus = Folder(__file__).parents[1] / "corpus" / "development" / "dev-63"
    monkeypatch.setattr(sys, "argv", ["calibrate", str(corpus), "-o", str(tmp_path / "t.tsv")])
    with pytest.raises(GoldError, match="1 articles for 4 folds"):
        calibrate.main()
    assert not (tmp_path / "t.tsv").exists()
