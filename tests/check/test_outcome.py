"""What a run came to."""

from __future__ import annotations

import pytest

from zonegraph.check.outcome import Outcome

from .format.made import FINDINGS


@pytest.mark.parametrize(
    ("level", "fails"),
    [("violation", True), ("warning", True), ("info", True), ("none", False)],
)
def test_fails_by_level(level: str, fails: bool) -> None:
    assert Outcome(findings=FINDINGS).fails(level) is fails
    assert not Outcome(findings=()).fails(level)


def test_grave_levels_need_grave_findings() -> None:
    mild = tuple(each for each in FINDINGS if each.severity.value == "info")
    assert not Outcome(findings=mild).fails("warning")
    assert Outcome(findings=mild).fails("info")


def test_the_summary_counts_what_is_hidden_too() -> None:
    told = Outcome(findings=FINDINGS, known=3).summary("en")
    assert "1 violation" in told
    assert "3" in told.replace("1 violation", "")
    assert Outcome(findings=FINDINGS).summary("zh") != told
