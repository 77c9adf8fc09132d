"""Canonical bytes of a dataset, and files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.assemble.term import PREFIXES
from zonegraph.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable


def ordered(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    """Return ``quads`` sorted by graph, subject, predicate and object, in code point order."""
    return sorted(
        quads, key=lambda q: (str(q.graph_name), str(q.subject), str(q.predicate), str(q.object))
    )


def canonical(quads: Iterable[ox.Quad]) -> bytes:
    """Return ``quads`` as TriG in one order; same quads, same bytes."""
    return ox.serialize(ordered(quads), format=ox.RdfFormat.TRIG, prefixes=PREFIXES) or b""


def write(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` in one step: written beside, then renamed.

    Raises OutputError if that fails; what stood at ``path`` before still stands then.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _refused(path, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.chmod(0o644)
        beside.replace(path)
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        with contextlib.suppress(FileNotFoundError):
            beside.unlink()


def _refused(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"cannot be written: {error.strerror or error}",
        where=str(path),
        hint="choose another place with -o; nothing was changed",
    )
