"""An answer as a network: its things as nodes, its rows as edges."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

    from zonegraph.query.result import Result


def network(result: Result) -> nx.MultiDiGraph[str]:
    """Return the network of ``result``; in each row every thing leads to the next one."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    names = [column.name for column in result.columns]
    for number, row in enumerate(result.rows):
        things = [cell.value for cell in row if cell is not None and cell.is_iri]
        rest = {}
        for name, cell in zip(names, row, strict=True):
            if cell is None or cell.is_iri:
                continue
            if cell.iri is not None:
                graph.add_node(cell.iri, label=cell.value)
            else:
                rest[name] = cell.native
        graph.add_nodes_from(things)
        for source, target in itertools.pairwise(things):
            graph.add_edge(source, target, key=number, **rest)
    return graph
