"""Markdown for a comment on a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check.format.report import place, short
from zonegraph.check.verdict import summary

if TYPE_CHECKING:
    from zonegraph.check.format.report import Report
    from zonegraph.finding import Finding

_HEAD: Final = {"zh": "### 一致性校验：{}\n", "en": "### Consistency: {}\n"}
_COLUMNS: Final = {"zh": "| 位置 | 问题 |\n|---|---|", "en": "| where | what |\n|---|---|"}
_MEND: Final = {"zh": "改法：", "en": "Mend: "}
# GitHub refuses a comment of more than 65,536 characters.
_MOST: Final = 50
_MORE: Final = {"zh": "| | 另有 {} 个 |", "en": "| | {} more |"}


def markdown(report: Report) -> str:
    """Return a heading with the counts and a table for each check, the gravest first."""
    lines = [_HEAD[report.lang].format(summary(report.findings, report.lang))]
    for check, severity, found in report.groups():
        label = f" {_cell(report.label(check))}".rstrip()
        lines.append(f"**{report.severity(severity)} `{check}`**{label}\n")
        lines.append(_COLUMNS[report.lang])
        lines += [_row(each, report) for each in found[:_MOST]]
        if len(found) > _MOST:
            lines.append(_MORE[report.lang].format(len(found) - _MOST))
        if mend := report.mend(check):
            lines.append(f"\n{_MEND[report.lang]}{_cell(mend)}")
        lines.append("")
    return "\n".join(lines)


def _row(finding: Finding, report: Report) -> str:
    told = [finding.message(report.lang)]
    told += [f"{place(side)} {side.label}".strip() for side in finding.sides]
    where = place(finding) or short(finding.focus or "-")
    return f"| {_cell(where)} | {'<br>'.join(_cell(each) for each in told)} |"


def _cell(text: str) -> str:
    """Return ``text`` so that no character of it means anything in a Markdown table."""
    flat = " ".join(text.split())
    for mark in "\\`*_[]<>|#@":
        flat = flat.replace(mark, f"&#{ord(mark)};" if mark in "<>@" else f"\\{mark}")
    return flat
