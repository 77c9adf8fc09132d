"""Which findings fail a run, in one table, apart from the checks themselves."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from zonegraph.errors import UsageError
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zonegraph.finding import Finding

# What --fail-on names: the severities that make a run fail.
FAIL_ON: Final[Mapping[str, frozenset[Severity]]] = {
    "violation": frozenset({Severity.VIOLATION}),
    "warning": frozenset({Severity.VIOLATION, Severity.WARNING}),
    "info": frozenset(Severity),
    "none": frozenset(),
}


def fails(findings: Iterable[Finding], fail_on: str = "violation") -> bool:
    """Tell whether one of ``findings`` is grave enough; UsageError for an unknown ``fail_on``."""
    grave = FAIL_ON.get(fail_on)
    if grave is None:
        raise UsageError(f"cannot fail on {fail_on!r}", hint=f"one of {', '.join(FAIL_ON)}")
    return any(finding.severity in grave for finding in findings)


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Return how many findings there are of each severity, the gravest first."""
    found = Counter(finding.severity for finding in findings)
    return {severity: found[severity] for severity in Severity}


def summary(findings: Iterable[Finding], lang: str = "en") -> str:
    """Return one line for people: how many findings there are of each severity."""
    found = {severity: n for severity, n in counts(findings).items() if n}
    if lang == "zh":
        words = {Severity.VIOLATION: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
        return (
            "，".join(f"{n} 个{words[severity]}" for severity, n in found.items()) or "没有发现问题"
        )
    names = (f"{n} {severity}{'' if n == 1 else 's'}" for severity, n in found.items())
    return ", ".join(names) or "no findings"
