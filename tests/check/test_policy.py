"""The policy stands in one file; another may replace parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.policy import load_policy
from zonegraph.errors import UsageError
from zonegraph.finding import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

FOUND = Finding(check="S302", severity=Severity.WARNING, message_zh="甲", message_en="a")


def test_ours() -> None:
    policy = load_policy()
    assert policy.fail_on == "violation"
    assert policy.failing() == {Severity.VIOLATION}
    assert policy.failing("info") == set(Severity)
    assert list(policy.applied([FOUND])) == [FOUND]


def test_a_project_makes_a_check_graver_and_leaves_others_out(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('ignore = ["P3"]\n[severity]\nS302 = "violation"\n', encoding="utf-8")
    policy = load_policy(file)
    assert [each.severity for each in policy.applied([FOUND])] == [Severity.VIOLATION]
    other = Finding(check="P309", severity=Severity.INFO, message_zh="甲", message_en="a")
    assert list(policy.applied([other])) == []
    assert policy.levels == load_policy().levels


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fail_on = 'info'\n", "unknown key 'fail_on'"),
        ("fail-on = 'never'\n", "cannot fail on"),
        ("[severity]\nS302 = 'grave'\n", "broken policy: 'grave' is not a valid Severity"),
        ("ignore = 'P3'\n", "broken policy: 'P3' is no list"),
        ("ignore = [\n", "broken policy"),
        ("levels = 3\n", "broken policy"),
    ],
)
def test_a_broken_policy_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "p.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said) as told:
        load_policy(file)
    assert "\n" not in told.value.what or "Expected" in told.value.what


def test_a_policy_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml: No such file"):
        load_policy(tmp_path / "none.toml")
