"""The table of formats: complete, each with a reader in this folder, the same bytes always."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonegraph.dataset import Dataset
from zonegraph.export.formats import FORMATS
from zonegraph.export.run import export

from .made import ROOT, awkward, awkward_quads

# Where each format is read back; a format that is not here is not tested.
READ_BACK = {
    "graphml": "test_graphml.py",
    "gexf": "test_gexf.py",
    "cytoscape": "test_cytoscape.py",
    "dot": "test_dot.py",
    "csv": "test_spreadsheet.py",
    "cx2": "test_cx2.py",
    "jgf": "test_jgf.py",
    "neo4j": "test_neo4j.py",
    "mermaid": "test_mermaid.py",
    "svg": "test_svg.py",
    "png": "test_png.py",
    "rdf12": "test_rdf12.py",
    "html": "test_html.py",
    "nq": "test_rdf.py",
    "trig": "test_rdf.py",
    "ttl": "test_rdf.py",
    "jsonld": "test_rdf.py",
}
PROGRAM = """
import hashlib, pathlib, sys
from zonegraph.dataset import load
from zonegraph.export import FORMATS, export
dataset = load(pathlib.Path(sys.argv[1]))
for name in FORMATS:
    print(name, hashlib.sha256(export(dataset, name)).hexdigest())
"""


def test_every_format_is_read_back() -> None:
    assert set(FORMATS) == set(READ_BACK)
    assert all(Path(__file__).with_name(file).is_file() for file in READ_BACK.values())


def test_names_and_endings_are_unique() -> None:
    assert [each.name for each in FORMATS.values()] == list(FORMATS)
    endings = [each.ending for each in FORMATS.values()]
    assert len(set(endings)) == len(endings)
    assert all(ending.startswith(".") and each.for_whom for ending, each in
               zip(endings, FORMATS.values(), strict=True))  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_can_be_written(name: str) -> None:
    assert isinstance(export(Dataset.of([]), name), bytes)


QUADS = awkward_quads()
WRITTEN = {name: export(awkward(), name) for name in FORMATS}


@settings(max_examples=15, deadline=None)
@given(quads=st.permutations(QUADS))
def test_the_order_of_insertion_changes_no_byte(quads: list[object]) -> None:
    shuffled = Dataset.of(quads)  # type: ignore[arg-type]
    for name, written in WRITTEN.items():
        assert export(shuffled, name) == written, name


def test_no_process_writes_other_bytes(tmp_path: Path) -> None:
    file = tmp_path / "made.trig"
    file.write_bytes(WRITTEN["trig"])
    told = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PROGRAM, str(file)]
        ended = subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True
        )
        told.append(ended.stdout.split())
    assert len(told[0]) == 2 * len(FORMATS)
    assert told[0] == told[1]
