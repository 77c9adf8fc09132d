"""RDF files of a test, read as the checks read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.files import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.check.files import RdfFile


def rdf(folder: Path, raw: str | bytes, name: str = "a.ttl") -> RdfFile:
    """Return the file ``name`` in ``folder`` with ``raw`` in it, as read."""
    file = folder / name
    file.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return read_file(file)
