"""The terminal: findings under their check, how to mend it once a check, counts at the end.

A finding stays a line as compilers print it, so that editors and grep still understand it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check.format.report import place, short
from zonegraph.check.verdict import summary
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from zonegraph.check.format.report import Report
    from zonegraph.finding import Finding

_COLOURS: Final = {Severity.VIOLATION: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_AGAINST: Final = {"zh": "另见", "en": "against"}
_MEND: Final = {"zh": "改法：", "en": "mend: "}


def table(report: Report) -> str:
    """Return ``report`` grouped by check, the gravest first; empty if there are no findings."""
    lines: list[str] = []
    for check, severity, found in report.groups():
        head = f"{_painted(check, f'1;{_COLOURS[severity]}', report)} {report.label(check)}"
        lines.append(f"{head.rstrip()} ({len(found)})")
        for finding in found:
            lines += _entry(finding, report)
        if mend := report.mend(check):
            lines.append(f"    {_painted(_MEND[report.lang] + mend, '2', report)}")
        lines.append("")
    if lines:
        files = len({each.file for each in report.findings if each.file})
        told = summary(report.findings, report.lang)
        lines.append(_total(len(report.findings), files, told, report.lang))
    return "".join(f"{line}\n" for line in lines)


def _total(findings: int, files: int, told: str, lang: str) -> str:
    if lang == "zh":
        return f"共 {findings} 个问题，{files} 个文件：{told}"
    return f"{_many(findings, 'finding')} in {_many(files, 'file')}: {told}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _entry(finding: Finding, report: Report) -> list[str]:
    where = place(finding) or short(finding.focus or "-")
    grave = _painted(report.severity(finding.severity), _COLOURS[finding.severity], report)
    told = f"{grave} {_line(finding.check)} {_line(finding.message(report.lang))}"
    lines = [f"{_painted(where, '4', report)}: {told}"]
    for side in finding.sides:
        quote = f" “{side.quote}”" if side.quote and side.quote not in side.label else ""
        told = f"{_AGAINST[report.lang]} {place(side)} {side.label}{quote}"
        lines.append(f"    {_line(told)}")
    return lines


def _line(text: str) -> str:
    """Return ``text`` on one line, without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def _painted(text: str, code: str, report: Report) -> str:
    clean = _line(text)
    return f"\x1b[{code}m{clean}\x1b[0m" if report.colour else clean
