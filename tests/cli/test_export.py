"""``zonegraph export``: every format to a file and to standard output; clear refusals."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from zonegraph import resources
from zonegraph.dataset import load
from zonegraph.export import FORMATS
from zonegraph.export import export as library_export

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

GRAPH = """
@prefix zg: <https://w3id.org/zonegraph/ontology#> .
@prefix zgid: <https://w3id.org/zonegraph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
zgid:graph-entities {
  zgid:zone-a a zg:Zone ; skos:prefLabel "甲高新区"@zh .
  zgid:park-b a zg:Park ; skos:prefLabel "乙园 \\"二\\""@zh .
}
zgid:graph-a {
  zgid:claim-c a zg:Claim ; zg:subject zgid:zone-a ; zg:property zg:hasPark ;
    zg:object zgid:park-b ; zg:modality zg:planned ; zg:confidence 0.5 .
}
"""


def _told(name: str) -> str:
    """Return what is said of a format that does not keep everything."""
    only = FORMATS[name].only
    return f"zonegraph: {name} keeps only {only}\n" if only else ""


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """Return the file of a graph of two entities and one claim."""
    file = tmp_path / "made.trig"
    file.write_text(GRAPH, encoding="utf-8")
    return file


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_a_file(run: Run, graph: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "out" / f"a{FORMATS[name].ending}"
    assert run("export", graph, "-f", name, "-o", target) == (0, "", _told(name))
    assert target.read_bytes() == library_export(load(graph), name)
    assert _names(target.parent) == [target.name]


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"csv", "neo4j", "png"}))
@pytest.mark.parametrize("target", [(), ("-o", "-")])
def test_text_formats_go_to_standard_output(
    run: Run, graph: Path, name: str, target: tuple[str, ...]
) -> None:
    code, out, err = run("export", graph, "-f", name, *target)
    assert (code, err) == (0, _told(name))
    assert out.encode() == library_export(load(graph), name)
    assert "甲高新区" in out or name == "jsonld" or "\\u7532" in out


def test_an_archive_goes_to_standard_output_byte_by_byte(graph: Path) -> None:
    command = [sys.executable, "-m", "zonegraph", "export", str(graph), "-f", "csv"]
    ended = subprocess.run(command, capture_output=True, check=True)
    assert ended.stdout == library_export(load(graph), "csv")


def test_without_a_path_the_bundled_graph_is_written(run: Run) -> None:
    code, out, _ = run("export", "-f", "cytoscape")
    assert code == 0
    assert out.encode() == library_export(load(resources.graph_dir()), "cytoscape")


@pytest.mark.parametrize("name", ["pdf", "", "GraphML", "../graphml"])
def test_an_unknown_format_is_2_in_one_line(
    run: Run, graph: Path, tmp_path: Path, name: str
) -> None:
    code, out, err = run("export", graph, "-f", name, "-o", tmp_path / "out")
    assert (code, out) == (2, "")
    assert err.startswith(f"zonegraph: there is no export format {name!r}")
    assert err.count("\n") == 1
    assert all(known in err for known in FORMATS)
    assert _names(tmp_path) == [graph.name]


def test_a_format_must_be_named(run: Run, graph: Path) -> None:
    code, out, err = run("export", graph)
    assert (code, out) == (2, "")
    assert "--format" in err


@pytest.mark.parametrize("name", FORMATS)
def test_an_output_that_cannot_be_written_is_2_and_loses_nothing(
    run: Run, graph: Path, tmp_path: Path, name: str
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("stays", encoding="utf-8")
    target = blocked / f"a{FORMATS[name].ending}"
    code, out, err = run("export", graph, "-f", name, "-o", target)
    assert (code, out) == (2, "")
    assert err.startswith(f"zonegraph: {target}: cannot be written")
    assert err.count("\n") == 1
    assert blocked.read_text(encoding="utf-8") == "stays"
    assert _names(tmp_path) == ["file", graph.name]


def test_a_folder_in_the_way_is_2(run: Run, graph: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.graphml"
    target.mkdir()
    (target / "kept").write_text("stays", encoding="utf-8")
    code, out, err = run("export", graph, "-f", "graphml", "-o", target)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert _names(target) == ["kept"]
    assert _names(tmp_path) == ["a.graphml", graph.name]


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("nowhere.trig", None, "no such file"),
        ("broken.trig", "<a> <b> .", "broken RDF"),
        ("graph.doc", "x", "unknown RDF format"),
        ("bad.trig", GRAPH.replace("0.5", '"high"'), "confidence 'high' is no number"),
    ],
)
def test_a_graph_that_cannot_be_read_leaves_the_older_file(
    run: Run, tmp_path: Path, file: str, text: str | None, told: str
) -> None:
    if text is not None:
        (tmp_path / file).write_text(text, encoding="utf-8")
    target = tmp_path / "out.graphml"
    target.write_text("older", encoding="utf-8")
    code, out, err = run("export", tmp_path / file, "-f", "graphml", "-o", target)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
    assert target.read_text(encoding="utf-8") == "older"


def test_the_help_names_formats(run: Run) -> None:
    _, out, _ = run("export", "--help")
    assert "graphml" in out
    assert "standard output" in " ".join(out.split())
