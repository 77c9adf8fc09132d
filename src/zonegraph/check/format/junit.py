"""JUnit XML as CI servers read it: a suite a check, a failed case a finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from zonegraph.check.format.report import place, short
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from zonegraph.check.format.report import Report
    from zonegraph.finding import Finding

# XML 1.0, section 2.2: what no document may hold.
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report) -> str:
    """Return ``report`` as test suites; a check that found nothing is a case that passed."""
    found = {check: each for check, _, each in report.groups()}
    suites = [
        _suite(check, found.get(check, ()), report) for check in sorted({*found, *report.cards})
    ]
    failures = sum(_counts(each.severity) for each in report.findings)
    tests = sum(max(len(found.get(check, ())), 1) for check in {*found, *report.cards})
    head = f'<testsuites name="zonegraph check" tests="{tests}" failures="{failures}" errors="0">'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(
        [head, *suites, "</testsuites>\n"]
    )


def _counts(severity: Severity) -> bool:
    """Tell whether it is a failure; a hint is none."""
    return severity is not Severity.INFO


def _suite(check: str, found: tuple[Finding, ...], report: Report) -> str:
    failures = sum(_counts(each.severity) for each in found)
    name = _attribute(f"{check} {report.label(check)}".strip())
    head = (
        f'  <testsuite name={name} tests="{max(len(found), 1)}" failures="{failures}" errors="0">'
    )
    cases = [_case(check, each, report) for each in found]
    passed = f'    <testcase classname={_attribute(check)} name="ok"/>'
    return "\n".join([head, *(cases or [passed]), "  </testsuite>"])


def _case(check: str, finding: Finding, report: Report) -> str:
    name = place(finding) or short(finding.focus or "-")
    head = f"    <testcase classname={_attribute(check)} name={_attribute(name)}>"
    told = _attribute(finding.message(report.lang))
    sides = [f"{place(side)} {side.label}" for side in finding.sides]
    text = escape(_clean("\n".join([*sides, report.mend(check)])))
    if not _counts(finding.severity):
        body = f"      <system-out>{escape(_clean(finding.message(report.lang)))}</system-out>"
    else:
        kind = _attribute(finding.severity.value)
        body = f"      <failure type={kind} message={told}>{text}</failure>"
    return "\n".join([head, body, "    </testcase>"])


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
