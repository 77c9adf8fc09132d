"""The W3C's SHACL test suite, read where it lies beside the project (never copied into it)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.check.engine import BLANK
from zonegraph.check.shapes import Shapes
from zonegraph.dataset import Dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

SUITE = Path(__file__).parents[3] / "shared" / "w3c" / "shacl"
_MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
_SHT = "http://www.w3.org/ns/shacl-test#"
_SH = "http://www.w3.org/ns/shacl#"
# focus, path, value, component, severity, source shape; BLANK for what has no name.
Row = tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test: ``rows`` are None where the suite expects a failure instead of a report."""

    name: str
    data: Path
    shapes: Path
    rows: frozenset[Row] | None

    def dataset(self) -> Dataset:
        """Return the data graph."""
        return Dataset.of(ox.Quad(*each) for each in triples(self.data))

    def shape(self) -> Shapes:
        """Return the shapes graph."""
        return Shapes(
            triples=tuple(triples(self.shapes)), cards={}, sources={}, origin=str(self.shapes)
        )


def triples(file: Path) -> list[ox.Triple]:
    """Return the triples of a Turtle file, with itself as base."""
    quads = ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE, base_iri=file.as_uri())
    return [quad.triple for quad in quads]


def cases() -> Iterator[Case]:
    """Yield the tests of the suite, by name."""
    for file in sorted(SUITE.glob("*/*/*.ttl")):
        graph = _Graph(triples(file))
        for test in graph.subjects("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "Validate"):
            action = graph.value(test, f"{_MF}action")
            result = graph.value(test, f"{_MF}result")
            failed = isinstance(result, ox.NamedNode)
            yield Case(
                name=str(file.relative_to(SUITE).with_suffix("")),
                data=_path(graph.value(action, f"{_SHT}dataGraph")),
                shapes=_path(graph.value(action, f"{_SHT}shapesGraph")),
                rows=None if failed else frozenset(graph.rows(result)),
            )


def name(node: object) -> str:
    """Return a term as rows name it."""
    return node.value if isinstance(node, ox.NamedNode | ox.Literal) else BLANK


def _path(node: object) -> Path:
    return Path.from_uri(name(node)) if hasattr(Path, "from_uri") else _from_uri(name(node))


def _from_uri(uri: str) -> Path:
    from urllib.parse import unquote, urlsplit

    return Path(unquote(urlsplit(uri).path))


class _Graph:
    def __init__(self, triples: list[ox.Triple]) -> None:
        self._triples = triples

    def subjects(self, predicate: str, local: str) -> list[object]:
        return [
            t.subject
            for t in self._triples
            if t.predicate.value == predicate and name(t.object) == _SHT + local
        ]

    def values(self, subject: object, predicate: str) -> list[object]:
        return [
            t.object
            for t in self._triples
            if t.subject == subject and t.predicate.value == predicate
        ]

    def value(self, subject: object, predicate: str) -> object:
        return next(iter(self.values(subject, predicate)), None)

    def rows(self, report: object) -> Iterator[Row]:
        for result in self.values(report, f"{_SH}result"):
            about = [
                self.value(result, f"{_SH}{local}")
                for local in (
                    "focusNode",
                    "resultPath",
                    "value",
                    "sourceConstraintComponent",
                    "resultSeverity",
                    "sourceShape",
                )
            ]
            focus, path, value, component, severity, shape = map(name, about)
            yield focus, path, value, component, severity, shape
