"""Counting: how many rows there are, how many were found, how many are right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Count:
    """How many rows: ``core`` gold rows, of them ``hit``; ``found`` rows, of them ``right``."""

    core: int = 0
    hit: int = 0
    found: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        """Share of the core gold rows that were found; 1 if there are none."""
        return self.hit / self.core if self.core else 1.0

    @property
    def precision(self) -> float:
        """Share of the found rows that stand in gold, core or not; 1 if nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, other: Count) -> None:
        """Count ``other`` in."""
        self.core += other.core
        self.hit += other.hit
        self.found += other.found
        self.right += other.right

    def judge(self, right: bool) -> None:
        """Count one row that gold and found share, right in this aspect or not."""
        self.core += 1
        self.hit += right
        self.found += 1
        self.right += right
