"""CSV tables, read back with csv."""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING

import pytest

from zonegraph.export.model import network
from zonegraph.export.spreadsheet import EDGES, NODES, tables

from .made import DATASETS, awkward, told_edges, told_nodes

if TYPE_CHECKING:
    from collections.abc import Mapping


def read(data: bytes) -> tuple[list[str], list[dict[str, str]]]:
    """Return columns and rows; a row of another length is an error."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    head, *body = rows
    assert len(set(head)) == len(head)
    return head, [dict(zip(head, row, strict=True)) for row in body]


def filled(told: Mapping[str, object]) -> dict[str, str]:
    """Return what is told, as text; a table knows no difference between empty and missing."""
    return {key: str(value) for key, value in told.items() if value != ""}


@pytest.mark.parametrize("name", ["awkward", "bundled", "stories"])
def test_everything_comes_back(name: str) -> None:
    dataset = DATASETS[name]()
    files = tables(network(dataset))
    assert set(files) == {NODES, EDGES}
    nodes = {row.pop("id"): filled(row) for row in read(files[NODES])[1]}
    edges = {
        row.pop("id"): (row.pop("source"), row.pop("target"), filled(row))
        for row in read(files[EDGES])[1]
    }
    assert nodes == {iri: filled(told) for iri, told in told_nodes(dataset).items()}
    assert edges == {
        key: (source, target, filled(told))
        for key, (source, target, told) in told_edges(dataset).items()
    }


def test_each_row_is_there_once() -> None:
    files = tables(network(awkward()))
    assert len(read(files[NODES])[1]) == len(told_nodes(awkward()))
    assert len(read(files[EDGES])[1]) == len(told_edges(awkward()))


def test_a_byte_order_mark_and_columns_in_order() -> None:
    for name, ids in ((NODES, ["id"]), (EDGES, ["id", "source", "target"])):
        data = tables(network(awkward()))[name]
        assert data.startswith(codecs.BOM_UTF8)
        assert data.count(codecs.BOM_UTF8) == 1 + "".join(_cells(data)).count("\ufeff")
        head = read(data)[0]
        assert head[: len(ids)] == ids
        assert head[len(ids) :] == sorted(head[len(ids) :])


def _cells(data: bytes) -> list[str]:
    return [cell for row in read(data)[1] for cell in row.values()]


def test_an_empty_graph_still_has_its_ids() -> None:
    files = tables(network(DATASETS["empty"]()))
    assert {name: read(data)[0] for name, data in files.items()} == {
        NODES: ["id"],
        EDGES: ["id", "source", "target"],
    }
    assert [read(data)[1] for data in files.values()] == [[], []]
