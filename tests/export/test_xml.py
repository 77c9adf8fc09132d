"""GraphML and GEXF, read back with lxml: every node, edge and attribute; ids are unique."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree  # type: ignore[import-untyped]

from zonegraph.export.colours import colours
from zonegraph.export.words import stroke
from zonegraph.export.xml import gexf, graphml

from .made import DATASETS, Edges, Told, awkward, bundled, stories, told_edges, told_nodes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zonegraph.dataset import Dataset

GRAPHML: Final = "{http://graphml.graphdrawing.org/xmlns}"
GEXF: Final = "{http://www.gexf.net/1.2draft}"
VIZ: Final = "{http://www.gexf.net/1.2draft/viz}"
CASTS: Final = {"string": str, "long": int, "int": int, "double": float, "boolean": bool}
Read = tuple[dict[str, Told], Edges]


def read_graphml(data: bytes) -> Read:
    """Return nodes and edges of a GraphML file, the data of undeclared keys being an error."""
    root = etree.fromstring(data)
    keys = {
        (key.get("id"), key.get("for")): (key.get("attr.name"), CASTS[key.get("attr.type")])
        for key in root.iter(GRAPHML + "key")
    }

    def told(element: etree._Element, of: str) -> Told:
        found: Told = {}
        for each in element.iterfind(GRAPHML + "data"):
            name, cast = keys[each.get("key"), of]
            assert name not in found
            found[name] = cast(each.text or "")
        return found

    nodes = {str(n.get("id")): told(n, "node") for n in root.iter(GRAPHML + "node")}
    edges: Edges = {}
    for edge in root.iter(GRAPHML + "edge"):
        key, attributes = str(edge.get("id")), told(edge, "edge")
        assert key not in edges
        edges[key] = (str(edge.get("source")), str(edge.get("target")), attributes)
    return nodes, edges


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
        assert attributes.pop("networkx_key") == key
        for name in ("start", "end"):
            attributes[name] = attributes.pop(f"{name}_date")
        edges[key] = (str(edge.get("source")), str(edge.get("target")), attributes)
    return nodes, edges


@pytest.mark.parametrize("name", DATASETS)
@pytest.mark.parametrize(("write", "read"), [(graphml, read_graphml), (gexf, read_gexf)])
def test_everything_comes_back(
    name: str, write: Callable[[Dataset], bytes], read: Callable[[bytes], Read]
) -> None:
    dataset = DATASETS[name]()
    assert read(write(dataset)) == (told_nodes(dataset), told_edges(dataset))


def test_graphml_keys_are_unique_in_the_file() -> None:
    root = etree.fromstring(graphml(awkward()))
    keys = [key.get("id") for key in root.iter(GRAPHML + "key")]
    assert len(keys) == len(set(keys)) >= 18
    assert [g.get("edgedefault") for g in root.iter(GRAPHML + "graph")] == ["directed"]


def test_gexf_names_no_day() -> None:
    assert b"lastmodified" not in gexf(awkward())
    (graph,) = etree.fromstring(gexf(awkward())).iter(GEXF + "graph")
    assert (graph.get("defaultedgetype"), graph.get("mode")) == ("directed", "static")


def test_gexf_colours_classes_and_sizes_by_degree() -> None:
    root = etree.fromstring(gexf(bundled()))
    nodes, hues = told_nodes(bundled()), colours()
    ends = [end for edge in told_edges(bundled()).values() for end in edge[:2]]
    for node in root.iter(GEXF + "node"):
        iri = str(node.get("id"))
        (colour,), (size,) = node.iterfind(VIZ + "color"), node.iterfind(VIZ + "size")
        assert tuple(int(str(colour.get(c))) for c in "rgb") == hues.get(
            str(nodes[iri]["class"]), (128, 128, 128)
        )
        assert float(str(size.get("value"))) == pytest.approx(4 + ends.count(iri) ** 0.5)


def test_gexf_draws_facts_plans_and_denials_apart() -> None:
    edges = told_edges(stories())
    shapes = {
        str(edge.get("id")): str(shape.get("value"))
        for edge in etree.fromstring(gexf(stories())).iter(GEXF + "edge")
        for shape in edge.iterfind(VIZ + "shape")
    }
    assert set(shapes.values()) == {"dashed", "dotted", "solid"}
    assert shapes == {key: stroke(str(told["modality"])) for key, (_, _, told) in edges.items()}


@pytest.mark.parametrize("name", ["bundled", "stories"])
def test_igraph_reads_the_same_graphml(name: str, tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph", reason="igraph is not installed")
    dataset = DATASETS[name]()
    file = tmp_path / "graph.graphml"
    file.write_bytes(graphml(dataset))
    read = igraph.Graph.Read_GraphML(str(file))
    nodes, edges = told_nodes(dataset), told_edges(dataset)
    assert read.is_directed()
    assert {vertex["id"]: vertex["label"] for vertex in read.vs} == {
        iri: told["label"] for iri, told in nodes.items()
    }
    names = [vertex["id"] for vertex in read.vs]
    assert {
        edge["claim"]: (names[edge.source], names[edge.target], edge["label"], edge["quote"])
        for edge in read.es
    } == {
        key: (source, target, told["label"], told["quote"])
        for key, (source, target, told) in edges.items()
    }
    numbers = {edge["claim"]: edge["value"] for edge in read.es if edge["surface"]}
    assert numbers == {k: told["value"] for k, (_, _, told) in edges.items() if "value" in told}
