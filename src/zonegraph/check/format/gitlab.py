"""The code quality report of GitLab: an array of issues."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final

from zonegraph.finding import Severity

if TYPE_CHECKING:
    from zonegraph.check.format.report import Report

_SEVERITIES: Final = {
    Severity.VIOLATION: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def gitlab(report: Report) -> str:
    """Return an array of issues; two findings alike get two fingerprints."""
    seen: Counter[str] = Counter()
    rows = []
    for finding in report.findings:
        mark = finding.fingerprint()
        seen[mark] += 1
        told = f"{finding.message(report.lang)} {report.mend(finding.check)}"
        rows.append(
            {
                "description": told.strip(),
                "check_name": finding.check,
                "fingerprint": mark if seen[mark] == 1 else f"{mark}-{seen[mark]}",
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": finding.file or ".",
                    "lines": {"begin": finding.line or 1},
                },
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
