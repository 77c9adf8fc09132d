"""What an extractor is that a build may be given in place of ``zonegraph.extract.extract``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zonegraph.article import Article
    from zonegraph.claim import Extraction


class Extractor(Protocol):
    """Reads articles; its records are those of the built-in extractor."""

    @property
    def model(self) -> str:
        """Name of what reads, for the provenance of the graph."""

    def extract(self, article: Article) -> Extraction:
        """Return everything ``article`` states, in a fixed order."""

    def notes(self) -> tuple[str, ...]:
        """Return, in words, what the user should know of the reading so far."""
