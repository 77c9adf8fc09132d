"""A picture to print: wheels of things around their zones, as SVG 1.1.

Real claims are solid lines, plans dashed, denials dotted; a thing that is only planned is a ring, a
thing that is only denied a ring with a bar, so that nothing hangs on colour alone. Every node and
line has its full text as a tooltip.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from zonegraph.export.colours import GREY, colours, hexadecimal
from zonegraph.export.layout import DOT, FONT, HUB, Layout, Spot, layout, shown, width
from zonegraph.export.words import stroke, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.export.model import Edge, Network, Node

FAMILY: Final = (
    "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, "
    "WenQuanYi Micro Hei, SimHei, sans-serif"
)
MARGIN: Final = 40.0
_LEAST: Final = 520.0
_INK: Final = "#1f2933"
_PALE: Final = "#8a949e"
_DASHES: Final = {"dashed": "6 4", "dotted": "1.5 3.5", "solid": ""}
_TITLES: Final = 3
_OFF: Final = 0.6
_NAMED: Final = 60
_KEY: Final = (
    ("solid", "已实现或进行中"),
    ("dashed", "计划或目标"),
    ("dotted", "否认或取消"),
)


def svg(network: Network) -> bytes:
    """Return the picture; its text needs a font for Chinese where it is looked at."""
    return drawn(network)[0].encode()


def drawn(network: Network) -> tuple[str, float, float]:
    """Return the picture, its width and its height in CSS pixels."""
    plan = layout(network.nodes, network.edges)
    kinds = sorted({str(n.attributes["class"]) for n in network.nodes})
    broad = max(plan.width, _LEAST) + 2 * MARGIN
    legend, top = _legend(kinds, broad, network, plan)
    high = plan.height + top + MARGIN
    moved = f"{MARGIN + (broad - 2 * MARGIN - plan.width) / 2:.1f} {top:.1f}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{broad:.0f}" height="{high:.0f}"'
        f' viewBox="0 0 {broad:.0f} {high:.0f}" font-family="{FAMILY}" font-size="{FONT:g}"'
        f' fill="{_INK}" role="img">',
        f"<title>{_text(_title(network, plan))}</title>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        *legend,
        f'<g transform="translate({moved})">',
        *_lines(network.edges, plan, named=len(network.edges) <= _NAMED),
        *_discs(network, plan),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n", broad, high


def _title(network: Network, plan: Layout) -> str:
    labels = {node.iri: str(node.attributes["label"]) for node in network.nodes}
    hubs = sorted(plan.wheels, key=lambda wheel: (-wheel.first, wheel.hub))
    named = "、".join(shown(labels[wheel.hub]) for wheel in hubs[:_TITLES])
    return (named or "zonegraph") + (" 等" if len(hubs) > _TITLES else "")


def _legend(
    kinds: Sequence[str], broad: float, network: Network, plan: Layout
) -> tuple[list[str], float]:
    """Return title and key, and where the picture below them begins."""
    made = [
        f'<text x="{MARGIN:g}" y="44" font-size="22" font-weight="bold">'
        f"{_text(_title(network, plan))}</text>",
        f'<text x="{MARGIN:g}" y="66" fill="{_PALE}">{len(network.nodes)} 个事物，'
        f"{len(network.edges)} 条陈述{_days(network)}</text>",
    ]
    hues = colours()
    x, y = MARGIN, 92.0
    for kind in kinds:
        label = word(kind).zh if kind else "未分类"
        need = width(label) + 34
        if x + need > broad - MARGIN:
            x, y = MARGIN, y + 20
        made.append(f'<circle cx="{x + 6:.1f}" cy="{y - 4:.1f}" r="{DOT:g}"'
                    f' fill="{hexadecimal(hues.get(kind, GREY))}"/>'
                    f'<text x="{x + 16:.1f}" y="{y:.1f}">{_text(label)}</text>')  # fmt: skip
        x += need
    x, y = MARGIN, y + 22
    for style, label in _KEY:
        made.append(_key_line(x, y, style, label))
        x += width(label) + 76
    return made, y + 30


def _days(network: Network) -> str:
    days = sorted({str(e.attributes["published"]) for e in network.edges} - {""})
    if not days:
        return ""
    return f"；见报 {days[0]}" + (f" 至 {days[-1]}" if days[-1] != days[0] else "")


def _key_line(x: float, y: float, style: str, label: str) -> str:
    return (
        f'<line x1="{x:.1f}" y1="{y - 4:.1f}" x2="{x + 30:.1f}" y2="{y - 4:.1f}"'
        f' stroke="{_INK}" stroke-width="1.4"{_dashes(style)}/>'
        + _disc(x + 38, y - 4, DOT, hexadecimal(GREY), style)
        + f'<text x="{x + 50:.1f}" y="{y:.1f}">{_text(label)}</text>'
    )


def _dashes(style: str) -> str:
    return f' stroke-dasharray="{_DASHES[style]}"' if _DASHES.get(style) else ""


def _lines(edges: Iterable[Edge], plan: Layout, *, named: bool) -> Iterable[str]:
    """Yield a line for each pair of things and kind of stroke, most denied first, real last."""
    between: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.source != edge.target:
            style = stroke(str(edge.attributes["modality"]))
            between[edge.source, edge.target, style].append(edge)
    ranked = sorted(between.items(), key=lambda each: (each[0][2], each[0]))
    for (source, target, style), claims in ranked:
        start, end = plan.spots[source], plan.spots[target]
        hanging = source == end.parent or target == start.parent
        path = _spoke(start, end, plan) if hanging else _arc(start, end, plan)
        told = "&#10;".join(dict.fromkeys(_text(_told(each)) for each in claims))
        faint = 'stroke="#5f6b76" stroke-width="1"' if hanging else _FAINT
        yield (f'<path d="{path}" fill="none" {faint}{_dashes(style)}><title>{told}</title></path>')
        if named and hanging:
            yield _property(start, end, plan, str(claims[0].attributes["label"]))


_FAINT: Final = 'stroke="#9fb3c8" stroke-width="0.8" stroke-opacity="0.75"'


def _told(edge: Edge) -> str:
    quote = str(edge.attributes["quote"])
    return f"{edge.attributes['label']}" + (f"：“{quote}”" if quote else "")


def _spoke(start: Spot, end: Spot, plan: Layout) -> str:
    """Return the line from a thing to what it hangs on, which begins behind that one's label."""
    outer, inner = (start, end) if start.angle is not None and (
        end.angle is None or _far(start, plan) > _far(end, plan)
    ) else (end, start)  # fmt: skip
    wheel = plan.wheels[outer.wheel]
    # Where many lines meet nothing can be told apart: the spokes begin off the hub.
    begin = _far(outer, plan) - 26 if inner.angle is not None else wheel.first * _OFF
    angle = outer.angle or 0.0
    if inner.angle is not None:
        angle = inner.angle
    x, y = wheel.x + begin * math.cos(angle), wheel.y + begin * math.sin(angle)
    return f"M{x:.1f} {y:.1f}L{outer.x:.1f} {outer.y:.1f}"


