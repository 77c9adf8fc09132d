"""Waivers: findings that people decided to live with, each with a reason and an end.

``graph/curation/waivers.tsv`` has a line for each: the check, the thing it is about (an IRI or
``zgid:…``), the value of the finding or ``*`` for any, the last day it holds, who decided, and why.
A waiver past its last day waives nothing and is reported (P702); so is one that has nothing left to
waive (P701).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.report import at_place
from zonegraph.errors import UsageError
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from zonegraph.check.selection import Selection
    from zonegraph.finding import Finding

UNUSED, EXPIRED = card("P701"), card("P702")
COLUMNS: Final = ("check", "focus", "value", "until", "by", "reason")
_PREFIXES: Final = {"zgid:": THINGS, "zg:": ONTOLOGY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """One decision. It holds on the day ``until`` as well; ``line`` counts from 1."""

    check: str
    focus: str
    value: str
    until: dt.date
    by: str
    reason: str
    line: int

    def covers(self, finding: Finding) -> bool:
        """Tell whether ``finding`` is what this waiver is about."""
        return (
            finding.check == self.check
            and (finding.focus or finding.file or "") == self.focus
            and self.value in ("*", finding.value or "")
        )


@dataclass(frozen=True, slots=True)
class Waived:
    """What is left to report, and what was waived with the waiver."""

    left: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...]


def load_waivers(path: Path) -> tuple[Waiver, ...]:
    """Return the waivers of the file ``path``; UsageError with file and line for a broken one."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise UsageError(error.strerror or "cannot be read", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"is not UTF-8 at byte {error.start}", where=str(path)) from error
    found = [
        _waiver(line.rstrip("\r"), number, f"{path}:{number}")
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.startswith("#")
    ]
    seen: dict[tuple[str, str, str], Waiver] = {}
    for each in found:
        key = (each.check, each.focus, each.value)
        if key in seen:
            raise UsageError(f"stands on line {seen[key].line}, too", where=f"{path}:{each.line}")
        seen[key] = each
    return tuple(found)


def _waiver(line: str, number: int, where: str) -> Waiver:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != len(COLUMNS):
        raise UsageError(
            f"{len(cells)} cells, not {len(COLUMNS)}", where=where, hint=" TAB ".join(COLUMNS)
        )
    told = dict(zip(COLUMNS, cells, strict=True))
    empty = [name for name in COLUMNS if not told[name]]
    if empty:
        raise UsageError(f"a waiver without {empty[0]}", where=where, hint="every cell is filled")
    try:
        until = dt.date.fromisoformat(told["until"])
    except ValueError as error:
        raise UsageError(f"until is no date: {error}", where=where, hint="2030-12-31") from error
    return Waiver(
        check=told["check"],
        focus=_full(told["focus"]),
        value=_full(told["value"]),
        until=until,
        by=told["by"],
        reason=told["reason"],
        line=number,
    )


def _full(name: str) -> str:
    return next((ns + name[len(p) :] for p, ns in _PREFIXES.items() if name.startswith(p)), name)


def waive(
    findings: Sequence[Finding],
    waivers: Iterable[Waiver],
    path: Path,
    today: dt.date,
    ran: Selection,
    checks: Iterable[str],
) -> Waived:
    """Return ``findings`` without those under a waiver that holds ``today``, and what is stale.

    Only waivers of ``checks`` that ran and were asked for are judged: what was not looked at cannot
    be gone.
    """
    looked_at = {check for check in checks if ran.wants(check)}
    left, waived = list(findings), []
    for waiver in waivers:
        if waiver.check not in looked_at:
            continue
        covered = [each for each in left if waiver.covers(each)]
        stale = UNUSED if not covered else EXPIRED if waiver.until < today else None
        if stale is None:
            left = [each for each in left if each not in covered]
            waived += [(each, waiver) for each in covered]
        elif ran.wants(stale.id):
            left.append(_stale(stale.id, waiver, path))
    return Waived(tuple(left), tuple(waived))


def _stale(kind: str, waiver: Waiver, path: Path) -> Finding:
    of = f"{waiver.check} {waiver.focus}"
    if kind == UNUSED.id:
        zh, en = f"{of} 的豁免没有可豁免的了。", f"The waiver of {of} has nothing left to waive."
        return at_place(UNUSED, zh, en, path, waiver.line, focus=waiver.focus, value=waiver.check)
    zh = f"{of} 的豁免已于 {waiver.until} 到期。"
    en = f"The waiver of {of} ran out on {waiver.until}."
    return at_place(EXPIRED, zh, en, path, waiver.line, focus=waiver.focus, value=waiver.check)
