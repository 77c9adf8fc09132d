"""Our writers against those of networkx, side by side in one run, from dataset to bytes."""

from __future__ import annotations

import gc
import io
import json
import time
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from zonegraph.export import export, to_networkx

from .large import large

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.dataset import Dataset

TRIPLES = 30_000


def by_networkx(dataset: Dataset, name: str) -> bytes:
    graph = to_networkx(dataset)
    target = io.BytesIO()
    if name == "graphml":
        nx.write_graphml(graph, target, named_key_ids=False)
    elif name == "gexf":
        for _, _, told in graph.edges(data=True):
            told["first"], told["last"] = told.pop("start"), told.pop("end")
        nx.write_gexf(graph, target)
    else:
        made = nx.cytoscape_data(graph) if name == "cytoscape" else nx.node_link_data(graph)
        target.write(json.dumps(made, ensure_ascii=False).encode())
    return target.getvalue()


def best(call: Callable[[], object], times: int = 3) -> float:
    """Return the least seconds of ``times`` calls."""
    taken = []
    for _ in range(times):
        gc.collect()
        begun = time.perf_counter()
        call()
        taken.append(time.perf_counter() - begun)
    return min(taken)


@pytest.mark.parametrize("name", ["graphml", "gexf", "cytoscape", "jgf"])
def test_no_slower_than_networkx(name: str) -> None:
    dataset = large(TRIPLES)
    ours = best(lambda: export(dataset, name))
    theirs = best(lambda: by_networkx(dataset, name))
    print(f"{name}: ours {ours:.2f} s, networkx {theirs:.2f} s, ratio {ours / theirs:.2f}")  # noqa: T201
    # Two runs on a busy machine differ by some hundredths.
    assert ours < 1.1 * theirs