def _far(spot: Spot, plan: Layout) -> float:
    wheel = plan.wheels[spot.wheel]
    return math.hypot(spot.x - wheel.x, spot.y - wheel.y)


def _arc(start: Spot, end: Spot, plan: Layout) -> str:
    """Return a curve that bends towards the middle of the wheels it joins."""
    hubs = [plan.wheels[spot.wheel] for spot in (start, end) if spot.wheel >= 0]
    middle = [(start.x + end.x) / 2, (start.y + end.y) / 2]
    if hubs:
        x = sum(hub.x for hub in hubs) / len(hubs)
        y = sum(hub.y for hub in hubs) / len(hubs)
        middle = [0.35 * middle[0] + 0.65 * x, 0.35 * middle[1] + 0.65 * y]
    return f"M{start.x:.1f} {start.y:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {end.x:.1f} {end.y:.1f}"


def _property(start: Spot, end: Spot, plan: Layout, label: str) -> str:
    outer = start if start.angle is not None and start.parent is not None and (
        end.angle is None or _far(start, plan) > _far(end, plan)
    ) else end  # fmt: skip
    return _along(outer, -DOT - 5, shown(label), f' font-size="9" fill="{_PALE}"', inwards=True)


def _along(spot: Spot, far: float, label: str, style: str, *, inwards: bool = False) -> str:
    """Return text along the spoke of ``spot``, ``far`` from it, never upside down."""
    angle = math.degrees(spot.angle or 0.0)
    flipped = math.cos(spot.angle or 0.0) < 0
    turn = angle + 180 if flipped else angle
    x = -far if flipped else far
    anchor = "end" if flipped != inwards else "start"
    return (
        f'<text transform="translate({spot.x:.1f} {spot.y:.1f}) rotate({turn:.1f})" x="{x:.1f}"'
        f' y="{FONT * 0.36:.1f}" text-anchor="{anchor}" stroke="#ffffff" stroke-width="3"'
        f' paint-order="stroke"{style}>{_text(label)}</text>'
    )


