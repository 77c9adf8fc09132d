"""Whether a run fails, and the line that sums it up; the policy says what is grave enough."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from zonegraph.check.policy import Policy, load_policy
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zonegraph.finding import Finding

# What --fail-on names: the severities that make a run fail, by our own policy.
FAIL_ON: Final[Mapping[str, frozenset[Severity]]] = load_policy().levels
SEVERITIES_ZH: Final = {
    Severity.VIOLATION: "错误",
    Severity.WARNING: "警告",
    Severity.INFO: "提示",
}


def fails(
    findings: Iterable[Finding], fail_on: str | None = "violation", policy: Policy | None = None
) -> bool:
    """Tell whether one of ``findings`` is grave enough; UsageError for an unknown ``fail_on``.

    Without ``fail_on`` the level is the policy's own.
    """
    grave = (policy or load_policy()).failing(fail_on)
    return any(finding.severity in grave for finding in findings)


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Return how many findings there are of each severity, the gravest first."""
    found = Counter(finding.severity for finding in findings)
    return {severity: found[severity] for severity in Severity}


def summary(
    findings: Iterable[Finding], lang: str = "en", *, waived: int = 0, known: int = 0
) -> str:
    """Return one line for people: how many findings of each severity, and how many are hidden.

    ``waived`` are those under a waiver, ``known`` those of the baseline.
    """
    found = {severity: n for severity, n in counts(findings).items() if n}
    if lang == "zh":
        told = "，".join(f"{n} 个{SEVERITIES_ZH[severity]}" for severity, n in found.items())
        hidden = [f"{n} 个{what}" for n, what in ((waived, "已豁免"), (known, "在基线中")) if n]
        return (told or "没有发现问题") + (f"（{'，'.join(hidden)}）" if hidden else "")
    told = ", ".join(
        f"{n} {severity}{'' if n == 1 or severity is Severity.INFO else 's'}"
        for severity, n in found.items()
    )
    hidden = [f"{n} {what}" for n, what in ((waived, "waived"), (known, "in the baseline")) if n]
    return (told or "no findings") + (f" ({', '.join(hidden)})" if hidden else "")
