"""Small graphs with awkward values, and what the model says of them, for every format to keep."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.dataset import Dataset, load
from zonegraph.export.model import nodes_and_edges
from zonegraph.iri import ONTOLOGY, THINGS

from ..query.made import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zonegraph.export.model import Attribute

ROOT: Final = Path(__file__).parents[2]
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
GRAPH: Final = ox.NamedNode(THINGS + "graph-made")
# What breaks careless writers: quotes, line ends of every system, markup, separators, formulas.
AWKWARD: Final = (
    "says \"so\" and 'so'",
    "two\nlines",
    "carriage\rreturn\r\nboth",
    "tab\there",
    "back\\slash\\n\\N\\",
    "a:b, c;d",
    "<b>&amp;</b> ]]> -->",
    "=1+1",
    "😀 𠮷 é e\u0301",
    "\u0085\u2028\u00a0\ufeff",
    " edges ",
    "%s {0} #",
    "graph",
)
FORBIDDEN: Final = "bell\x07, null\x00, escape\x1b, not a character\ufffe"
CLEANED: Final = "bell, null, escape, not a character"

Told = dict[str, "Attribute"]
Edges = dict[str, tuple[str, str, Told]]


def zg(local: str) -> ox.NamedNode:
    return ox.NamedNode(ONTOLOGY + local)


def thing(local: str) -> ox.NamedNode:
    return ox.NamedNode(THINGS + local)


def quads(subject: str, *pairs: tuple[ox.NamedNode, ox.NamedNode | ox.Literal]) -> list[ox.Quad]:
    return [ox.Quad(thing(subject), name, value, GRAPH) for name, value in pairs]


def entity(local: str, kind: str, label: str, *aliases: str) -> list[ox.Quad]:
    """Return an entity of class ``kind``, mentioned in the one article."""
    return quads(
        local,
        (ox.NamedNode(RDF + "type"), zg(kind)),
        (ox.NamedNode(SKOS + "prefLabel"), ox.Literal(label, language="zh")),
        (zg("mentionedIn"), thing("article-a")),
        *((ox.NamedNode(SKOS + "altLabel"), ox.Literal(a, language="zh")) for a in aliases),
    )


def claim(
    local: str,
    subject: str,
    name: str,
    *,
    target: str | None = None,
    value: str | None = None,
    concept: str | None = None,
    modality: str = "achieved",
    confidence: str = "0.75",
    quote: str = "",
) -> list[ox.Quad]:
    """Return a claim with its evidence."""
    pairs: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (zg("subject"), thing(subject)),
        (zg("property"), zg(name)),
        (zg("modality"), zg(modality)),
        (zg("rule"), ox.Literal("F103")),
        (zg("confidence"), ox.Literal(confidence, datatype=ox.NamedNode(XSD + "decimal"))),
        (zg("evidence"), thing(f"evidence-{local}")),
    ]
    if target is not None:
        pairs.append((zg("object"), thing(target)))
    if concept is not None:
        pairs.append((zg("object"), zg(concept)))
    if value is not None:
        pairs.append((zg("objectText" if concept else "value"), ox.Literal(value, language="zh")))
    evidence = quads(
        f"evidence-{local}",
        (zg("exact"), ox.Literal(quote, language="zh")),
        (zg("inArticle"), thing("article-a")),
    )
    return quads(local, *pairs) + evidence


def article(headline: str) -> list[ox.Quad]:
    day = ox.Literal("2024-03-01", datatype=ox.NamedNode(XSD + "date"))
    return quads(
        "article-a",
        (zg("headline"), ox.Literal(headline, language="zh")),
        (zg("publishedOn"), day),
    )


def awkward_quads(values: Iterable[str] = (*AWKWARD, FORBIDDEN, "")) -> list[ox.Quad]:
    """Return a graph that has each of ``values`` as label, alias, quote and stated value.

    Two claims join the same two entities, one claim joins an entity with itself, and one entity
    stands alone.
    """
    made = article("消息：“一”\n二") + entity("zone-alone", "Zone", "alone")
    made += quads("zone-alone", (ox.NamedNode(SKOS + "prefLabel"), ox.Literal("later")))
    made += claim("claim-stage", "zone-0", "stage", concept="stageBuilding", value="建设")
    for at, value in enumerate(values):
        made += entity(f"zone-{at}", "Zone", value, value, f"{value}{at}")
        made += claim(f"claim-v{at}", f"zone-{at}", "goal", value=value, modality="target")
        for key, modality in (("e", "achieved"), ("p", "planned")):
            made += claim(
                f"claim-{key}{at}", "zone-alone", "cooperatesWith", target=f"zone-{at}",
                modality=modality, quote=value, confidence=f"0.{at + 1}",
            )  # fmt: skip
    return made + claim("claim-loop", "zone-0", "hasPart", target="zone-0", quote="环")


@cache
def awkward() -> Dataset:
    return Dataset.of(awkward_quads())


@cache
def bundled() -> Dataset:
    return load(resources.graph_dir())


def stories() -> Dataset:
    """Return the graph that the queries are tried on: plans, measurements, denials."""
    return plain()


def empty() -> Dataset:
    return Dataset.of([])


DATASETS: Final[dict[str, Callable[[], Dataset]]] = {
    "awkward": awkward,
    "bundled": bundled,
    "stories": stories,
    "empty": empty,
}


def told_nodes(dataset: Dataset) -> dict[str, Told]:
    """Return the attributes of every node of the model, by IRI."""
    return {node.iri: node.attributes for node in nodes_and_edges(dataset)[0]}


def told_edges(dataset: Dataset) -> Edges:
    """Return ends and attributes of every edge of the model, by the claim's name."""
    return {e.id: (e.source, e.target, e.attributes) for e in nodes_and_edges(dataset)[1]}
