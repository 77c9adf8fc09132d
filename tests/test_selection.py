"""Parts as people name them, from Python and on the command line."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import zonegraph
from zonegraph.cli import cli
from zonegraph.errors import QueryError, UsageError
from zonegraph.export import Part
from zonegraph.iri import THINGS
from zonegraph.selection import select

from .query.made import plain

if TYPE_CHECKING:
    from pathlib import Path


def test_names_become_terms() -> None:
    part = select(
        plain(), zone="青湖", classes=["企业", "Project"], modalities=["计划"], date="2020", depth=1
    )
    assert part == Part(
        zone=THINGS + "zone-青湖高新区",
        classes=("Enterprise", "Project"),
        modalities=("planned",),
        start=dt.date(2020, 1, 1),
        end=dt.date(2020, 12, 31),
        depth=1,
    )
    assert select(plain()) is None


def test_things_of_a_query() -> None:
    part = select(plain(), what="enterprises", params={"zone": "青湖"})
    assert part is not None
    things = {THINGS + "zone-青湖高新区", THINGS + "enterprise-星河电子"}
    assert part.things == frozenset(things)


@pytest.mark.parametrize(
    ("keywords", "error"),
    [
        ({"zone": "没有"}, QueryError),
        ({"classes": ["没有"]}, UsageError),
        ({"modalities": ["没有"]}, QueryError),
        ({"date": "去年"}, UsageError),
        ({"what": "没有"}, QueryError),
        ({"params": {"zonne": "x"}}, UsageError),
    ],
)
def test_what_is_unknown_is_refused(keywords: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        select(plain(), **keywords)  # type: ignore[arg-type]


def run(*words: str) -> str:
    result = CliRunner().invoke(cli, ["export", *words], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_the_command_chooses_a_part() -> None:
    made = json.loads(run("-f", "cytoscape", "--zone", "天津", "--class", "企业"))
    kinds = {node["data"]["class"] for node in made["elements"]["nodes"]}
    assert kinds == {"Enterprise", "Zone"}
    less = json.loads(
        run("-f", "jgf", "--query", "enterprises", "--zone", "天津高新区", "--modality", "目标")
    )
    assert 1 < len(less["graph"]["nodes"]) < len(made["elements"]["nodes"])


def test_a_query_of_the_export_takes_its_parameters() -> None:
    made = json.loads(run("-f", "jgf", "--query", "operators", "--agent", "西门子"))
    labels = {node["label"] for node in made["graph"]["nodes"].values()}
    assert labels == {"西门子", "西门子数字工厂"}


def test_formats_are_listed_with_what_they_keep() -> None:
    assert "svg" in run("--formats")
    assert "keeps only" in run("--formats")


def test_a_graph_gives_frames_and_networks_of_a_part(tmp_path: Path) -> None:
    graph = zonegraph.load()
    nodes, edges = graph.to_frames("polars", zone="济宁")
    network = graph.to_networkx(zone="济宁")
    assert (len(nodes), len(edges)) == (len(network), network.number_of_edges())
    assert "<table>" in graph._repr_html_()
    graph.export("csv", tmp_path / "tables", zone="济宁")
    assert (tmp_path / "tables" / "nodes.csv").read_bytes().count(b"\n") > 100
