"""GEXF, read back with lxml and networkx: every attribute; colours, places and times."""

from __future__ import annotations

import io
from typing import Final

import networkx as nx
import pytest
from lxml import etree  # type: ignore[import-untyped]

from zonegraph.export.colours import colours
from zonegraph.export.gexf import gexf
from zonegraph.export.model import network
from zonegraph.export.words import stroke

from .made import DATASETS, Edges, Told, awkward, bundled, stories, told_edges, told_nodes

GEXF: Final = "{http://www.gexf.net/1.2draft}"
VIZ: Final = "{http://www.gexf.net/1.2draft/viz}"
CASTS: Final = {"string": str, "long": int, "int": int, "double": float, "boolean": bool}
Read = tuple[dict[str, Told], Edges]


def read_gexf(data: bytes) -> Read:
    """Return nodes and edges of a GEXF file."""
    root = etree.fromstring(data)
    names = {
        (declared.get("class"), each.get("id")): (each.get("title"), CASTS[each.get("type")])
        for declared in root.iter(GEXF + "attributes")
        for each in declared
    }

    def told(element: etree._Element, of: str) -> Told:
        found: Told = {"label": str(element.get("label"))}
        for each in element.iter(GEXF + "attvalue"):
            name, cast = names[of, each.get("for")]
            assert name not in found
            found[name] = cast(each.get("value"))
        return found

    nodes = {str(n.get("id")): told(n, "node") for n in root.iter(GEXF + "node")}
    edges: Edges = {}
    for edge in root.iter(GEXF + "edge"):
        key, attributes = str(edge.get("id")), told(edge, "edge")
        assert key not in edges
        for name in ("start", "end"):
            attributes[name] = attributes.pop(f"{name}_date")
        edges[key] = (str(edge.get("source")), str(edge.get("target")), attributes)
    return nodes, edges


@pytest.mark.parametrize("name", DATASETS)
def test_everything_comes_back(name: str) -> None:
    dataset = DATASETS[name]()
    assert read_gexf(gexf(network(dataset))) == (told_nodes(dataset), told_edges(dataset))


@pytest.mark.parametrize("name", DATASETS)
def test_networkx_reads_the_same(name: str) -> None:
    dataset = DATASETS[name]()
    read = nx.read_gexf(io.BytesIO(gexf(network(dataset))))
    nodes, edges = told_nodes(dataset), told_edges(dataset)
    assert {n: (told["label"], told["statements"]) for n, told in read.nodes(data=True)} == {
        n: (told["label"], told["statements"]) for n, told in nodes.items()
    }
    assert {
        told["id"]: (source, target, told["label"], told["quote"])
        for source, target, told in read.edges(data=True)
    } == {
        key: (source, target, told["label"], told["quote"])
        for key, (source, target, told) in edges.items()
    }


def test_gexf_has_times_for_a_timeline() -> None:
    root = etree.fromstring(gexf(network(stories())))
    (graph,) = root.iter(GEXF + "graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    begun = {str(n.get("id")): n.get("start") for n in root.iter(GEXF + "node")}
    edges = list(root.iter(GEXF + "edge"))
    assert sum(edge.get("start") is not None for edge in edges) > 40
    assert sum(edge.get("end") is not None for edge in edges) > 10
    for edge in edges:
        start, end = edge.get("start"), edge.get("end")
        assert not (start and end) or start <= end
        for node in (edge.get("source"), edge.get("target")):
            # A node that is not there yet would take its edge away from the timeline.
            assert (begun[str(node)] or "") <= (start or "")


def test_gexf_has_a_place_for_every_node() -> None:
    root = etree.fromstring(gexf(network(bundled())))
    places = [(float(str(p.get("x"))), float(str(p.get("y")))) for p in root.iter(VIZ + "position")]
    assert len(set(places)) == len(places) == len(told_nodes(bundled()))


def test_gexf_names_no_day() -> None:
    assert b"lastmodified" not in gexf(network(awkward()))
    (graph,) = etree.fromstring(gexf(network(awkward()))).iter(GEXF + "graph")
    assert (graph.get("defaultedgetype"), graph.get("mode")) == ("directed", "dynamic")


def test_gexf_colours_classes_and_sizes_by_degree() -> None:
    root = etree.fromstring(gexf(network(bundled())))
    nodes, hues = told_nodes(bundled()), colours()
    ends = [end for edge in told_edges(bundled()).values() for end in edge[:2]]
    for node in root.iter(GEXF + "node"):
        iri = str(node.get("id"))
        (colour,), (size,) = node.iterfind(VIZ + "color"), node.iterfind(VIZ + "size")
        assert tuple(int(str(colour.get(c))) for c in "rgb") == hues.get(
            str(nodes[iri]["class"]), (128, 128, 128)
        )
        assert float(str(size.get("value"))) == pytest.approx(4 + ends.count(iri) ** 0.5, abs=1e-3)


def test_gexf_draws_facts_plans_and_denials_apart() -> None:
    edges = told_edges(stories())
    shapes = {
        str(edge.get("id")): str(shape.get("value"))
        for edge in etree.fromstring(gexf(network(stories()))).iter(GEXF + "edge")
        for shape in edge.iterfind(VIZ + "shape")
    }
    assert set(shapes.values()) == {"dashed", "dotted", "solid"}
    assert shapes == {key: stroke(str(told["modality"])) for key, (_, _, told) in edges.items()}
