"""Places: every node has one, no two labels lie on each other, and work grows with size alone."""

from __future__ import annotations

import math
import time

import pytest

from zonegraph.export.layout import DOT, FONT, LONGEST, layout, shown, width
from zonegraph.export.model import Edge, Network, Node, network

from .made import DATASETS, bundled


def star(leaves: int) -> Network:
    def node(iri: str, kind: str) -> Node:
        return Node(iri, {"label": f"{iri}的名称", "class": kind, "class_zh": kind, "zone": ""})

    nodes = [node("hub", "Zone"), *(node(f"leaf{at:05}", "Project") for at in range(leaves))]
    edges = [
        Edge(f"e{at}", "hub", f"leaf{at:05}", {"modality": "planned", "label": "有"})
        for at in range(leaves)
    ]
    return Network(nodes, edges)


@pytest.mark.parametrize("name", DATASETS)
def test_every_node_stands_inside_the_picture(name: str) -> None:
    made = network(DATASETS[name]())
    plan = layout(made.nodes, made.edges)
    assert set(plan.spots) == {node.iri for node in made.nodes}
    for spot in plan.spots.values():
        assert -1 <= spot.x <= plan.width + 1
        assert -1 <= spot.y <= plan.height + 1


@pytest.mark.parametrize("made", [star(5), star(30), star(300), network(bundled())])
def test_labels_do_not_lie_on_each_other(made: Network) -> None:
    """Two strips of text overlap if a point of the middle line of one is within half a line."""
    plan = layout(made.nodes, made.edges)
    labels = {n.iri: shown(str(n.attributes["label"])) for n in made.nodes}
    lines = []
    for iri, spot in plan.spots.items():
        if spot.angle is not None:
            reach = [DOT + 4 + FONT * at for at in range(int(width(labels[iri]) // FONT) + 1)]
            angle = spot.angle
            lines.append(
                [(spot.x + far * math.cos(angle), spot.y + far * math.sin(angle)) for far in reach]
            )
    assert len(lines) >= 5
    for at, one in enumerate(lines):
        for other in lines[at + 1 :]:
            assert min(math.dist(p, q) for p in one for q in other) > FONT * 0.9


def test_the_same_places_whatever_the_order() -> None:
    made = network(bundled())
    assert layout(made.nodes[::-1], made.edges[::-1]).spots == layout(made.nodes, made.edges).spots


def test_a_long_label_is_cut_and_a_line_end_is_none() -> None:
    assert shown("长" * 40) == "长" * (LONGEST - 1) + "…"
    assert shown("two\nlines") == "two lines"
    assert width("汉字") == 2 * FONT > width("ab")


def test_thousands_of_nodes_take_no_time() -> None:
    made = star(10_000)
    begun = time.perf_counter()
    assert len(layout(made.nodes, made.edges).spots) == 10_001
    assert time.perf_counter() - begun < 3
