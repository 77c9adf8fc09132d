"""The times in sight of a statement, and which of them it is about."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from zonegraph.extract.learned import maxent, times

from .made import scene

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.extract.learned.pairs import Item, Scene

TEXT = "2019年西安高新区引进华为。2020年6月将引进比亚迪。"


def _target(text: str = TEXT) -> tuple[Scene, Item]:
    held = scene(text)
    return held, next(i for i in held.items if i.kind == "Enterprise")


def test_none_and_each_time_in_sight_is_a_candidate() -> None:
    held, target = _target()
    found = times.candidates(held, target, "hasEnterprise", "planned", None)
    bounds = [times.bounds(period) for period, _ in found]
    assert bounds[0] == (None, None)
    assert (dt.date(2020, 6, 1), dt.date(2020, 6, 30)) in bounds
    assert (dt.date(2019, 1, 1), dt.date(2019, 12, 31)) in bounds
    assert len(bounds) == len(set(bounds))


def test_where_a_time_stands_is_seen() -> None:
    held, target = _target()
    found = {
        times.bounds(period): marks
        for period, marks in times.candidates(held, target, "hasEnterprise", "planned", None)
    }
    own = found[dt.date(2020, 6, 1), dt.date(2020, 6, 30)]
    other = found[dt.date(2019, 1, 1), dt.date(2019, 12, 31)]
    assert "own-point" in own
    assert "block" in other
    assert "own-point" not in other


def test_the_rules_time_stands_where_there_is_no_model(tmp_path: Path) -> None:
    held, target = _target()
    told = held.statement_at(target.start).period
    assert told is not None
    assert times.choose(held, target, "hasEnterprise", "planned", told, tmp_path) is told
    assert times.choose(held, target, "hasEnterprise", "planned", None, tmp_path) is None


def test_the_model_chooses_a_candidate(models: Path) -> None:
    held, target = _target()
    assert set(maxent.tagger(models, times.NAME).labels()) == {times.YES, times.NO}
    chosen = times.choose(held, target, "hasEnterprise", "planned", None, models)
    found = times.candidates(held, target, "hasEnterprise", "planned", None)
    assert times.bounds(chosen) in [times.bounds(period) for period, _ in found]
