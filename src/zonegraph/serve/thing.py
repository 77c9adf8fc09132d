"""What the graph says of one IRI, and how much it holds: plain data for pages and descriptions."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, TypedDict

import pyoxigraph as ox

from zonegraph.query.label import preferred_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.dataset import Dataset

_RDFS_LABEL: Final = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
# A hub (a zone, a class) is pointed at by thousands; a page shows these many and says so.
MOST: Final = 500


class Node(TypedDict, total=False):
    """An RDF term: ``iri``, ``blank`` or ``value`` is there, with ``lang`` or ``datatype``."""

    iri: str
    blank: str
    value: str
    lang: str
    datatype: str


class Thing(TypedDict):
    """The statements about an IRI and those that point at it: (predicate, object or subject).

    ``inside`` counts the triples of the named graph of that IRI. ``labels`` holds a name for every
    IRI of the page that has one. Both lists are cut at ``MOST``; ``more`` says whether they were.
    ``used`` says whether the IRI is the predicate of any statement.
    """

    iri: str
    about: list[tuple[str, Node]]
    of: list[tuple[str, Node]]
    inside: int
    used: bool
    labels: dict[str, str]
    more: bool


def thing(dataset: Dataset, iri: str) -> Thing:
    """Return what ``dataset`` says of ``iri``; empty lists if nothing."""
    node, default = ox.NamedNode(iri), ox.DefaultGraph()
    store = dataset.store
    about = [
        (q.predicate.value, _node(q.object))
        for q in islice(store.quads_for_pattern(node, None, None, default), MOST + 1)
    ]
    of = [
        (q.predicate.value, _node(q.subject))
        for q in islice(store.quads_for_pattern(None, None, node, default), MOST + 1)
    ]
    more = len(about) > MOST or len(of) > MOST
    about, of = sorted(about[:MOST], key=_order), sorted(of[:MOST], key=_order)
    inside = sum(1 for _ in store.quads_for_pattern(None, None, None, node))
    shown = [iri, *(p for p, _ in about), *(p for p, _ in of)]
    shown += [each["iri"] for _, each in (*about, *of) if "iri" in each]
    return Thing(
        iri=iri,
        about=about,
        of=of,
        inside=inside,
        used=next(iter(store.quads_for_pattern(None, node, None, default)), None) is not None,
        labels=_labels(dataset, shown),
        more=more,
    )


def counts(dataset: Dataset) -> dict[str, int]:
    """Return the number of triples of each named graph, and under "" of the default graph."""
    store = dataset.store
    names = sorted(g.value for g in store.named_graphs() if isinstance(g, ox.NamedNode))
    held = {name: _count(store, ox.NamedNode(name)) for name in names}
    return {"": _count(store, ox.DefaultGraph()), **held}


def _count(store: ox.Store, graph: ox.NamedNode | ox.DefaultGraph) -> int:
    return sum(1 for _ in store.quads_for_pattern(None, None, None, graph))


def _labels(dataset: Dataset, iris: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for iri in dict.fromkeys(iris):
        label = preferred_label(dataset, iri)
        if label == iri:
            label = _plain_label(dataset, iri)
        if label != iri:
            found[iri] = label
    return found


def _plain_label(dataset: Dataset, iri: str) -> str:
    pattern = dataset.store.quads_for_pattern(
        ox.NamedNode(iri), _RDFS_LABEL, None, ox.DefaultGraph()
    )
    labels = [q.object for q in pattern if isinstance(q.object, ox.Literal)]
    labels.sort(key=lambda each: (each.language != "zh", each.value))
    return labels[0].value if labels else iri


def _node(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return Node(iri=term.value)
    if isinstance(term, ox.Literal):
        made = Node(value=term.value, datatype=term.datatype.value)
        if term.language:
            made["lang"] = term.language
        return made
    return Node(blank=str(term))


def _order(pair: tuple[str, Node]) -> tuple[str, str, str]:
    predicate, node = pair
    return predicate, node.get("iri", ""), node.get("value", node.get("blank", ""))
