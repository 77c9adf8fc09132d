"""JSON Graph Format, version 2 (https://jsongraphformat.info)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.export.model import Attribute, Network


def jgf(network: Network) -> bytes:
    """Return one directed graph; ``metadata`` holds what the format has no member for."""
    nodes = {
        n.iri: {"label": n.attributes["label"], "metadata": _rest(n.attributes)}
        for n in network.nodes
    }
    edges = [
        {
            "id": e.id,
            "source": e.source,
            "target": e.target,
            "relation": e.attributes["property"],
            "label": e.attributes["label"],
            "directed": True,
            "metadata": _rest(e.attributes),
        }
        for e in network.edges
    ]
    made = {"graph": {"label": "zonegraph", "directed": True, "nodes": nodes, "edges": edges}}
    return (json.dumps(made, ensure_ascii=False) + "\n").encode()


def _rest(attributes: Mapping[str, Attribute]) -> dict[str, Attribute]:
    return {name: value for name, value in attributes.items() if name != "label"}
