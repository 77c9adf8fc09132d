"""The baseline: what an old graph is known to have, so that it can adopt the checks step by step.

A JSON file with a fingerprint for each known finding. Known findings are not reported; an entry
that is no longer found is (P703), so that the baseline only shrinks.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.report import at_place
from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from zonegraph.check.selection import Selection
    from zonegraph.finding import Finding

GONE: Final = card("P703")
_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One known finding; ``line`` is where it stands in the file, from 1."""

    fingerprint: str
    check: str
    focus: str
    line: int


def load_baseline(path: Path) -> tuple[Entry, ...]:
    """Return the entries of the file ``path``; UsageError, with the file, for a broken one."""
    try:
        text = path.read_text(encoding="utf-8")
        told = json.loads(text)
    except OSError as error:
        raise UsageError(error.strerror or "cannot be read", where=str(path)) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(
            f"broken baseline: {error}", where=str(path), hint="write it with --write-baseline"
        ) from error
    if not isinstance(told, dict) or told.get("version") != _VERSION:
        raise UsageError(f"no baseline of version {_VERSION}", where=str(path))
    rows = told.get("findings")
    if not isinstance(rows, list) or not all(_is_row(row) for row in rows):
        raise UsageError("broken baseline: findings", where=str(path))
    lines = {
        line.partition('"fingerprint": "')[2].partition('"')[0]: number
        for number, line in enumerate(text.split("\n"), 1)
    }
    return tuple(
        Entry(
            fingerprint=row["fingerprint"],
            check=row["check"],
            focus=row.get("focus") or "",
            line=lines.get(row["fingerprint"], 1),
        )
        for row in rows
    )


def _is_row(row: object) -> bool:
    return (
        isinstance(row, dict)
        and all(isinstance(row.get(key), str) for key in ("fingerprint", "check"))
        and isinstance(row.get("focus"), str | None)
    )


def write_baseline(findings: Iterable[Finding], path: Path) -> None:
    """Write all of ``findings`` as the baseline at ``path``, whole or not at all."""
    from zonegraph.assemble.write import write

    rows = sorted(
        (
            {"fingerprint": each.fingerprint(), "check": each.check, "focus": each.focus or ""}
            for each in findings
        ),
        key=lambda row: (row["check"], row["focus"], row["fingerprint"]),
    )
    told = {"version": _VERSION, "findings": rows}
    write(path, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def unknown(
    findings: Sequence[Finding],
    entries: Iterable[Entry],
    path: Path,
    ran: Selection,
    checks: Iterable[str],
) -> tuple[tuple[Finding, ...], int]:
    """Return the findings that are not in the baseline, and how many were.

    Entries of ``checks`` that ran and were asked for and found nothing are findings, too. An entry
    stands for one finding: two alike need two.
    """
    known = list(entries)
    left = Counter(each.fingerprint for each in known)
    kept: list[Finding] = []
    for finding in findings:
        mark = finding.fingerprint()
        if left[mark]:
            left[mark] -= 1
        else:
            kept.append(finding)
    hidden = len(findings) - len(kept)
    looked_at = {check for check in checks if ran.wants(check)}
    for entry in known:
        if left[entry.fingerprint] and entry.check in looked_at and ran.wants(GONE.id):
            left[entry.fingerprint] -= 1
            of = f"{entry.check} {entry.focus}"
            zh, en = f"基线里的 {of} 已经没有了。", f"{of} of the baseline is no longer found."
            kept.append(
                at_place(GONE, zh, en, path, entry.line, focus=entry.focus, value=entry.fingerprint)
            )
    return tuple(kept), hidden
