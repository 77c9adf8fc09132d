"""The README's picture: one zone of the bundled graph with what it has, as SVG."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING, Final

from zonegraph.assemble import build
from zonegraph.export.colours import colours
from zonegraph.export.model import nodes_and_edges
from zonegraph.export.words import stroke

if TYPE_CHECKING:
    from zonegraph.export.model import Edge, Node
    from zonegraph.generate.tree import Tree

PATH: Final = "graph/picture.svg"
_SHOWN: Final = ("Project", "Park", "Institute", "Platform", "Industry", "Enterprise", "Strategy")
_EACH: Final = 6
_WIDTH: Final = 1200
_HEIGHT: Final = 900
_LONGEST: Final = 14


def picture(tree: Tree) -> dict[str, bytes]:
    """Return the picture of the zone of the bundled graph of which most is said."""
    del tree
    nodes, edges = nodes_and_edges(build().dataset)
    zone = max(
        (n for n in nodes if n.attributes["class"] == "Zone"),
        key=lambda n: (sum(e.source == n.iri for e in edges), n.iri),
    )
    return {PATH: _svg(zone, _neighbours(zone, nodes, edges)).encode()}


def _neighbours(zone: Node, nodes: list[Node], edges: list[Edge]) -> list[tuple[Node, bool]]:
    """Return some things of each class that the zone has, with whether they are only planned."""
    by_iri = {node.iri: node for node in nodes}
    said: dict[str, list[Edge]] = {}
    for edge in edges:
        if edge.source == zone.iri:
            said.setdefault(edge.target, []).append(edge)
    chosen = []
    for kind in _SHOWN:
        things = [by_iri[iri] for iri in said if by_iri[iri].attributes["class"] == kind]
        things.sort(key=lambda n: (-max(_sure(e) for e in said[n.iri]), n.iri))
        chosen += [
            (node, all(stroke(str(e.attributes["modality"])) != "solid" for e in said[node.iri]))
            for node in things[:_EACH]
        ]
    return chosen


def _sure(edge: Edge) -> float:
    return float(edge.attributes["confidence"])


def _svg(zone: Node, neighbours: list[tuple[Node, bool]]) -> str:
    hues = colours()
    middle = (_WIDTH / 2, _HEIGHT / 2)
    lines, discs = [], []
    for at, (node, planned) in enumerate(neighbours):
        angle = 2 * math.pi * at / len(neighbours)
        far = 1.0 if at % 2 else 0.78
        x = middle[0] + far * (_WIDTH / 2 - 130) * math.cos(angle)
        y = middle[1] + far * (_HEIGHT / 2 - 60) * math.sin(angle)
        red, green, blue = hues[str(node.attributes["class"])]
        dashes = ' stroke-dasharray="6 5"' if planned else ""
        lines.append(
            f'<line x1="{middle[0]:.0f}" y1="{middle[1]:.0f}" x2="{x:.0f}" y2="{y:.0f}"'
            f' stroke="#9aa3ad" stroke-width="1.4"{dashes}/>'
        )
        discs.append(_disc(node, x, y, f"rgb({red},{green},{blue})"))
    discs.append(_disc(zone, *middle, "#1f2933", size=16))
    kinds = [kind for kind in _SHOWN if any(n.attributes["class"] == kind for n, _ in neighbours)]
    legend = [
        f'<circle cx="24" cy="{30 + 24 * i}" r="7" fill="rgb{hues[kind]}"/>'
        f'<text x="40" y="{35 + 24 * i}">{kind}</text>'
        for i, kind in enumerate(kinds)
    ]
    note = f'<text x="24" y="{46 + 24 * len(kinds)}">dashed: planned</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
        ' font-family="Noto Sans CJK SC, Microsoft YaHei, sans-serif" font-size="15">\n'
        f"<title>{escape(str(zone.attributes['label']))}</title>\n"
        '<rect width="100%" height="100%" fill="#ffffff"/>\n'
        + "\n".join([*lines, *discs, *legend, note])
        + "\n</svg>\n"
    )


def _disc(node: Node, x: float, y: float, fill: str, size: int = 9) -> str:
    label = str(node.attributes["label"])
    if len(label) > _LONGEST:
        label = label[: _LONGEST - 1] + "…"
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{size}" fill="{fill}"/>'
        f'<text x="{x:.0f}" y="{y + size + 16:.0f}" text-anchor="middle" stroke="#ffffff"'
        f' stroke-width="4" paint-order="stroke">{escape(label)}</text>'
    )
