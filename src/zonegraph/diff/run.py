"""The job of ``zonegraph diff``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph.dataset import FORMATS, graph_files, parse
from zonegraph.diff.compare import compare
from zonegraph.diff.revision import quads_at, split_range
from zonegraph.diff.snapshot import snapshot
from zonegraph.errors import UsageError

if TYPE_CHECKING:
    import pyoxigraph as ox

    from zonegraph.diff.change import Change


def diff(old: str | Path, new: str | Path | None = None) -> tuple[Change, ...]:
    """Return what differs between ``old`` and ``new``.

    Each is an RDF file, a build folder, a folder of RDF files, or a git revision (``main``,
    ``main:graph/zonegraph.trig``); ``old`` alone may be a range of revisions (``main..``). A path
    that exists is a path. Raises GraphError for what cannot be read, UsageError without ``new``.
    """
    if new is None:
        ends = None if Path(old).exists() else split_range(str(old))
        if ends is None:
            raise UsageError("diff needs two graphs", hint="OLD NEW, or a range as main..")
        old, new = ends
    (was, terms_were), (now, terms_are) = _read(old), _read(new)
    if not (terms_were and terms_are):
        terms_were = terms_are = []
    return compare(snapshot(was, terms_were), snapshot(now, terms_are))


def _read(source: str | Path) -> tuple[list[ox.Quad], list[ox.Quad]]:
    """Return the quads of graph and ontology at ``source``; no ontology unless it is a checkout.

    Where only one side has an ontology, terms are not compared: they did not go anywhere.
    """
    path = Path(source)
    graph: list[ox.Quad] = []
    ontology: list[ox.Quad] = []
    if not path.exists():
        for name, quads in quads_at(str(source)):
            (ontology if name.startswith("ontology/") else graph).extend(quads)
        if not graph:
            return ontology, []
        return graph, ontology
    for file in _files(path):
        inside = path.is_dir() and file.is_relative_to(path / "ontology")
        (ontology if inside else graph).extend(parse(file))
    return graph, ontology


def _files(path: Path) -> tuple[Path, ...]:
    """Return the files of ``path``; in a checkout, of its graph and ontology."""
    places = [path / "graph", path / "ontology" / "terms", path / "ontology" / "schemes"]
    if path.is_dir() and all(each.is_dir() for each in places):
        return tuple(
            file for each in places for file in graph_files(each) if file.suffix in FORMATS
        )
    return graph_files(path)
