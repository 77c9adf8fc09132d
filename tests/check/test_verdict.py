"""Which findings fail a run, and the line that sums them up."""

from __future__ import annotations

import pytest

from zonegraph.check.verdict import FAIL_ON, counts, fails, summary
from zonegraph.errors import UsageError
from zonegraph.finding import Finding, Severity


def _found(*severities: Severity) -> list[Finding]:
    return [
        Finding(check="S101", severity=each, message_zh="甲", message_en="a") for each in severities
    ]


V, W, I = Severity.VIOLATION, Severity.WARNING, Severity.INFO  # noqa: E741


@pytest.mark.parametrize(
    ("severity", "failing"),
    [
        (V, {"violation", "warning", "info"}),
        (W, {"warning", "info"}),
        (I, {"info"}),
    ],
)
def test_the_table(severity: Severity, failing: set[str]) -> None:
    assert {name for name in FAIL_ON if fails(_found(severity), name)} == failing


def test_nothing_never_fails() -> None:
    assert not any(fails([], name) for name in FAIL_ON)


def test_an_unknown_level() -> None:
    with pytest.raises(UsageError, match=r"cannot fail on 'error' \(one of violation, warning"):
        fails([], "error")


def test_counts_are_in_order_of_gravity() -> None:
    assert list(counts(_found(I, V, V)).items()) == [(V, 2), (W, 0), (I, 1)]


def test_summary() -> None:
    assert summary(_found(V, W, W)) == "1 violation, 2 warnings"
    assert summary(_found(V, I), "zh") == "1 个错误，1 个提示"
    assert summary([]) == "no findings"
    assert summary([], "zh") == "没有发现问题"
