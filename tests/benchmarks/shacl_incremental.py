"""What checking costs after one article changed, at several sizes of the graph.

    python -m benchmarks.shacl_incremental 30000 300000

Run from ``tests/``. A few claims of one article go and come back, with their evidence, by
``Incremental.update`` and by ``Incremental.replace``; CPU milliseconds are the median of ten.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.check.background import background
from zonegraph.check.setwise import Incremental
from zonegraph.check.shapes import load_shapes

from .grown import dataset

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.check.setwise.incremental import Change
    from zonegraph.dataset import Dataset

CLAIMS = (1, 5, 10, 20, 40)
_ROUNDS = 5


def article(data: Dataset) -> tuple[ox.NamedNode, list[ox.Triple]]:
    """Return the named graph with the most triples, the first of them, with what it holds."""
    held: dict[str, list[ox.Triple]] = defaultdict(list)
    for quad in data.named():
        held[getattr(quad.graph_name, "value", "")].append(quad.triple)
    name = min(held, key=lambda each: (-len(held[each]), each))
    return ox.NamedNode(name), held[name]


def claims(triples: list[ox.Triple]) -> list[list[ox.Triple]]:
    """Return the triples of each claim with those of its evidence."""
    about: dict[str, list[ox.Triple]] = defaultdict(list)
    for each in triples:
        about[str(each.subject)].append(each)
    found = []
    for subject in sorted(about):
        if "/claim-" in subject:
            ends = {str(t.object) for t in about[subject] if "/evidence-" in str(t.object)}
            found.append([*about[subject], *(t for end in sorted(ends) for t in about[end])])
    return found


def measured(steps: list[Callable[[], Change]]) -> tuple[float, int]:
    """Return the median CPU milliseconds of ``steps``, in turn, and the focus nodes of a step."""
    spent, nodes = [], 0
    for _ in range(_ROUNDS):
        for step in steps:
            begun = time.process_time()
            nodes = step().focus_nodes
            spent.append((time.process_time() - begun) * 1000)
    return statistics.median(spent), nodes


def tell(
    kept: Incremental, graph: ox.NamedNode, held: list[ox.Triple], gone: list[ox.Triple]
) -> str:
    """Return the figures of taking ``gone`` out of ``graph``, which holds ``held``, and back."""
    names = set(map(str, gone))
    rest = [each for each in held if str(each) not in names]
    update, nodes = measured(
        [
            lambda: kept.update(graph, added=(), removed=gone),
            lambda: kept.update(graph, added=gone, removed=()),
        ]
    )
    replace, _ = measured([lambda: kept.replace(graph, rest), lambda: kept.replace(graph, held)])
    return (
        f"{len(gone):>5} triples changed, {nodes:>4} focus nodes: "
        f"update {update:6.1f} ms, replace {replace:6.1f} ms"
    )


def main() -> None:
    """Measure the sizes of the command line."""
    for size in map(int, sys.argv[1:] or ["30000", "300000"]):
        data = dataset(size)
        kept = Incremental(data, background(), load_shapes())
        graph, held = article(data)
        own = claims(held)
        for count in CLAIMS:
            gone = list({str(t): t for each in own[:count] for t in each}.values())
            figures = tell(kept, graph, held, gone)
            print(f"{len(data):>8} triples, {count:>3} claims, {figures}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
