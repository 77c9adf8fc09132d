"""The course of a project over two reports."""

from __future__ import annotations

import pytest

from zonegraph.check.across.course import backwards, reports, too_late
from zonegraph.vocab import STAGES

from .made import seen, stage

_ON = sorted((s.order, name) for name, s in STAGES.items() if s.order is not None)
EARLY, LATE = _ON[0][1], next(name for order, name in reversed(_ON) if order < 900)
HALT = next(name for order, name in _ON if order >= 900)


def _checks(turtle: str) -> list[str]:
    _, columns, look = seen(turtle)
    courses = reports(columns)
    return [each.check for each in (*backwards(courses, look), *too_late(courses, look))]


@pytest.mark.parametrize(
    ("turtle", "checks"),
    [
        (stage("1", EARLY, 1) + stage("2", LATE, 2), []),
        (stage("1", LATE, 1) + stage("2", EARLY, 2), ["P306"]),
        (stage("1", LATE, 1) + stage("2", EARLY, 1), []),
        (stage("1", LATE, 1) + stage("2", EARLY, 2) + stage("3", HALT, 2), []),
        (stage("1", LATE, 1) + stage("2", EARLY, 2, "planned"), ["P307"]),
        (stage("1", EARLY, 1) + stage("2", LATE, 2, "planned"), []),
    ],
)
def test_back_and_too_late(turtle: str, checks: list[str]) -> None:
    assert _checks(turtle) == checks
