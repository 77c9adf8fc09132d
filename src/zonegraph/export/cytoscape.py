"""Cytoscape.js elements as JSON, each node with a place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zonegraph.export.layout import layout

if TYPE_CHECKING:
    from zonegraph.export.model import Network


def cytoscape(network: Network) -> bytes:
    """Return ``{"elements": {"nodes": …, "edges": …}}``; each element's ``data`` holds its id."""
    spots = layout(network.nodes, network.edges).spots
    elements = {
        "nodes": [
            {
                "data": {"id": n.iri, **n.attributes},
                "position": {"x": round(spots[n.iri].x, 1), "y": round(spots[n.iri].y, 1)},
            }
            for n in network.nodes
        ],
        "edges": [
            {"data": {"id": e.id, "source": e.source, "target": e.target, **e.attributes}}
            for e in network.edges
        ],
    }
    made = {
        "data": {"name": "zonegraph"}, "directed": True, "multigraph": True, "elements": elements
    }  # fmt: skip
    return (json.dumps(made, ensure_ascii=False) + "\n").encode()
