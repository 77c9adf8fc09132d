"""Every shape accepts its good graph and reports exactly the defect of its bad ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .loaded import SH, about, case_id, cases, expected, found, results, shapes, source_of

if TYPE_CHECKING:
    from pathlib import Path


def test_every_shape_has_a_good_and_a_bad_graph() -> None:
    assert len(shapes().cards) >= 56
    assert {path.parent.name for path in cases("good")} == set(shapes().cards)
    assert {path.parent.name for path in cases("bad*")} == set(shapes().cards)
    assert len(cases("bad*")) >= 106
    assert len(cases("*")) == len(cases("good")) + len(cases("bad*"))


@pytest.mark.parametrize("path", cases("good"), ids=case_id)
def test_a_good_graph_conforms_to_all_shapes(path: Path) -> None:
    assert expected(path) == set()
    assert found(path) == set()


@pytest.mark.parametrize("path", cases("bad*"), ids=case_id)
def test_a_bad_graph_yields_exactly_its_check(path: Path) -> None:
    assert {check for check, _ in expected(path)} == {path.parent.name}
    assert found(path) == expected(path)


def test_every_constraint_is_broken_by_some_bad_graph() -> None:
    can_report = {iri for iri, values in about().items() if f"{SH}message" in values}
    reported = {source_of(each) for path in cases("bad*") for each in results(path)}
    assert len(can_report) >= 117
    assert can_report - reported == set()
