"""The graph as its user holds it: load or build one, then ask, check and export it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

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
    from zonegraph.search import Hit, Index

_HOLDS: Final = """
SELECT ?class (COUNT(DISTINCT ?thing) AS ?things) WHERE {
  ?thing a ?kind . ?kind rdfs:label ?class . FILTER(LANG(?class) = "zh")
  FILTER(STRSTARTS(STR(?thing), STR(zgid:)))
} GROUP BY ?class ORDER BY DESC(?things) ?class
"""


@dataclass(frozen=True, slots=True)
class Graph:
    """A zonegraph dataset in memory; ``len`` is its number of distinct triples."""

    dataset: Dataset

    def __len__(self) -> int:
        """Return the number of distinct triples."""
        return len(self.dataset)

    def query(self, what: str | Path, /, *, evidence: bool = False, **params: object) -> Result:
        """Return the rows of a catalogue query (``"zones"``) or of SPARQL text or a .rq file.

        With ``evidence`` each row has the claims and words it rests on.

        Raises QueryError for a broken query or a parameter it does not know.
        """
        from zonegraph.query import query, with_evidence

        result = query(self.dataset, what, **params)
        return with_evidence(self.dataset, result) if evidence else result

    def check(self) -> tuple[Finding, ...]:
        """Return what is inconsistent, sorted; empty if nothing is."""
        from zonegraph.check import check

        return check(self.dataset)

    def export(self, name: str, output: str | Path | None = None, **part: Any) -> bytes:
        """Return the graph in format ``name``, and put it at ``output`` if that is given.

        ``part`` chooses what of it: the keywords of ``zonegraph.selection.select``, such as
        ``zone="济宁"``, ``classes=["企业"]``, ``modalities=["计划"]``, ``date="2020"``.
        Raises UsageError for an unknown format, OutputError if it cannot be written.
        """
        from zonegraph.export import export
        from zonegraph.selection import select

        target = Path(output) if output is not None else None
        return export(self.dataset, name, target, part=select(self.dataset, **part))

    def search(self, words: str, **narrowed: Any) -> tuple[Hit, ...]:
        """Return what ``words`` find, the best first: names, quotes, headlines and article text.

        ``narrowed`` are the keywords of ``zonegraph.search.search``: ``cls``, ``zone``, ``year``,
        ``modality``, ``kind``, ``limit``, ``articles``. The index is made at the first search.
        """
        from zonegraph.search import search

        return search(self.dataset, words, **narrowed)

    def index(self, articles: Sequence[str | Path] = ()) -> Index:
        """Return the search index of the graph and of ``articles`` (files or folders)."""
        from zonegraph.search import index_of

        return index_of(self.dataset, tuple(Path(path) for path in articles))

    def _repr_html_(self) -> str:
        """Return what the graph holds, as a table for notebooks."""
        from zonegraph.query import query, to_html

        rows = query(self.dataset, _HOLDS)
        return f"<p>{len(self)} triples</p>" + to_html(rows)

    def evaluate(self, gold: str | Path) -> tuple[Score, ...]:
        """Return precision, recall and F1 against the annotations in folder ``gold``."""
        from zonegraph.evaluate import evaluate, found, load_gold

        return evaluate(load_gold(Path(gold)), found(self.dataset))

    def to_networkx(self, **part: Any) -> nx.MultiDiGraph[str]:
        """Return entities as nodes and the claims between them as edges; ``part`` as in export."""
        from zonegraph.export import choose, to_networkx
        from zonegraph.selection import select

        chosen = select(self.dataset, **part)
        return to_networkx(self.dataset, choose(self.dataset, chosen) if chosen else None)

    def to_frames(self, library: str = "pandas", **part: Any) -> tuple[Any, Any]:
        """Return nodes and edges as two frames of ``library``: pandas or polars.

        Raises UsageError for another library or one that is not installed.
        """
        from zonegraph.export import choose, network
        from zonegraph.query import frame
        from zonegraph.selection import select

        chosen = select(self.dataset, **part)
        made = network(self.dataset, choose(self.dataset, chosen) if chosen else None)
        nodes = [{"id": n.iri, **n.attributes} for n in made.nodes]
        edges = [
            {"id": e.id, "source": e.source, "target": e.target, **e.attributes} for e in made.edges
        ]
        return (
            frame(nodes, list(dict.fromkeys(["id", *(k for n in nodes for k in n)])), library),
            frame(
                edges,
                list(dict.fromkeys(["id", "source", "target", *(k for e in edges for k in e)])),
                library,
            ),
        )

    def to_rdflib(self) -> rdflib.Dataset:
        """Return the named graphs as an rdflib Dataset."""
        return self.dataset.to_rdflib()


def load(path: str | Path | None = None) -> Graph:
    """Return the graph at ``path``: a build folder, an RDF file or a store folder.

    Without ``path`` it is the bundled graph. Raises GraphError if it cannot be read.
    """
    from zonegraph.store.disk import is_store, unload

    place = Path(path) if path is not None else resources.graph_dir()
    return Graph(unload(place) if is_store(place) else dataset.load(place))


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
