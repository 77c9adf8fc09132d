"""The explorer as one HTML file that opens anywhere, without a server or a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset


def html(dataset: Dataset) -> bytes:
    """Return the explorer of ``dataset``; OutputError if this installation is without it."""
    from zonegraph.explorer import page

    return page(dataset).encode()
