"""Cytoscape.js elements as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zonegraph.export.model import nodes_and_edges

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset


def cytoscape(dataset: Dataset) -> bytes:
    """Return ``{"elements": {"nodes": …, "edges": …}}``; each element's ``data`` holds its id."""
    nodes, edges = nodes_and_edges(dataset)
    elements = {
        "nodes": [{"data": {"id": n.iri, **n.attributes}} for n in nodes],
        "edges": [
            {"data": {"id": e.id, "source": e.source, "target": e.target, **e.attributes}}
            for e in edges
        ],
    }
    text = json.dumps(
        {"data": {"name": "zonegraph"}, "directed": True, "multigraph": True, "elements": elements},
        ensure_ascii=False,
        indent=1,
        sort_keys=True,
    )
    return (text + "\n").encode()
