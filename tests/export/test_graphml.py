"""GraphML, read back with lxml, networkx and igraph: every node, edge and attribute."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import igraph  # type: ignore[import-untyped]
import networkx as nx
import pytest
from lxml import etree  # type: ignore[import-untyped]

from zonegraph.export.graphml import graphml
from zonegraph.export.model import network

from .made import DATASETS, Edges, Told, awkward, told_edges, told_nodes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

GRAPHML: Final = "{http://graphml.graphdrawing.org/xmlns}"
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


@pytest.mark.parametrize("name", DATASETS)
def test_everything_comes_back(name: str) -> None:
    dataset = DATASETS[name]()
    read = read_graphml(graphml(network(dataset)))
    assert read == (told_nodes(dataset), told_edges(dataset))


@pytest.mark.parametrize("name", DATASETS)
def test_networkx_reads_the_same(name: str) -> None:
    dataset = DATASETS[name]()
    read: Any = nx.read_graphml(io.BytesIO(graphml(network(dataset))), force_multigraph=True)
    assert read.is_directed()
    nodes, edges = told_nodes(dataset), told_edges(dataset)
    assert {n: filled(told) for n, told in read.nodes(data=True)} == {
        n: filled(told) for n, told in nodes.items()
    }
    assert {
        key: (source, target, filled(told))
        for source, target, key, told in read.edges(keys=True, data=True)
    } == {key: (source, target, filled(told)) for key, (source, target, told) in edges.items()}


def filled(told: Mapping[str, object]) -> dict[str, object]:
    """Return what is told; networkx reads an empty text as none."""
    return {key: value for key, value in told.items() if value not in ("", None)}


def test_graphml_keys_are_unique_in_the_file() -> None:
    root = etree.fromstring(graphml(network(awkward())))
    keys = [key.get("id") for key in root.iter(GRAPHML + "key")]
    assert len(keys) == len(set(keys)) >= 18
    assert [g.get("edgedefault") for g in root.iter(GRAPHML + "graph")] == ["directed"]


@pytest.mark.parametrize("name", ["bundled", "stories"])
def test_igraph_reads_the_same_graphml(name: str, tmp_path: Path) -> None:
    dataset = DATASETS[name]()
    file = tmp_path / "graph.graphml"
    file.write_bytes(graphml(network(dataset)))
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
