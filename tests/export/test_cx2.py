"""CX2, read back with ndex2, the library of the Cytoscape project."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from zonegraph.export.cx2 import cx2
from zonegraph.export.model import network

from .made import DATASETS, bundled, told_edges, told_nodes

if TYPE_CHECKING:
    from collections.abc import Mapping


def read(data: bytes) -> tuple[Mapping[int, dict[str, object]], Mapping[int, dict[str, object]]]:
    from ndex2.cx2 import RawCX2NetworkFactory  # type: ignore[import-untyped]

    made = RawCX2NetworkFactory().get_cx2network(json.loads(data))
    return made.get_nodes(), made.get_edges()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", ["awkward", "bundled", "stories"])
def test_ndex2_reads_everything(name: str) -> None:
    dataset = DATASETS[name]()
    nodes, edges = read(cx2(network(dataset)))
    iris = {at: node["v"].pop("represents") for at, node in nodes.items()}  # type: ignore[attr-defined]
    assert {iris[at]: node["v"] for at, node in nodes.items()} == told_nodes(dataset)
    assert {
        edge["v"]["claim"]: (iris[edge["s"]], iris[edge["t"]], edge["v"])  # type: ignore[index]
        for edge in edges.values()
    } == told_edges(dataset)
    assert all(isinstance(node["x"], float) for node in nodes.values())


def test_counts_and_declarations_fit() -> None:
    parts = json.loads(cx2(network(bundled())))
    assert parts[0] == {"CXVersion": "2.0", "hasFragments": False}
    aspects = {name: each for part in parts[2:-1] for name, each in part.items()}
    assert {m["name"]: m["elementCount"] for m in parts[1]["metaData"]} == {
        name: len(each) for name, each in aspects.items()
    }
    declared = aspects["attributeDeclarations"][0]
    for what in ("nodes", "edges"):
        assert {name for each in aspects[what] for name in each["v"]} == set(declared[what])
    assert parts[-1]["status"][0]["success"] is True
