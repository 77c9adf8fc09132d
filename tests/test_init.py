"""The public names: few, sorted, each there, and free of charge until used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import zonegraph

HEAVY = ("networkx", "pyoxigraph", "pyshacl", "rdflib")


def test_the_public_names_are_few_sorted_and_described() -> None:
    names = zonegraph.__all__
    assert 1 <= len(names) <= 15
    assert names == sorted(names)
    assert len(set(names)) == len(names)
    assert dir(zonegraph) == names


@pytest.mark.parametrize("name", zonegraph.__all__)
def test_each_public_name_can_be_had(name: str) -> None:
    found = getattr(zonegraph, name)
    assert found.__name__ == name
    assert found.__module__.startswith("zonegraph.")
    assert found.__doc__


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = zonegraph.nothing


def test_a_star_import_gives_just_these() -> None:
    given: dict[str, object] = {}
    exec("from zonegraph import *", given)
    assert set(given) - {"__builtins__"} == set(zonegraph.__all__)


def test_importing_costs_no_heavy_library() -> None:
    program = f"import sys, zonegraph; print(sorted({{*{HEAVY}}} & {{*sys.modules}}))"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"


def test_the_check_above_can_see_them() -> None:
    program = "import sys, zonegraph; zonegraph.load(); print('pyoxigraph' in sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "True"


def test_the_graph_can_be_loaded_and_exported() -> None:
    graph = zonegraph.load()
    assert len(graph) > 1000
    assert graph.export("cytoscape").startswith(b"{")
    assert graph.to_networkx().number_of_nodes() > 100
    with pytest.raises(zonegraph.ZonegraphError):
        graph.export("pdf")
