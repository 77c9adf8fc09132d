"""Places for nodes: every zone a wheel, with what belongs to it in rings around it.

Things hang on the nearest zone (counted in claims), sorted by class, each ring one claim further
out; every label has a strip of its own along its spoke, so that no two overlap however many there
are. Wheels stand in rows. What no claim touches stands in columns below. The work grows with the
number of nodes and edges alone, and the same graph gets the same places on every machine.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonegraph.export.model import Edge, Node

FONT: Final = 12.0
ROW: Final = 16.0
LONGEST: Final = 18
DOT: Final = 5.0
HUB: Final = 14.0
_NARROW: Final = 0.58
_GAP: Final = 34.0
_INNER: Final = 110.0
_SHAPE: Final = 1.8
_PAD: Final = 22.0
_COLUMN: Final = 240.0
# A zone of which less is said hangs on another thing rather than being a wheel of its own.
_SPOKES: Final = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands: its middle, the direction of its label and the node it hangs on.

    ``angle`` is in radians, clockwise from the right; None if the label stands below the node (the
    hub of a wheel) or right of it (a node in a column, which hangs on nothing).
    """

    x: float
    y: float
    angle: float | None
    parent: str | None
    wheel: int


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel: its hub, its middle, and the radius of its first ring."""

    hub: str
    x: float
    y: float
    first: float


@dataclass(frozen=True, slots=True)
class Layout:
    """All spots, the wheels, and the size of the whole, whose upper left corner is 0, 0."""

    spots: Mapping[str, Spot]
    wheels: Sequence[Wheel]
    width: float
    height: float


@dataclass(slots=True)
class _Tree:
    """A hub and what hangs on it: ``rows`` are the strips its leaves need, by node.

    ``around`` holds angle and distance from the hub, ``box`` how far all reaches to the left, the
    top, the right and the bottom.
    """

    hub: str
    children: dict[str, list[str]]
    rows: dict[str, int] = field(default_factory=dict)
    rings: list[list[str]] = field(default_factory=list)
    around: dict[str, tuple[float, float]] = field(default_factory=dict)
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


def shown(label: str) -> str:
    """Return ``label`` as a picture shows it: on one line, cut if it is long."""
    line = " ".join(label.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def width(text: str, size: float = FONT) -> float:
    """Return about how wide ``text`` is drawn in letters of ``size``."""
    wide = sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else _NARROW for c in text)
    return wide * size


def layout(nodes: Sequence[Node], edges: Iterable[Edge]) -> Layout:
    """Return a place for every node."""
    by_iri = {node.iri: node for node in nodes}
    beside = _beside(by_iri, edges)
    trees = [_spread(_measured(tree), by_iri) for tree in _trees(by_iri, beside)]
    wheels, broad, high = _rows(trees)
    spots: dict[str, Spot] = {}
    for at, (tree, wheel) in enumerate(zip(trees, wheels, strict=True)):
        parents = {child: iri for iri, below in tree.children.items() for child in below}
        spots[tree.hub] = Spot(wheel.x, wheel.y, None, None, at)
        for iri, (angle, far) in tree.around.items():
            x, y = wheel.x + far * math.cos(angle), wheel.y + far * math.sin(angle)
            spots[iri] = Spot(x, y, angle, parents[iri], at)
    alone = [n.iri for n in sorted(nodes, key=_order) if n.iri not in spots]
    broad = max(broad, min(len(alone), 4) * _COLUMN)
    columns = max(1, int(broad // _COLUMN))
    for at, iri in enumerate(alone):
        x, y = (at % columns) * _COLUMN + _GAP / 2, high + (at // columns + 1) * (ROW + 4)
        spots[iri] = Spot(x, y, None, None, -1)
    rows = -(-len(alone) // columns)
    return Layout(spots, wheels, broad, high + (rows + 1) * (ROW + 4) * bool(rows))


def _beside(by_iri: Mapping[str, Node], edges: Iterable[Edge]) -> dict[str, dict[str, int]]:
    """Return the neighbours of each node, with the number of claims between the two."""
    beside: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for edge in edges:
        if edge.source != edge.target and edge.source in by_iri and edge.target in by_iri:
            beside[edge.source][edge.target] += 1
            beside[edge.target][edge.source] += 1
    return beside


def _order(node: Node) -> tuple[str, str, str]:
    return str(node.attributes["class"]), str(node.attributes["label"]), node.iri


def _trees(by_iri: Mapping[str, Node], beside: Mapping[str, Mapping[str, int]]) -> list[_Tree]:
    """Return a tree for each hub; every node with a neighbour is in exactly one."""
    weight = {iri: sum(around.values()) for iri, around in beside.items()}
    ranked = sorted(beside, key=lambda iri: (-weight[iri], _order(by_iri[iri])))
    ranks = {iri: at for at, iri in enumerate(sorted(by_iri, key=lambda i: _order(by_iri[i])))}
    zones = [
        iri
        for iri in ranked
        if by_iri[iri].attributes["class"] == "Zone" and len(beside[iri]) >= _SPOKES
    ]
    seen: set[str] = set(zones)
    trees = _grow(zones, beside, seen, ranks)
    for iri in ranked:
        if iri not in seen:
            seen.add(iri)
            trees += _grow([iri], beside, seen, ranks)
    return trees


def _grow(
    hubs: list[str],
    beside: Mapping[str, Mapping[str, int]],
    seen: set[str],
    ranks: Mapping[str, int],
) -> list[_Tree]:
    """Return the trees of ``hubs``, grown together, ring by ring."""
    trees = [_Tree(hub, {}) for hub in hubs]
    frontier = [(tree, tree.hub) for tree in trees]
    while frontier:
        grown: list[tuple[_Tree, str]] = []
        claims: dict[str, tuple[int, int]] = {}
        for at, (_, iri) in enumerate(frontier):
            for other, count in beside[iri].items():
                if other not in seen:
                    claims[other] = max(claims.get(other, (0, 0)), (count, -at))
        for other in sorted(claims, key=ranks.__getitem__):
            seen.add(other)
            tree, parent = frontier[-claims[other][1]]
            tree.children.setdefault(parent, []).append(other)
            grown.append((tree, other))
        frontier = grown
    return trees


def _measured(tree: _Tree) -> _Tree:
    """Count the rings of ``tree`` and the rows that each node with its children needs."""
    ring = [tree.hub]
    while ring:
        tree.rings.append(ring)
        ring = [child for iri in ring for child in tree.children.get(iri, ())]
    for ring in reversed(tree.rings):
        for iri in ring:
            tree.rows[iri] = max(1, sum(tree.rows[c] for c in tree.children.get(iri, ())))
    return tree


def _spread(tree: _Tree, by_iri: Mapping[str, Node]) -> _Tree:
    """Give everything on ``tree`` its place around the hub: behind the label it hangs on."""
    rows = tree.rows[tree.hub]
    first = max(_INNER if rows > _SPOKES else _INNER * 0.7, rows * ROW / (2 * math.pi))
    step = 2 * math.pi / rows
    # A wheel of two has its spokes to the right and left: lying words are read more easily.
    sectors = {tree.hub: -step / 2 if rows <= _SPOKES else -math.pi / 2}
    ends = {tree.hub: first}
    half = width(_label(by_iri[tree.hub]), 16) / 2
    left, top, right, bottom = -half, -HUB, half, HUB + 26
    for ring in tree.rings:
        for parent in ring:
            start = sectors[parent]
            for child in tree.children.get(parent, ()):
                sectors[child] = start
                angle = start + step * tree.rows[child] / 2
                start += step * tree.rows[child]
                far = ends[parent]
                reach = far + DOT + 4 + width(_label(by_iri[child]))
                ends[child] = reach + _GAP
                tree.around[child] = (angle, far)
                x, y = reach * math.cos(angle), reach * math.sin(angle)
                left, right = min(left, x), max(right, x)
                top, bottom = min(top, y), max(bottom, y)
    tree.box = (left - _PAD, top - _PAD, right + _PAD, bottom + _PAD)
    return tree


def _label(node: Node) -> str:
    return shown(str(node.attributes["label"]))


def _rows(trees: Sequence[_Tree]) -> tuple[list[Wheel], float, float]:
    """Return the wheels side by side in rows, the largest first, and how broad and high all is."""
    sizes = [(t.box[2] - t.box[0], t.box[3] - t.box[1]) for t in trees]
    area = sum(broad * high for broad, high in sizes)
    limit = max([math.sqrt(area * _SHAPE), *(broad for broad, _ in sizes)], default=0.0)
    order = sorted(range(len(trees)), key=lambda at: (-sizes[at][1], at))
    corners: dict[int, tuple[float, float]] = {}
    x = y = high = broad = 0.0
    for at in order:
        across, tall = sizes[at]
        if x and x + across > limit:
            x, y, high = 0.0, y + high, 0.0
        corners[at] = (x, y)
        x, high, broad = x + across, max(high, tall), max(broad, x + across)
    wheels = [
        Wheel(
            tree.hub,
            corners[at][0] - tree.box[0],
            corners[at][1] - tree.box[1],
            min((far for _, far in tree.around.values()), default=0.0),
        )
        for at, tree in enumerate(trees)
    ]
    return wheels, broad, y + high
