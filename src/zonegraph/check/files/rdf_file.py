"""One RDF file: its bytes, its quads, the prefixes it declares, or where it is broken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.dataset import FORMATS, parse
from zonegraph.errors import GraphError

if TYPE_CHECKING:
    from pathlib import Path

_PREFIX: Final = re.compile(
    rb"^[ \t]*@?prefix[ \t]+([^\s:]*):[ \t]*<([^>\s]*)>", re.IGNORECASE | re.MULTILINE
)
_XMLNS: Final = re.compile(rb"xmlns:([\w.-]+)\s*=\s*[\"']([^\"']*)[\"']")
_PLACE: Final = re.compile(r":([0-9]+):([0-9]+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prefix:
    """A prefix that a file declares: its name, its namespace, the line (from 1)."""

    name: str
    namespace: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RdfFile:
    """A file that was read: its quads, or ``error`` and the place where it is broken."""

    path: Path
    raw: bytes
    quads: tuple[ox.Quad, ...] = ()
    prefixes: tuple[Prefix, ...] = ()
    error: GraphError | None = None
    line: int = 1
    column: int = 1


def read_file(path: Path) -> RdfFile:
    """Return the file at ``path``, broken or not; GraphError only if there is nothing to read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise GraphError(error.strerror or "cannot be read", where=str(path)) from error
    try:
        quads = parse(path)
    except GraphError as error:
        place = _PLACE.search(error.where or "")
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        return RdfFile(path=path, raw=raw, error=error, line=line, column=column)
    return RdfFile(path=path, raw=raw, quads=tuple(quads), prefixes=_prefixes(path, raw))


def _prefixes(path: Path, raw: bytes) -> tuple[Prefix, ...]:
    form = FORMATS.get(path.suffix.lower())
    if form in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG):
        pattern = _PREFIX
    elif form == ox.RdfFormat.RDF_XML:
        pattern = _XMLNS
    else:
        return ()
    return tuple(
        Prefix(
            name=found[1].decode("utf-8", "replace"),
            namespace=found[2].decode("utf-8", "replace"),
            line=raw.count(b"\n", 0, found.start()) + 1,
        )
        for found in pattern.finditer(raw)
    )
