"""The graph as its user holds it: load or build one, then ask, check and export it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph import dataset, resources

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx
    import rdflib

    from zonegraph.article import Article
    from zonegraph.claim import Extraction
    from zonegraph.dataset import Dataset
    from zonegraph.evaluate import Score
    from zonegraph.finding import Finding
    from zonegraph.query import Result


@dataclass(frozen=True, slots=True)
class Graph:
    """A zonegraph dataset in memory; ``len`` is its number of distinct triples."""

    dataset: Dataset

    def __len__(self) -> int:
        """Return the number of distinct triples."""
        return len(self.dataset)

    def query(self, what: str | Path, /, **params: object) -> Result:
        """Return the rows of a catalogue query (``"zones"``) or of SPARQL text or a .rq file.

        Raises QueryError for a broken query or a parameter it does not know.
        """
        from zonegraph.query import query

        return query(self.dataset, what, **params)

    def check(self) -> tuple[Finding, ...]:
        """Return what is inconsistent, sorted; empty if nothing is."""
        from zonegraph.check import check

        return check(self.dataset)

    def export(self, name: str, output: str | Path | None = None) -> bytes:
        """Return the graph in format ``name``, and put it at ``output`` if that is given.

        Raises UsageError for an unknown format, OutputError if it cannot be written.
        """
        from zonegraph.export import export

        return export(self.dataset, name, Path(output) if output is not None else None)

    def evaluate(self, gold: str | Path) -> tuple[Score, ...]:
        """Return precision, recall and F1 against the annotations in folder ``gold``."""
        from zonegraph.evaluate import evaluate, found, load_gold

        return evaluate(load_gold(Path(gold)), found(self.dataset))

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Return entities as nodes and the claims between them as edges."""
        from zonegraph.export import to_networkx

        return to_networkx(self.dataset)

    def to_rdflib(self) -> rdflib.Dataset:
        """Return the named graphs as an rdflib Dataset."""
        return self.dataset.to_rdflib()


def load(path: str | Path | None = None) -> Graph:
    """Return the graph at ``path``: a build folder or RDF file; without it, the bundled graph.

    Raises GraphError if it cannot be read.
    """
    return Graph(dataset.load(Path(path) if path is not None else resources.graph_dir()))


def build(
    paths: Sequence[str | Path] = (), output: str | Path | None = None, min_confidence: float = 0.0
) -> Graph:
    """Return the graph of the articles at ``paths`` (none: the bundled ones).

    With ``output`` it stands in ``output/zonegraph.trig`` afterwards. Raises SourceError for a file
    that cannot be read, OutputError for a folder that cannot be written.
    """
    from zonegraph.assemble import build as assemble

    built = assemble(
        [Path(path) for path in paths],
        Path(output) if output is not None else None,
        min_confidence=min_confidence,
    )
    return Graph(built.dataset)


def read_articles(path: str | Path) -> list[Article]:
    """Return the articles of a file, in reading order. Raises SourceError if there are none."""
    from zonegraph.read import read

    return read(path)


def extract_claims(article: Article) -> Extraction:
    """Return the things and claims of ``article``, each with the characters it was read from."""
    from zonegraph.extract import extract

    return extract(article)
