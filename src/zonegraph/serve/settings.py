"""What a server is told at its start: where it listens, and what one query may cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The graph (none: the bundled one), the address, and the limits of the server.

    ``seconds``, ``rows``, ``size`` (bytes of an answer) and ``memory`` (bytes beyond the graph
    itself) are what one query may use; ``workers`` queries run at a time and ``waiting`` wait for
    them. A request may be ``body`` bytes long, and a client may take ``patience`` seconds to send
    it or to take a piece of the answer. ``connections`` are open at a time.
    """

    graph: Path | None = None
    host: str = "127.0.0.1"
    port: int = 7878
    workers: int = 4
    waiting: int = 256
    seconds: float = 20.0
    rows: int = 100_000
    size: int = 64 * MEBIBYTE
    memory: int = 512 * MEBIBYTE
    body: int = MEBIBYTE
    patience: float = 15.0
    connections: int = 1000

    def __post_init__(self) -> None:
        """Raise UsageError for a limit that would let nothing through."""
        for name in ("workers", "seconds", "rows", "size", "memory", "body", "patience"):
            if getattr(self, name) <= 0:
                raise UsageError(f"{name} must be more than 0, not {getattr(self, name)}")
        if not 0 <= self.port <= 65535:
            raise UsageError(f"there is no port {self.port}", hint="0 to 65535; 0 takes a free one")
