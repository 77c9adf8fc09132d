"""What a run is asked for, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zonegraph.check.policy import Policy, load_policy
from zonegraph.check.selection import Selection
from zonegraph.check.verdict import fails, summary

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from zonegraph.check.card import Card
    from zonegraph.check.waiver import Waiver
    from zonegraph.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to check.

    ``shapes`` replaces our shapes, ``ontology`` our ontology, which is then checked as well.
    ``articles`` are what the graph was built from. ``today`` is the day by which waivers are judged
    (None: the real one); nothing else depends on a clock.
    """

    engine: str | None = None
    shapes: Path | None = None
    ontology: Path | None = None
    articles: tuple[Path, ...] | None = None
    selection: Selection = field(default_factory=Selection)
    policy: Path | None = None
    waivers: Path | None = None
    baseline: Path | None = None
    today: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run found.

    ``findings`` are to be reported, the gravest first, then by place; ``waived`` those under a
    waiver; ``known`` the number hidden by the baseline; ``cards`` those of every check, by id.
    """

    findings: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...] = ()
    known: int = 0
    cards: Mapping[str, Card] = field(default_factory=dict)
    policy: Policy = field(default_factory=load_policy)

    def fails(self, level: str | None = None) -> bool:
        """Tell whether a finding is grave enough for ``level`` (None: the policy's own)."""
        return fails(self.findings, level, self.policy)

    def summary(self, lang: str) -> str:
        """Return one line that counts everything."""
        return summary(self.findings, lang, waived=len(self.waived), known=self.known)
