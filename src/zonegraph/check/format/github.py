"""Annotations of GitHub Actions: a workflow command a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.finding import Severity

if TYPE_CHECKING:
    from zonegraph.check.format.report import Report
    from zonegraph.finding import Finding

_COMMANDS: Final = {
    Severity.VIOLATION: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def github(report: Report) -> str:
    """Return a line a finding, with file, line and column where they are known."""
    return "".join(f"{_line(each, report)}\n" for each in report.findings)


def _line(finding: Finding, report: Report) -> str:
    known = {
        "file": finding.file,
        "line": finding.line,
        "col": finding.column,
        "title": f"{finding.check} {report.label(finding.check)}".strip(),
    }
    told = ",".join(f"{k}={_property(str(v))}" for k, v in known.items() if v is not None)
    mend = report.mend(finding.check)
    message = _escaped(f"{finding.message(report.lang)} {mend}".strip())
    return f"::{_COMMANDS[finding.severity]} {told}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
