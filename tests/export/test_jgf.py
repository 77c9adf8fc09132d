"""JSON Graph Format, checked against the members its version 2 names, and read back with json."""

from __future__ import annotations

import json

import pytest
from jsonschema import validate  # type: ignore[import-untyped]

from zonegraph.export.jgf import jgf
from zonegraph.export.model import network

from .made import DATASETS, told_edges, told_nodes

_TEXT = {"type": "string"}
# What version 2 of the format allows, told again here.
SCHEMA = {
    "type": "object",
    "required": ["graph"],
    "additionalProperties": False,
    "properties": {
        "graph": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "id": _TEXT,
                "label": _TEXT,
                "directed": {"type": "boolean"},
                "type": _TEXT,
                "metadata": {"type": "object"},
                "nodes": {
                    "type": "object",
                    "additionalProperties": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {"label": _TEXT, "metadata": {"type": "object"}},
                    },
                },
                "edges": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["source", "target"],
                        "additionalProperties": False,
                        "properties": {
                            "id": _TEXT,
                            "source": _TEXT,
                            "target": _TEXT,
                            "relation": _TEXT,
                            "directed": {"type": "boolean"},
                            "label": _TEXT,
                            "metadata": {"type": "object"},
                        },
                    },
                },
            },
        }
    },
}


@pytest.mark.parametrize("name", DATASETS)
def test_everything_comes_back(name: str) -> None:
    dataset = DATASETS[name]()
    read = json.loads(jgf(network(dataset)))
    validate(read, SCHEMA)
    graph = read["graph"]
    assert {
        iri: {"label": node["label"], **node["metadata"]} for iri, node in graph["nodes"].items()
    } == told_nodes(dataset)
    assert {
        e["id"]: (e["source"], e["target"], {"label": e["label"], **e["metadata"]})
        for e in graph["edges"]
    } == told_edges(dataset)
