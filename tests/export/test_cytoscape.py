"""Cytoscape.js elements, read back with json."""

from __future__ import annotations

import json

import pytest

from zonegraph.export.cytoscape import cytoscape
from zonegraph.export.model import network

from .made import DATASETS, awkward, told_edges, told_nodes


def _refuse(name: str) -> float:
    raise AssertionError(f"{name} is not JSON (RFC 8259, section 6)")


@pytest.mark.parametrize("name", DATASETS)
def test_everything_comes_back(name: str) -> None:
    dataset = DATASETS[name]()
    elements = json.loads(cytoscape(network(dataset)), parse_constant=_refuse)["elements"]
    nodes = {data.pop("id"): data for data in (each["data"] for each in elements["nodes"])}
    edges = {
        data.pop("id"): (data.pop("source"), data.pop("target"), data)
        for data in (each["data"] for each in elements["edges"])
    }
    assert nodes == told_nodes(dataset)
    assert edges == told_edges(dataset)
    assert len(nodes) == len(elements["nodes"])
    assert len(edges) == len(elements["edges"])


def test_ids_of_nodes_and_edges_never_meet() -> None:
    elements = json.loads(cytoscape(network(awkward())))["elements"]
    ids = [each["data"]["id"] for kind in ("nodes", "edges") for each in elements[kind]]
    assert len(ids) == len(set(ids)) > 30


def test_the_file_is_utf8_and_ends_in_a_line_end() -> None:
    written = cytoscape(network(awkward()))
    assert "😀" in written.decode()
    assert written.endswith(b"}\n")
