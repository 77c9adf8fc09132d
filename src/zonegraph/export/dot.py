"""Graphviz DOT, written by hand: networkx's writer leaves ids unquoted and merges nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.export.colours import GREY, colours, hexadecimal
from zonegraph.export.words import stroke

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.export.model import Attribute, Network


def dot(network: Network) -> bytes:
    """Return a directed multigraph in DOT; every id and value is quoted.

    Plans are dashed, negated claims dotted.
    """
    hues = colours()
    lines = ["digraph zonegraph {", '  node [shape=box, style="rounded,filled"];']
    for node in network.nodes:
        hue = hexadecimal(hues.get(str(node.attributes["class"]), GREY))
        style: dict[str, Attribute] = {"fillcolor": f"{hue}55"}
        lines.append(f"  {quoted(node.iri)} [{_list({**node.attributes, **style})}];")
    for edge in network.edges:
        drawn: dict[str, Attribute] = {
            "id": edge.id,
            "style": stroke(str(edge.attributes["modality"])),
        }
        ends = f"{quoted(edge.source)} -> {quoted(edge.target)}"
        lines.append(f"  {ends} [{_list({**edge.attributes, **drawn})}];")
    lines.append("}")
    return ("\n".join(lines) + "\n").encode()


def quoted(text: str) -> str:
    """Return ``text`` as a double-quoted DOT string (Graphviz, "The DOT Language": ID).

    DOT keeps a backslash before anything but a quote; it is doubled so that labels show it.
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _list(attributes: Mapping[str, Attribute]) -> str:
    return ", ".join(f"{quoted(k)}={quoted(str(v))}" for k, v in sorted(attributes.items()))
