"""Named graphs: whether each statement stands in the graph that is to hold it (P106).

SHACL validates the merged triples and cannot see this. A file without named graphs has nothing to
say here and is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.card import card
from zonegraph.check.report import of_card
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.facts import Facts
    from zonegraph.check.witness import Witness
    from zonegraph.dataset import Dataset
    from zonegraph.finding import Finding

PLACEMENT: Final = card("P106")
_IN_ARTICLE: Final = f"{ONTOLOGY}inArticle"
_ARTICLE: Final = f"{THINGS}article-"
_GRAPH: Final = f"{THINGS}graph-"


def misplaced(data: Dataset, facts: Facts, witness: Witness) -> Iterator[Finding]:
    """Yield claims and evidence that stand in a named graph other than their article's."""
    wanted = _homes(facts)
    stray: set[tuple[str, str]] = set()
    for quad in data.named():
        if not isinstance(quad.subject, ox.NamedNode):
            continue
        graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value
        home = wanted.get(quad.subject.value)
        if home is not None and graph != home:
            stray.add((quad.subject.value, graph))
    for iri, graph in sorted(stray):
        local = graph.removeprefix(THINGS)
        zh, en = f"不应在命名图 {local} 里。", f"It has no place in the named graph {local}."
        yield of_card(PLACEMENT, iri, zh, en, witness, graph)


def _homes(facts: Facts) -> dict[str, str]:
    """Return the graph of each evidence and of each claim that rests on one article alone."""
    homes: dict[str, str] = {}
    for evidence in facts.subjects("inArticle"):
        article = facts.value(evidence, "inArticle") or ""
        homes[evidence] = _GRAPH + article.removeprefix(_ARTICLE)
    for claim in facts.subjects("evidence"):
        graphs = {homes.get(evidence) for evidence in facts.values(claim, "evidence")}
        only = graphs.pop() if len(graphs) == 1 else None
        if only is not None:
            homes[claim] = only
    return homes
