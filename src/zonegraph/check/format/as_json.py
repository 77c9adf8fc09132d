"""JSON of our own: every field of every finding."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from zonegraph.check.verdict import counts

if TYPE_CHECKING:
    from zonegraph.check.format.report import Report


def as_json(report: Report) -> str:
    """Return one JSON object: ``counts`` by severity, and ``findings`` with all their fields.

    ``message`` and ``mend`` are in the language of the report; both messages are always there.
    """
    rows = [
        {
            **asdict(finding),
            "fingerprint": finding.fingerprint(),
            "message": finding.message(report.lang),
            "mend": report.mend(finding.check),
        }
        for finding in report.findings
    ]
    told = {"counts": counts(report.findings), "findings": rows}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
