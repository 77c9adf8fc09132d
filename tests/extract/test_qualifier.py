"""Qualifiers are read in rows, the telling one wins, and look-alikes are passed over."""

from __future__ import annotations

import pytest

from zonegraph.extract import qualifier, unit
from zonegraph.lexicon import table


@pytest.mark.parametrize(
    ("text", "canonical", "start"),
    [
        ("近", "近", 0),
        ("超过", "超", 0),
        ("达到近", "近", 0),
        ("累计达", "累计", 0),
        ("收入约为", "约", 2),
        ("不低于", "以上", 0),
        ("附近", None, 2),
        ("签约", None, 2),
        ("通过", None, 2),
        ("分别为", None, 0),
        ("项目", None, 2),
    ],
)
def test_before(text: str, canonical: str | None, start: int) -> None:
    run = qualifier.before(text + "30家", 0, len(text))
    assert (run.chosen.canonical if run.chosen else None) == canonical
    assert run.start == start


@pytest.mark.parametrize(
    ("text", "reaches"),
    [("增长到", True), ("提升至", True), ("增长了", False), ("达到", False), ("增至", True)],
)
def test_what_is_reached_is_no_change(text: str, reaches: bool) -> None:
    assert qualifier.before(text, 0, len(text)).reaches is reaches


def test_fillers_are_left_out() -> None:
    text = "增长了分别为"
    assert qualifier.before(text, 0, len(text)).bare_start == 2


def test_up_to_needs_a_round_number() -> None:
    hundreds, named = qualifier.before("上百家", 0, 1), qualifier.before("网上百家", 0, 2)
    assert hundreds.chosen is not None
    assert hundreds.chosen.canonical == "约"
    assert named.chosen is None


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("以上", "以上"),
        ("左右", "约"),
        ("余", "余"),
        ("多元化", None),
        ("来", None),
        ("上下游", None),
    ],
)
def test_behind(text: str, canonical: str | None) -> None:
    found = qualifier.behind(text, 0)
    assert (found.canonical if found else None) == canonical


def test_between() -> None:
    found = qualifier.between("40余名", 2)
    assert found is not None
    assert found.canonical == "余"
    assert qualifier.between("40名", 2) is None


def test_a_bound_says_more_than_what_is_reached() -> None:
    near, reached = qualifier.exact("近"), qualifier.exact("达")
    assert qualifier.stronger(reached, near) is near
    assert qualifier.stronger(near, reached) is near
    assert qualifier.stronger(None, reached) is reached


def test_every_guard_is_of_a_known_qualifier() -> None:
    known = set(table.column("qualifiers", "surface"))
    assert set(unit.guards("qualifier")) - known == set()
    assert len(unit.guards("qualifier")) >= 30
