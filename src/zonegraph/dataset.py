"""The RDF dataset in memory: one store for every stage that knows RDF.

Named graphs hold what each article says, the entities, the derived triples and the provenance; the
default graph holds the merged triples of all of them, each once. The merge is explicit because
Oxigraph's own union of graphs is a bag: a triple stated by two articles would count twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import GraphError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import rdflib

FORMATS: Final = {
    ".trig": ox.RdfFormat.TRIG,
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".ttl": ox.RdfFormat.TURTLE,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
BUILT: Final = "zonegraph.trig"
# Deepest nesting of JSON-LD that is read: memory grows with its square.
DEEPEST: Final = 200
_ENTITY: Final = re.compile(rb"<!ENTITY\s+(?:[^\s>]+\s+(?:\"([^\"]*)\"|'([^']*)')\s*>)?")
_LONGEST_ENTITY: Final = 200
_JSON: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Dataset:
    """Quads in named graphs, and their merged triples in the default graph."""

    store: ox.Store
    files: tuple[Path, ...] = ()

    @classmethod
    def of(cls, quads: Iterable[ox.Quad], files: tuple[Path, ...] = ()) -> Dataset:
        """Return the dataset of ``quads``, with the default graph merged."""
        store = ox.Store()
        everything = list(quads)
        store.bulk_extend(everything)
        store.bulk_extend(ox.Quad(q.subject, q.predicate, q.object) for q in everything)
        return cls(store, files)

    def named(self) -> Iterator[ox.Quad]:
        """Yield the quads that stand in named graphs."""
        for graph in self.store.named_graphs():
            yield from self.store.quads_for_pattern(None, None, None, graph)

    def merged(self) -> Iterator[ox.Quad]:
        """Yield every triple once, as a quad of the default graph."""
        yield from self.store.quads_for_pattern(None, None, None, ox.DefaultGraph())

    def __len__(self) -> int:
        """Return the number of distinct triples."""
        return sum(1 for _ in self.merged())

    def to_rdflib(self) -> rdflib.Dataset:
        """Return the named graphs as an rdflib Dataset."""
        import rdflib

        target = rdflib.Dataset()
        data = ox.serialize(self.named(), format=ox.RdfFormat.N_QUADS)
        target.parse(data=(data or b"").decode(), format="nquads")
        return target

    def to_rdflib_graph(self) -> rdflib.Graph:
        """Return the merged triples as one rdflib Graph."""
        import rdflib

        target = rdflib.Graph()
        triples = (q.triple for q in self.merged())
        data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
        target.parse(data=(data or b"").decode(), format="nt")
        return target


def graph_files(path: Path) -> tuple[Path, ...]:
    """Return the RDF files of ``path``: itself, a build folder's dataset, or a folder's RDF files.

    Raises GraphError if there is none.
    """
    if path.is_file():
        return (path,)
    if not path.exists():
        raise GraphError("no such file or folder", where=str(path))
    built = path / BUILT
    if built.is_file():
        return (built,)
    found = tuple(sorted(p for p in path.iterdir() if p.suffix in FORMATS and p.is_file()))
    if not found:
        raise GraphError(
            "no RDF file here",
            where=str(path),
            hint=f"expected {BUILT} or files ending in {', '.join(FORMATS)}",
        )
    return found


def parse(path: Path) -> list[ox.Quad]:
    """Return the quads of one RDF file; GraphError names line and column if it is broken."""
    known = FORMATS.get(path.suffix.lower())
    if known is None:
        raise GraphError(
            f"unknown RDF format {path.suffix or '(no suffix)'}",
            where=str(path),
            hint=f"use one of {', '.join(FORMATS)}",
        )
    try:
        data = path.read_bytes()
        guard(data, known, str(path))
        return list(ox.parse(data, format=known))
    except OSError as error:
        raise GraphError(error.strerror or "cannot be read", where=str(path)) from error
    except SyntaxError as error:
        where = f"{path}:{error.lineno}:{error.offset}" if error.lineno else str(path)
        raise GraphError(f"broken RDF: {error.msg}", where=where, hint="mend the file") from error
    except (ValueError, MemoryError) as error:
        raise GraphError(f"broken RDF: {error}", where=str(path)) from error


def guard(data: bytes, form: ox.RdfFormat, where: str) -> None:
    """Raise GraphError if ``data`` could make its parser use memory out of all proportion.

    In RDF/XML that is an entity that names others, is long, or lies in another file (a namespace
    written as an entity is common and passes); in JSON-LD nesting deeper than ``DEEPEST``.
    """
    if form == ox.RdfFormat.RDF_XML:
        for found in _ENTITY.finditer(data):
            value = found[1] if found[1] is not None else found[2]
            if value is None or b"&" in value or len(value) > _LONGEST_ENTITY:
                line = data.count(b"\n", 0, found.start()) + 1
                raise GraphError(
                    "an XML entity that is nested, long or external is not expanded",
                    where=f"{where}:{line}:1",
                    hint="write the text out, or convert the file to Turtle",
                )
    if form == ox.RdfFormat.JSON_LD:
        depth = 0
        for found in _JSON.finditer(data):
            depth += (found[0] in b"[{") - (found[0] in b"]}")
            if depth > DEEPEST:
                line = data.count(b"\n", 0, found.start()) + 1
                raise GraphError(
                    f"JSON nested deeper than {DEEPEST}",
                    where=f"{where}:{line}:1",
                    hint="convert the file to N-Triples or Turtle",
                )


def load(path: Path) -> Dataset:
    """Return the dataset at ``path``: a build folder, an RDF file or a folder of RDF files.

    Raises GraphError for what is not there, is broken, or holds no statement at all.
    """
    files = graph_files(path)
    quads: list[ox.Quad] = []
    for file in files:
        quads.extend(parse(file))
    if not quads:
        raise GraphError("holds no statement", where=str(path), hint="build or fetch it again")
    return Dataset.of(quads, files)
