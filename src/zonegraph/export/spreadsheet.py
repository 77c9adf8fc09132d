"""Nodes and edges as CSV: UTF-8 with a byte order mark, so that spreadsheets read Chinese."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.export.model import Network

NODES: Final = "nodes.csv"
EDGES: Final = "edges.csv"


def tables(network: Network) -> dict[str, bytes]:
    """Return the two files by name (RFC 4180); columns are sorted after the ids."""
    nodes, edges = network.nodes, network.edges
    return {
        NODES: _table(["id"], [[n.iri] for n in nodes], [n.attributes for n in nodes]),
        EDGES: _table(
            ["id", "source", "target"],
            [[e.id, e.source, e.target] for e in edges],
            [e.attributes for e in edges],
        ),
    }


def _table(
    ids: list[str], keys: list[list[str]], attributes: Sequence[dict[str, str | int | float | bool]]
) -> bytes:
    columns = sorted({name for row in attributes for name in row})
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow([*ids, *columns])
    for key, row in zip(keys, attributes, strict=True):
        writer.writerow([*key, *(row.get(name, "") for name in columns)])
    return target.getvalue().encode("utf-8-sig")
