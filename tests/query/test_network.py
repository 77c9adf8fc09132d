"""Answers as networks and as records."""

from __future__ import annotations

import dataclasses

import pytest

from zonegraph.iri import THINGS
from zonegraph.query import query

from .made import small


def test_things_are_nodes_and_rows_are_edges() -> None:
    result = query(small(), "enterprises", zone="青湖")
    graph = result.to_networkx()
    zone, firm = THINGS + "zone-青湖高新区", THINGS + "enterprise-星河电子"
    assert graph.nodes[firm] == {"label": "星河电子"}
    assert graph.number_of_edges() == 2 * len(result)
    (told,) = graph.get_edge_data(zone, firm).values()
    assert told["modalityLabel"] == "已实现"


def test_rows_are_records() -> None:
    records = query(small(), "indicators", subject="临山").to_records()
    assert records[0].subjectLabel == "临山高新区"
    assert records[0].from_ is not None
    with pytest.raises(dataclasses.FrozenInstanceError):
        records[0].subjectLabel = "x"
