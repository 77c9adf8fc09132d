"""SARIF 2.1.0 (OASIS standard, March 2020): results with rule cards, regions and both sides."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from zonegraph.check.format.report import short
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from zonegraph.check.format.report import Report
    from zonegraph.finding import Finding, Side

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HOME: Final = "https://w3id.org/zonegraph"
# Section 3.27.10 names other levels than SHACL does.
_LEVELS: Final = {Severity.VIOLATION: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(report: Report) -> str:
    """Return ``report`` as a SARIF log with one run; columns count code points."""
    checks = sorted({finding.check for finding in report.findings} | set(report.cards))
    index = {check: at for at, check in enumerate(checks)}
    driver = {
        "name": "zonegraph",
        "version": version("zonegraph"),
        "informationUri": _HOME,
        "language": "zh-CN" if report.lang == "zh" else "en-US",
        "rules": [_rule(check, report) for check in checks],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            "SRCROOT": {"description": {"text": "The folder that zonegraph check ran in."}}
        },
        "results": [_result(each, index[each.check], report) for each in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(check: str, report: Report) -> dict[str, Any]:
    card = report.cards.get(check)
    if card is None:
        return {"id": check}
    examples = "\n".join(card.examples(report.lang))
    rule: dict[str, Any] = {
        "id": check,
        "shortDescription": {"text": card.label(report.lang) or check},
        "fullDescription": {"text": card.why(report.lang) or check},
        "help": {"text": f"{card.mend(report.lang)}\n{examples}".strip() or check},
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
    }
    if card.see.startswith("http"):
        rule["helpUri"] = card.see
    return rule


def _result(finding: Finding, index: int, report: Report) -> dict[str, Any]:
    mend = report.mend(finding.check)
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message(report.lang)} {mend}".strip()},
        "partialFingerprints": {"zonegraph/v1": finding.fingerprint()},
    }
    location = _location(finding)
    if finding.focus:
        location["logicalLocations"] = [
            {"name": short(finding.focus), "fullyQualifiedName": finding.focus, "kind": "resource"}
        ]
    if location:
        result["locations"] = [location]
    related = [
        {"id": at, **_location(side), "message": {"text": side.label}}
        for at, side in enumerate(finding.sides, 1)
    ]
    if related:
        result["relatedLocations"] = related
    return result


def _location(at: Finding | Side) -> dict[str, Any]:
    if not at.file:
        return {}
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(at.file), "uriBaseId": "SRCROOT"},
            "region": _region(at),
        }
    }


def _region(at: Finding | Side) -> dict[str, Any]:
    """Return where the quote stands; one that is on the line alone also says where it ends."""
    region: dict[str, Any] = {"startLine": at.line or 1, "startColumn": at.column or 1}
    if at.quote:
        region["snippet"] = {"text": at.quote}
        if "\n" not in at.quote:
            region["endColumn"] = region["startColumn"] + len(at.quote)
    return region
