from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

import zonegraph
from zonegraph.errors import GraphError, OutputError
from zonegraph.export import export
from zonegraph.query import open_graph
from zonegraph.store import is_store, load, open_disk, unload

from ..query.made import plain, small

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.dataset import Dataset

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def _count(dataset: Dataset) -> int:
    found = dataset.store.query(COUNT)
    assert isinstance(found, ox.QuerySolutions)
    return int(next(found)["n"].value)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    export(plain(), "trig", tmp_path / "small.trig")
    return tmp_path / "small.trig"


def test_the_store_holds_what_memory_holds(tmp_path: Path, file: Path) -> None:
    triples = load(file, tmp_path / "store")
    made = open_disk(tmp_path / "store")
    assert triples == len(small()) == _count(made)
    assert set(made.store) == set(small().store)


def test_the_bundled_graph_is_the_default(tmp_path: Path) -> None:
    assert load(None, tmp_path / "store") == len(open_graph())


def test_a_triple_of_two_graphs_counts_once(tmp_path: Path) -> None:
    data = tmp_path / "two.nq"
    triple = "<http://a/s> <http://a/p> <http://a/o>"
    data.write_text(f"{triple} <http://a/1> .\n{triple} <http://a/2> .\n{triple} .\n", "utf-8")
    load(data, tmp_path / "store")
    store = open_disk(tmp_path / "store").store
    found = store.query("SELECT (COUNT(*) AS ?n) { <http://a/s> ?p ?o }")
    assert isinstance(found, ox.QuerySolutions)
    assert next(found)["n"] == ox.Literal(1)


@pytest.mark.parametrize("suffix", ["ttl", "nt", "nq", "trig", "rdf", "jsonld"])
def test_every_format_that_a_graph_may_have_is_loaded(tmp_path: Path, suffix: str) -> None:
    form = ox.RdfFormat.from_extension(suffix)
    assert form is not None
    node = ox.NamedNode("http://a/高新区")
    data = ox.serialize([ox.Triple(node, node, ox.Literal("x", language="zh"))], format=form)
    (tmp_path / f"a.{suffix}").write_bytes(data or b"")
    load(tmp_path / f"a.{suffix}", tmp_path / "store")
    assert (node, node) in {(q.subject, q.predicate) for q in open_disk(tmp_path / "store").store}


def test_an_older_store_is_replaced_and_nothing_is_left_beside(tmp_path: Path, file: Path) -> None:
    load(file, tmp_path / "store")
    load(None, tmp_path / "store")
    assert len(open_disk(tmp_path / "store")) == len(open_graph())
    assert {path.name for path in tmp_path.iterdir()} == {"small.trig", "store"}


def test_what_is_no_store_is_never_replaced(tmp_path: Path, file: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("words", encoding="utf-8")
    for place in (tmp_path / "mine", file):
        with pytest.raises(OutputError, match="no store"):
            load(None, place)
    assert (tmp_path / "mine" / "thesis.txt").read_text(encoding="utf-8") == "words"


@pytest.mark.parametrize(
    ("name", "text"),
    [("broken.ttl", "<a"), ("broken.nq", "<http://a> .\n"), ("x.rdf", "<a>"), ("x.jsonld", "{")],
)
def test_a_broken_file_leaves_the_older_store(tmp_path: Path, name: str, text: str) -> None:
    load(None, tmp_path / "store")
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(GraphError, match=name):
        load(tmp_path / name, tmp_path / "store")
    assert len(open_disk(tmp_path / "store")) == len(open_graph())
    assert {path.name for path in tmp_path.iterdir()} == {name, "store"}


def test_a_store_is_told_from_other_folders(tmp_path: Path) -> None:
    assert not is_store(tmp_path)
    assert not is_store(tmp_path / "none")
    load(None, tmp_path / "store")
    assert is_store(tmp_path / "store")


def test_a_store_is_only_read(tmp_path: Path) -> None:
    load(None, tmp_path / "store")
    node = ox.NamedNode("http://a/")
    with pytest.raises((OSError, RuntimeError)):
        open_disk(tmp_path / "store").store.add(ox.Quad(node, node, node))


def test_a_broken_store_is_told_in_one_line(tmp_path: Path) -> None:
    load(None, tmp_path / "store")
    (tmp_path / "store" / "CURRENT").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(GraphError, match="cannot be opened"):
        open_disk(tmp_path / "store")


def test_what_is_unloaded_is_what_was_loaded(tmp_path: Path, file: Path) -> None:
    load(file, tmp_path / "store")
    back = unload(tmp_path / "store")
    assert set(back.named()) == set(plain().named())
    assert set(back.merged()) == set(plain().merged())
    assert zonegraph.load(tmp_path / "store").export("nq") == zonegraph.load(file).export("nq")


def test_triples_of_no_graph_are_unloaded_too(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:p> <urn:b> .", encoding="utf-8")
    load(tmp_path / "a.ttl", tmp_path / "store")
    assert [str(quad.subject) for quad in unload(tmp_path / "store").merged()] == ["<urn:a>"]
