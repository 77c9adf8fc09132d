"""A finding has a severity and speaks two languages."""

from __future__ import annotations

from zonegraph.finding import Finding, Severity

FOUND = Finding(
    check="S101", severity=Severity.WARNING, message_zh="缺少单位。", message_en="No unit."
)


def test_messages_in_both_languages() -> None:
    assert FOUND.message("zh") == "缺少单位。"
    assert FOUND.message("en") == "No unit."


def test_severities_are_those_of_shacl() -> None:
    assert [severity.value for severity in Severity] == ["violation", "warning", "info"]


def test_what_is_not_known_is_none() -> None:
    assert (FOUND.focus, FOUND.file, FOUND.line, FOUND.column, FOUND.quote) == (None,) * 5
