"""CSV for Neo4j, read back with pandas by the types that its columns name."""

from __future__ import annotations

import io
from typing import Any

import pandas as pd  # type: ignore[import-untyped]
import pytest

from zonegraph.export.model import network
from zonegraph.export.neo4j import NODES, RELATIONSHIPS, tables

from .made import DATASETS, awkward, told_edges, told_nodes

CASTS = {"string": str, "long": int, "double": float, "boolean": bool}


def read(data: bytes) -> list[dict[str, Any]]:
    """Return rows; a column ``name:type`` is cast, a missing value left out."""
    frame = pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False, lineterminator="\n")
    return list(frame.to_dict("records"))


def told(row: dict[str, Any]) -> dict[str, Any]:
    made = {}
    for column, value in row.items():
        name, _, kind = column.partition(":")
        if name and kind in CASTS and (value != "" or kind == "string"):
            made[name] = CASTS[kind](value)
    return made


@pytest.mark.parametrize("name", ["bundled", "stories"])
def test_everything_comes_back(name: str) -> None:
    dataset = DATASETS[name]()
    files = tables(network(dataset))
    nodes = {row["iri:ID"]: told(row) for row in read(files[NODES])}
    assert nodes == told_nodes(dataset)
    edges = {row["id:string"]: row for row in read(files[RELATIONSHIPS])}
    wanted = told_edges(dataset)
    assert edges.keys() == wanted.keys()
    for key, row in edges.items():
        source, target, attributes = wanted[key]
        assert (row[":START_ID"], row[":END_ID"]) == (source, target)
        found = told({k: v for k, v in row.items() if k != "id:string"})
        filled = {name: value for name, value in found.items() if value != ""}
        assert filled == {name: value for name, value in attributes.items() if value != ""}


def test_labels_are_classes_and_types_are_properties() -> None:
    files = tables(network(awkward()))
    assert {row[":LABEL"] for row in read_lines(files[NODES])} == {"Zone"}
    types = {row[":TYPE"] for row in read_lines(files[RELATIONSHIPS])}
    assert types == {"COOPERATES_WITH", "HAS_PART"}


def read_lines(data: bytes) -> list[dict[str, Any]]:
    import csv

    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def test_awkward_texts_come_back() -> None:
    rows = read_lines(tables(network(awkward()))[NODES])
    assert {r["iri:ID"]: r["label:string"] for r in rows} == {
        iri: attributes["label"] for iri, attributes in told_nodes(awkward()).items()
    }
