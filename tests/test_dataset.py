from pathlib import Path

import pyoxigraph as ox
import pytest

from zonegraph.dataset import Dataset, graph_files, load, parse
from zonegraph.errors import GraphError

S, P, V = (ox.NamedNode(f"https://example.org/{name}") for name in "spv")
G, H = (ox.NamedNode(f"https://example.org/graph-{name}") for name in "gh")


def test_a_triple_of_two_graphs_counts_once_in_the_merged_graph() -> None:
    dataset = Dataset.of([ox.Quad(S, P, V, G), ox.Quad(S, P, V, H)])
    assert len(dataset) == 1
    assert sum(1 for _ in dataset.named()) == 2


def test_rdflib_sees_the_same_named_graphs() -> None:
    dataset = Dataset.of([ox.Quad(S, P, V, G), ox.Quad(S, P, V, H)])
    graphs = {str(g.identifier) for g in dataset.to_rdflib().graphs() if len(g)}
    assert graphs == {G.value, H.value}
    assert len(dataset.to_rdflib_graph()) == 1


def test_broken_rdf_is_one_line_with_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("<https://example.org/s> <https://example.org/p>\n .\n", encoding="utf-8")
    with pytest.raises(GraphError, match=r"broken\.ttl:\d+:\d+: broken RDF") as caught:
        parse(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["no-such-folder", "notes.txt"])
def test_what_is_no_graph_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes.txt").write_text("not RDF", encoding="utf-8")
    with pytest.raises(GraphError, match=name):
        load(tmp_path / name)


def test_a_folder_without_rdf_says_what_it_expects(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"zonegraph\.trig"):
        graph_files(tmp_path)


def test_a_build_folder_is_its_dataset_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "zonegraph.trig").write_bytes(b"")
    (tmp_path / "export.ttl").write_bytes(b"")
    assert graph_files(tmp_path) == (tmp_path / "zonegraph.trig",)