def _discs(network: Network, plan: Layout) -> Iterable[str]:
    hues = colours()
    styles: dict[str, set[str]] = defaultdict(set)
    for edge in network.edges:
        for end in (edge.source, edge.target):
            styles[end].add(stroke(str(edge.attributes["modality"])))
    hubs = {wheel.hub for wheel in plan.wheels}
    for node in network.nodes:
        spot = plan.spots[node.iri]
        drawn = styles[node.iri] or {"solid"}
        style = next(each for each in ("solid", "dashed", "dotted") if each in drawn)
        hue = hexadecimal(hues.get(str(node.attributes["class"]), GREY))
        label = shown(str(node.attributes["label"]))
        yield "<g>"
        yield f"<title>{_text(_about(node))}</title>"
        if node.iri in hubs:
            yield _disc(spot.x, spot.y, HUB, hue, style)
            yield (
                f'<text x="{spot.x:.1f}" y="{spot.y + HUB + 18:.1f}" text-anchor="middle"'
                f' font-size="16" font-weight="bold" stroke="#ffffff" stroke-width="5"'
                f' paint-order="stroke">{_text(label)}</text>'
            )
        elif spot.angle is None:
            yield _disc(spot.x, spot.y, DOT, hue, style)
            yield f'<text x="{spot.x + 10:.1f}" y="{spot.y + 4:.1f}">{_text(label)}</text>'
        else:
            yield _disc(spot.x, spot.y, DOT, hue, style)
            yield _along(spot, DOT + 4, label, "")
        yield "</g>"


def _about(node: Node) -> str:
    told = node.attributes
    zone = f"；{told['zone']}" if told["zone"] else ""
    return f"{told['label']}（{told['class_zh']}{zone}）"


def _disc(x: float, y: float, radius: float, hue: str, style: str) -> str:
    """Return the disc of a node: full if real, a ring if only planned, a barred one if denied."""
    place = f'cx="{x:.1f}" cy="{y:.1f}"'
    if style == "solid":
        return f'<circle {place} r="{radius:g}" fill="{hue}"/>'
    ring = f'<circle {place} r="{radius - 1:g}" fill="#ffffff" stroke="{hue}" stroke-width="2"/>'
    if style == "dashed":
        return ring
    half = radius * 0.7
    return ring + (
        f'<line x1="{x - half:.1f}" y1="{y - half:.1f}" x2="{x + half:.1f}" y2="{y + half:.1f}"'
        f' stroke="{hue}" stroke-width="2"/>'
    )


def _text(words: str) -> str:
    return escape(words.replace("\r", " ").replace("\n", " "))
