"""The graph as nodes and edges: one networkx MultiDiGraph that every format is written from.

Nodes are entities. An edge is a claim that joins two entities; claims with a literal or a measured
value are attributes of their subject, one ``key = value`` text each. Every attribute is a str, int,
float or bool: networkx's writers raise on anything else.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zonegraph.errors import GraphError
from zonegraph.iri import ONTOLOGY, THINGS, term
from zonegraph.vocab import MODALITIES, STAGES

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph as ox

    from zonegraph.dataset import Dataset

Attribute = str | int | float | bool
Record = dict[str, list[str]]
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
JOINER: Final = "; "
# XML 1.0 (section 2.2) admits no control characters but tab and line ends.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Node:
    """An entity: its IRI and its flat attributes."""

    iri: str
    attributes: dict[str, Attribute]


@dataclass(frozen=True, slots=True)
class Edge:
    """A claim between two entities; ``id`` is the claim's own name, unique in the graph."""

    id: str
    source: str
    target: str
    attributes: dict[str, Attribute]


def clean(text: str) -> str:
    """Return ``text`` without the characters that no XML file may hold."""
    return _FORBIDDEN.sub("", text)


def nodes_and_edges(dataset: Dataset) -> tuple[list[Node], list[Edge]]:
    """Return the entities and the claims between them, each sorted by IRI.

    Every claim about an entity is an edge or a statement of its subject. GraphError if a confidence
    is no number.
    """
    records: dict[str, Record] = defaultdict(lambda: defaultdict(list))
    for quad in dataset.merged():
        records[_value(quad.subject)][quad.predicate.value].append(_value(quad.object))
    known = {
        iri for iri, r in records.items() if SKOS + "prefLabel" in r and iri.startswith(THINGS)
    }
    claims = {iri: r for iri, r in records.items() if term("property") in r}
    said: dict[str, list[str]] = defaultdict(list)
    edges = []
    for iri, record in sorted(claims.items()):
        target = _first(record, "object")
        if target in known:
            edges.append(_edge(iri, record, target, records))
        else:
            said[_first(record, "subject") or ""].append(_statement(record, records))
    nodes = [
        _node(iri, record, said.get(iri, []), records)
        for iri, record in sorted(records.items())
        if iri in known
    ]
    return nodes, [e for e in edges if e.source in known]


def to_networkx(dataset: Dataset) -> nx.MultiDiGraph[str]:
    """Return the dataset as a networkx MultiDiGraph; edge keys are the claims' names."""
    import networkx as nx

    nodes, edges = nodes_and_edges(dataset)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes:
        graph.add_node(node.iri, **_keywords(node.attributes))
    for edge in edges:
        graph.add_edge(edge.source, edge.target, key=edge.id, **_keywords(edge.attributes))
    return graph


def _keywords(attributes: dict[str, Attribute]) -> dict[str, Any]:
    return dict(sorted(attributes.items()))


def _value(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return clean(str(getattr(node, "value", node)))


def _first(record: Record, local: str) -> str | None:
    values = record.get(term(local))
    return min(values) if values else None


def _label(iri: str | None, records: dict[str, Record]) -> str:
    if iri is None:
        return ""
    labels = records[iri].get(SKOS + "prefLabel") if iri in records else None
    return min(labels) if labels else iri.removeprefix(THINGS).removeprefix(ONTOLOGY)


def _node(iri: str, record: Record, said: list[str], records: dict[str, Record]) -> Node:
    kinds = sorted(k.removeprefix(ONTOLOGY) for k in record[TYPE] if k.startswith(ONTOLOGY))
    articles = record.get(term("mentionedIn"), [])
    dates = sorted(
        day for article in articles for day in records[article].get(term("publishedOn"), [])
    )
    attributes: dict[str, Attribute] = {
        "label": _label(iri, records),
        "class": kinds[0] if kinds else "",
        "aliases": JOINER.join(sorted(record.get(SKOS + "altLabel", []))),
        "zone": _label(_first(record, "inZone"), records),
        "articles": len(articles),
        "first_mentioned": dates[0] if dates else "",
        "last_mentioned": dates[-1] if dates else "",
        "statements": JOINER.join(sorted(said)),
    }
    return Node(iri, attributes)


def _edge(iri: str, record: Record, target: str, records: dict[str, Record]) -> Edge:
    name = (_first(record, "property") or "").removeprefix(ONTOLOGY)
    evidence = records.get(_first(record, "evidence") or "", {})
    article = records.get(_first(evidence, "inArticle") or "", {})
    attributes: dict[str, Attribute] = {
        "label": name,
        "property": name,
        "modality": (_first(record, "modality") or "").removeprefix(ONTOLOGY),
        "start": _first(record, "from") or "",
        "end": _first(record, "to") or "",
        "rule": _first(record, "rule") or "",
        "confidence": _number(iri, _first(record, "confidence") or "0"),
        "quote": _first(evidence, "exact") or "",
        "article": _first(article, "headline") or "",
        "published": _first(article, "publishedOn") or "",
    }
    return Edge(iri.removeprefix(THINGS), _first(record, "subject") or "", target, attributes)


def _number(iri: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    # JSON and DOT know neither infinity nor NaN.
    if not math.isfinite(number):
        raise GraphError(
            f"confidence {text!r} is no number", where=iri, hint="zonegraph check names such claims"
        )
    return number


def _statement(record: Record, records: dict[str, Record]) -> str:
    """Return a claim with a literal or a measured value as one line of text."""
    name = (_first(record, "property") or "").removeprefix(ONTOLOGY)
    modality = (_first(record, "modality") or "").removeprefix(ONTOLOGY)
    value = _first(record, "objectText") or _first(record, "surface") or _first(record, "value")
    pointed = _first(record, "object")
    target = (pointed or "").removeprefix(ONTOLOGY)
    value = value or _label(pointed, records)
    if target in STAGES and value:
        value = f"{value} ({STAGES[target].zh})"
    indicator = _first(record, "indicator")
    what = _label(indicator, records) if indicator else name
    mood = MODALITIES[modality].en if modality in MODALITIES else modality
    return f"{what} = {value} [{mood}]"


def is_planned(modality: str) -> bool:
    """Whether a claim of ``modality`` speaks of what is not (yet) so."""
    concept = MODALITIES.get(modality)
    return concept is not None and (concept.broader or modality) in {"planned", "target"}
