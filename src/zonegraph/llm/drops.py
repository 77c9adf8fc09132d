"""What was left out of the model's answers, counted by reason."""

from __future__ import annotations

from collections import Counter
from typing import Final

REASONS: Final = (
    "refused passage",
    "passage filtered by the server",
    "broken JSON",
    "cut-off answer",
    "item of a wrong type",
    "class outside the ontology",
    "property outside the ontology",
    "modality outside the ontology",
    "name not in the text",
    "quote not in the text",
    "subject is no entity of the answer",
    "object is no entity of the answer",
    "against domain or range",
    "value not in the text",
    "value outside the scheme",
    "number not in the text",
    "number differs from the text",
    "time not in the text (claim kept)",
)


class DropError(Exception):
    """What a model answered is to be left out, for one of ``REASONS``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Drops:
    """A counter of ``REASONS``."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, reason: str) -> None:
        """Count one item that was left out for ``reason``, which must be one of ``REASONS``."""
        if reason not in REASONS:
            raise ValueError(reason)
        self.counts[reason] += 1

    def line(self) -> str:
        """Return the counts in words, in the order of ``REASONS``; empty if nothing was dropped."""
        return ", ".join(f"{self.counts[r]} {r}" for r in REASONS if self.counts[r])
