"""The graph as nodes and edges: one networkx MultiDiGraph that every format is written from.

Nodes are entities. An edge is a claim that joins two entities, or a measurement, which joins what
is measured to its indicator and carries the number. Other claims (words, dates, stages, levels) are
statements of their subject, one ``key = value`` text each. Parallel claims are parallel edges;
negated claims are edges too, and every label says so of whatever is not real. Every attribute is a
str, int, float or bool: networkx's writers raise on anything else. What is not known is an empty
text; only the numbers of a measurement are missing elsewhere.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zonegraph.errors import GraphError
from zonegraph.export.words import status, toned, word, words
from zonegraph.iri import ONTOLOGY, THINGS, term
from zonegraph.vocab import MODALITIES, STAGES

if TYPE_CHECKING:
    import networkx as nx
    import pyoxigraph as ox

    from zonegraph.dataset import Dataset
    from zonegraph.export.part import Chosen

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
    """A claim between two things; ``id`` is the claim's own name, unique in the graph."""

    id: str
    source: str
    target: str
    attributes: dict[str, Attribute]


def clean(text: str) -> str:
    """Return ``text`` without the characters that no XML file may hold."""
    return _FORBIDDEN.sub("", text)


@dataclass(frozen=True, slots=True)
class Network:
    """What the formats of graph tools are written from: nodes and edges, each sorted by IRI."""

    nodes: list[Node]
    edges: list[Edge]


def network(dataset: Dataset, chosen: Chosen | None = None) -> Network:
    """Return ``dataset``, or what is ``chosen`` of it, as nodes and edges."""
    return Network(*nodes_and_edges(dataset, chosen))


def nodes_and_edges(
    dataset: Dataset, chosen: Chosen | None = None
) -> tuple[list[Node], list[Edge]]:
    """Return the entities and the claims between them, each sorted by IRI.

    Every claim about an entity is an edge or a statement of its subject. With ``chosen`` only the
    things and claims of that part are told, each as fully as in the whole. GraphError if a
    confidence or a measured value is no number.
    """
    records: dict[str, Record] = defaultdict(lambda: defaultdict(list))
    for quad in dataset.merged():
        records[_value(quad.subject)][quad.predicate.value].append(_value(quad.object))
    known = {
        iri for iri, r in records.items() if SKOS + "prefLabel" in r and iri.startswith(THINGS)
    }
    claims = {iri: r for iri, r in records.items() if term("property") in r}
    wanted = known if chosen is None else known & chosen.things
    said: dict[str, list[str]] = defaultdict(list)
    edges = []
    for iri, record in sorted(claims.items()):
        if chosen is not None and iri not in chosen.claims:
            continue
        source, target = _first(record, "subject") or "", _target(record)
        if target in wanted and source in wanted:
            edges.append(_edge(iri, record, target, records))
        elif target not in wanted:
            said[source].append(_statement(record, records))
    zones = _zones(claims, known, records)
    nodes = [
        _node(iri, records[iri], said.get(iri, []), zones.get(iri, set()), records)
        for iri in sorted(wanted)
    ]
    return nodes, edges


def _target(record: Record) -> str:
    return _first(record, "object") or _first(record, "indicator") or ""


def _zones(
    claims: dict[str, Record], known: set[str], records: dict[str, Record]
) -> dict[str, set[str]]:
    """Return the labels of the zones that have each thing, or in which it lies."""
    found: dict[str, set[str]] = defaultdict(set)
    for record in claims.values():
        name = _local(record, "property")
        whole, part = _first(record, "subject") or "", _target(record)
        if whole not in known or part not in known:
            continue
        if name == "locatedIn":
            whole, part = part, whole
        elif not name.startswith("has") or name == "hasObservation":
            continue
        is_zone = term("Zone") in records[whole].get(TYPE, [])
        if is_zone and whole != part and status(_local(record, "modality")) != "negated":
            found[part].add(_label(whole, records))
    return found


