from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from zonegraph.cli import cli
from zonegraph.cli.load import load
from zonegraph.errors import GraphError, OutputError
from zonegraph.query import open_graph

if TYPE_CHECKING:
    from pathlib import Path


def test_a_store_is_made_and_asked(tmp_path: Path) -> None:
    made = CliRunner().invoke(load, ["-o", str(tmp_path / "store")])
    assert made.exception is None
    assert made.output == f"{len(open_graph())} triples: {tmp_path / 'store'}\n"
    words = ["query", "zones", "-f", "csv"]
    here = CliRunner().invoke(cli, words)
    there = CliRunner().invoke(cli, [*words, "--graph", str(tmp_path / "store")])
    assert here.output == there.output
    assert "济宁高新区" in there.output


def test_bad_places_are_told(tmp_path: Path) -> None:
    found = CliRunner().invoke(load, [str(tmp_path / "none"), "-o", str(tmp_path / "store")])
    assert isinstance(found.exception, GraphError)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    found = CliRunner().invoke(load, ["-o", str(tmp_path / "file")])
    assert isinstance(found.exception, OutputError)
    found = CliRunner().invoke(load, ["-o", str(tmp_path / "file" / "store")])
    assert isinstance(found.exception, OutputError)
