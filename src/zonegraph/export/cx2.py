"""CX2 (Cytoscape Exchange format 2), for Cytoscape and NDEx, with places and colours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from zonegraph.export.colours import GREY, colours, hexadecimal
from zonegraph.export.layout import layout
from zonegraph.export.markup import types
from zonegraph.export.words import stroke
from zonegraph.vocab import MODALITIES

if TYPE_CHECKING:
    from zonegraph.export.model import Network

_DESCRIPTOR: Final = {"CXVersion": "2.0", "hasFragments": False}
_NAME: Final = "zonegraph"


def cx2(network: Network) -> bytes:
    """Return CX2, whose ids are whole numbers.

    ``represents`` holds a node's IRI, ``claim`` the name of an edge.
    """
    numbers = {node.iri: at for at, node in enumerate(network.nodes)}
    spots = layout(network.nodes, network.edges).spots
    nodes = [
        {
            "id": numbers[n.iri],
            "x": round(spots[n.iri].x, 1),
            "y": round(spots[n.iri].y, 1),
            "v": {"represents": n.iri, **n.attributes},
        }
        for n in network.nodes
    ]
    edges = [
        {"id": at, "s": numbers[e.source], "t": numbers[e.target], "v": e.attributes}
        for at, e in enumerate(network.edges)
    ]
    aspects: dict[str, list[Any]] = {
        "attributeDeclarations": [_declared(network)],
        "networkAttributes": [{"name": _NAME}],
        "nodes": nodes,
        "edges": edges,
        "visualProperties": [_style()],
    }
    counts = [{"name": name, "elementCount": len(each)} for name, each in aspects.items()]
    parts: list[Any] = [_DESCRIPTOR, {"metaData": counts}]
    parts += [{name: each} for name, each in aspects.items()]
    parts.append({"status": [{"completed": True, "error": "", "success": True}]})
    return (json.dumps(parts, ensure_ascii=False) + "\n").encode()


def _declared(network: Network) -> dict[str, dict[str, dict[str, str]]]:
    def told(kinds: dict[str, str]) -> dict[str, dict[str, str]]:
        return {name: {"d": kind} for name, kind in kinds.items()}

    nodes = {"represents": "string"} | types(n.attributes for n in network.nodes)
    return {
        "networkAttributes": {"name": {"d": "string"}},
        "nodes": told(nodes),
        "edges": told(types(e.attributes for e in network.edges)),
    }


def _style() -> dict[str, Any]:
    """Return how Cytoscape draws it: labels, a colour for each class, plans dashed."""
    hues = [{"v": kind, "vp": hexadecimal(hue)} for kind, hue in colours().items()]
    lines = [{"v": m.local, "vp": stroke(m.local)} for m in MODALITIES.values()]
    return {
        "default": {
            "network": {"NETWORK_BACKGROUND_COLOR": "#FFFFFF"},
            "node": {"NODE_BACKGROUND_COLOR": hexadecimal(GREY), "NODE_SHAPE": "ellipse"},
            "edge": {"EDGE_TARGET_ARROW_SHAPE": "triangle", "EDGE_LINE_STYLE": "solid"},
        },
        "nodeMapping": {
            "NODE_LABEL": _through("label"),
            "NODE_BACKGROUND_COLOR": _by("class", hues),
        },
        "edgeMapping": {
            "EDGE_LABEL": _through("label"),
            "EDGE_LINE_STYLE": _by("modality", lines),
        },
    }


def _through(name: str) -> dict[str, Any]:
    return {"type": "PASSTHROUGH", "definition": {"attribute": name, "type": "string"}}


def _by(name: str, values: list[dict[str, str]]) -> dict[str, Any]:
    return {"type": "DISCRETE", "definition": {"attribute": name, "type": "string", "map": values}}