def to_networkx(dataset: Dataset, chosen: Chosen | None = None) -> nx.MultiDiGraph[str]:
    """Return the dataset as a networkx MultiDiGraph; edge keys are the claims' names."""
    import networkx as nx

    nodes, edges = nodes_and_edges(dataset, chosen)
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


def _node(
    iri: str, record: Record, said: list[str], zones: set[str], records: dict[str, Record]
) -> Node:
    kinds = sorted(k.removeprefix(ONTOLOGY) for k in record[TYPE] if k.startswith(ONTOLOGY))
    articles = record.get(term("mentionedIn"), [])
    own = record.get(term("inZone"), [])
    dates = sorted(
        day for article in articles for day in records[article].get(term("publishedOn"), [])
    )
    attributes: dict[str, Attribute] = {
        "label": _label(iri, records),
        "class": kinds[0] if kinds else "",
        "class_zh": word(kinds[0]).zh if kinds else "",
        "aliases": JOINER.join(sorted(record.get(SKOS + "altLabel", []))),
        "zone": JOINER.join(sorted(zones | {_label(z, records) for z in own})),
        "articles": len(articles),
        "first_mentioned": dates[0] if dates else "",
        "last_mentioned": dates[-1] if dates else "",
        "statements": JOINER.join(sorted(said)),
    }
    return Node(iri, attributes)


def _edge(iri: str, record: Record, target: str, records: dict[str, Record]) -> Edge:
    name, modality = _local(record, "property"), _local(record, "modality")
    told = toned(name, modality)
    attributes: dict[str, Attribute] = {
        "label": told.zh,
        "label_en": told.en,
        "claim": iri.removeprefix(THINGS),
        "property": name,
        "modality": modality,
        "status": status(modality),
        "start": _first(record, "from") or "",
        "end": _first(record, "to") or "",
        "rule": _first(record, "rule") or "",
        "confidence": _number(iri, "confidence", _first(record, "confidence") or "0"),
        **_source(record, records),
        **_measure(iri, record),
    }
    return Edge(iri.removeprefix(THINGS), _first(record, "subject") or "", target, attributes)


def _local(record: Record, name: str) -> str:
    return (_first(record, name) or "").removeprefix(ONTOLOGY)


def _source(record: Record, records: dict[str, Record]) -> dict[str, Attribute]:
    """Return the words a claim was read from, all of them, and the articles they stand in."""
    evidence = [
        records[each] for each in sorted(record.get(term("evidence"), [])) if each in records
    ]
    names = sorted({name for each in evidence for name in each.get(term("inArticle"), [])})
    articles = [records[name] for name in names if name in records]
    days = [day for each in articles for day in each.get(term("publishedOn"), [])]
    return {
        "quote": JOINER.join(text for each in evidence for text in each.get(term("exact"), [])),
        "article": JOINER.join(_first(each, "headline") or "" for each in articles),
        "published": min(days, default=""),
    }


def _measure(iri: str, record: Record) -> dict[str, Attribute]:
    """Return the number of a measurement, in its unit and as printed; nothing for other claims."""
    if term("indicator") not in record:
        return {}
    numbers = {"value": "value", "upper": "upperValue"}
    found: dict[str, Attribute] = {
        key: _number(iri, name, text)
        for key, name in numbers.items()
        if (text := _first(record, name)) is not None
    }
    unit = _first(record, "unit") or ""
    known = words().get(unit)
    found["unit"] = known.zh if known else unit.removeprefix(THINGS).removeprefix("unit-")
    for name in ("surface", "qualifier"):
        found[name] = _first(record, name) or ""
    return found


def _number(iri: str, name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    # JSON and DOT know neither infinity nor NaN.
    if not math.isfinite(number):
        raise GraphError(
            f"{name} {text!r} is no number", where=iri, hint="zonegraph check names such claims"
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
