"""What a format is given: findings, the cards of their checks, a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from zonegraph.check.verdict import SEVERITIES_ZH
from zonegraph.finding import Severity
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from zonegraph.check.card import Card
    from zonegraph.finding import Finding, Side

SHAPES = "https://w3id.org/zonegraph/shapes#"
PREFIXES = {"zg": ONTOLOGY, "zgid": THINGS, "zgsh": SHAPES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Findings in the order of a run; ``cards`` by id, if known; ``colour`` for terminals."""

    findings: tuple[Finding, ...]
    cards: Mapping[str, Card] = field(default_factory=dict)
    lang: str = "en"
    colour: bool = False

    def groups(self) -> Iterator[tuple[str, Severity, tuple[Finding, ...]]]:
        """Yield check, severity and findings, the gravest first, then by check."""
        rank = list(Severity).index
        ordered = sorted(self.findings, key=lambda f: (rank(f.severity), f.check))
        for (severity, check), found in groupby(ordered, key=lambda f: (f.severity, f.check)):
            yield check, severity, tuple(found)

    def label(self, check: str) -> str:
        """Return what is so where nothing is wrong, or nothing for somebody else's check."""
        card = self.cards.get(check)
        return card.label(self.lang) if card else ""

    def mend(self, check: str) -> str:
        """Return how to mend what ``check`` reports, or nothing."""
        card = self.cards.get(check)
        return card.mend(self.lang) if card else ""

    def severity(self, severity: Severity) -> str:
        """Return ``severity`` in the language of the report."""
        return SEVERITIES_ZH[severity] if self.lang == "zh" else severity.value


def place(at: Finding | Side) -> str:
    """Return ``file:line:column`` as compilers print it, as far as known."""
    parts = [at.file or ""] + [str(n) for n in (at.line, at.column) if n is not None]
    return ":".join(parts) if at.file else ""


def short(iri: str) -> str:
    """Return ``iri`` with one of our prefixes, if it has one."""
    return next((f"{p}:{iri[len(n) :]}" for p, n in PREFIXES.items() if iri.startswith(n)), iri)
