"""The policy: which findings are reported, how gravely, and which of them fail a run.

It stands in one file, ``policy.toml``, apart from the checks; ``--policy`` names another.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from zonegraph.errors import UsageError
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zonegraph.finding import Finding

OURS: Final = Path(__file__).resolve().parent / "policy.toml"
_KEYS: Final = frozenset({"fail-on", "ignore", "levels", "severity"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """``levels`` are the severities that fail at each level; ``severities`` replace a card's."""

    fail_on: str
    ignore: tuple[str, ...]
    levels: Mapping[str, frozenset[Severity]]
    severities: Mapping[str, Severity]

    def failing(self, level: str | None = None) -> frozenset[Severity]:
        """Return what fails at ``level`` (None: the policy's own); UsageError if it is unknown."""
        found = self.levels.get(level or self.fail_on)
        if found is None:
            raise UsageError(f"cannot fail on {level!r}", hint=f"one of {', '.join(self.levels)}")
        return found

    def applied(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield ``findings`` with the severities of this policy, without what it ignores."""
        for finding in findings:
            if finding.check.startswith(self.ignore or ("\0",)):
                continue
            severity = self.severities.get(finding.check)
            yield finding if severity is None else replace(finding, severity=severity)


@cache
def load_policy(path: Path | None = None) -> Policy:
    """Return the policy at ``path`` (None: ours); UsageError, with the file, for a broken one."""
    ours = _read(OURS)
    told = ours if path is None else {**ours, **_read(path)}
    where = str(path or OURS)
    unknown = sorted(set(told) - _KEYS)
    if unknown:
        raise UsageError(
            f"unknown key {unknown[0]!r}", where=where, hint=f"one of {', '.join(sorted(_KEYS))}"
        )
    try:
        policy = Policy(
            fail_on=str(told["fail-on"]),
            ignore=tuple(_strings(told["ignore"])),
            levels={
                str(name): frozenset(Severity(each) for each in _strings(found))
                for name, found in dict(told["levels"]).items()
            },
            severities={str(k): Severity(v) for k, v in dict(told["severity"]).items()},
        )
    except (TypeError, ValueError) as error:
        raise UsageError(f"broken policy: {error}", where=where) from error
    policy.failing()
    return policy


def _strings(found: object) -> Sequence[str]:
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise TypeError(f"{found!r} is no list of words")
    return found


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(error.strerror or "cannot be read", where=str(path)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"broken policy: {error}", where=str(path), hint="TOML") from error
