"""DOT, read back with a parser of its grammar here, and with Graphviz where that is installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from zonegraph.export.dot import dot, quoted
from zonegraph.export.model import network
from zonegraph.export.words import stroke

from .made import AWKWARD, DATASETS, awkward, bundled, stories, told_edges, told_nodes

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonegraph.dataset import Dataset
    from zonegraph.export.model import Attribute

Attributes = dict[str, str]
Read = tuple[dict[str, Attributes], dict[str, tuple[str, str, Attributes]]]
# The DOT language: a quoted ID ends at the first quote without a backslash; an escaped backslash
# may stand before it.
ID: Final = r'"(?:[^"\\]|\\.)*"'
PAIR: Final = re.compile(rf"({ID})=({ID})(?:, |$)", re.DOTALL)
STATEMENT: Final = re.compile(rf"  ({ID})(?: -> ({ID}))? \[((?:{ID}={ID}(?:, )?)*)\];\n", re.DOTALL)
HEAD: Final = 'digraph zonegraph {\n  node [shape=box, style="rounded,filled"];\n'


def raw(text: str) -> str:
    """Return a quoted ID as Graphviz holds it: only the quotes are unescaped."""
    return re.sub(r"\\(.)", lambda m: '"' if m[1] == '"' else m[0], text[1:-1], flags=re.DOTALL)


def shown(text: str) -> str:
    """Return an escString as it is drawn: line ends and backslashes."""
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "\\": "\\"}[m[1]], text, flags=re.DOTALL)


def parsed(data: bytes) -> Read:
    """Return nodes and edges of a DOT file; anything not understood is an error."""
    text = data.decode()
    assert text.startswith(HEAD)
    at, nodes, edges = len(HEAD), {}, {}
    while found := STATEMENT.match(text, at):
        at = found.end()
        source, target, listed = found.groups()
        pairs = [(raw(m[1]), shown(raw(m[2]))) for m in PAIR.finditer(listed)]
        told = dict(pairs)
        assert len(told) == len(pairs)
        if target is None:
            assert raw(source) not in nodes
            nodes[raw(source)] = told
        else:
            assert told["id"] not in edges
            edges[told.pop("id")] = (raw(source), raw(target), told)
    assert text[at:] == "}\n"
    return nodes, edges


def by_graphviz(data: bytes) -> Read:
    """Return nodes and edges as Graphviz reads them; it drops empty values, which come back."""
    command = ["dot", "-Tjson0"]
    ended = subprocess.run(command, input=data, capture_output=True, check=True)
    assert b"syntax" not in ended.stderr
    graph = json.loads(ended.stdout)
    objects = graph.get("objects", [])
    names = {each["_gvid"]: each["name"] for each in objects}
    nodes = {each["name"]: _told(each) for each in objects}
    edges = {
        each["id"]: (names[each["tail"]], names[each["head"]], _told(each))
        for each in graph.get("edges", [])
    }
    return nodes, edges


def _told(element: dict[str, object]) -> Attributes:
    return {key: shown(value) for key, value in element.items() if isinstance(value, str)}


def wanted(attributes: dict[str, Attribute]) -> Attributes:
    return {key: str(value) for key, value in attributes.items()}


@pytest.mark.parametrize("name", DATASETS)
def test_everything_comes_back(name: str) -> None:
    dataset = DATASETS[name]()
    nodes, edges = parsed(dot(network(dataset)))
    for node in nodes.values():
        assert re.fullmatch("#[0-9a-f]{6}55", node.pop("fillcolor"))
    for _, _, told in edges.values():
        assert told.pop("style") == stroke(told["modality"])
    assert nodes == {iri: wanted(told) for iri, told in told_nodes(dataset).items()}
    assert edges == {
        key: (source, target, wanted(told))
        for key, (source, target, told) in told_edges(dataset).items()
    }


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize("dataset", [awkward, bundled])
def test_graphviz_reads_the_same_as_the_parser_here(dataset: Callable[[], Dataset]) -> None:
    written = dot(network(dataset()))
    nodes, edges = parsed(written)
    drawn_nodes, drawn_edges = by_graphviz(written)
    assert drawn_nodes.keys() == nodes.keys()
    assert drawn_edges.keys() == edges.keys()
    for iri, told in nodes.items():
        assert {key: drawn_nodes[iri].get(key, "") for key in told} == told
    for key, (source, target, told) in edges.items():
        drawn = drawn_edges[key]
        assert drawn[:2] == (source, target)
        assert {name: drawn[2].get(name, "") for name in told} == told


@pytest.mark.parametrize("value", AWKWARD)
def test_a_quoted_value_comes_back(value: str) -> None:
    written = quoted(value)
    assert re.fullmatch(ID, written, re.DOTALL)
    assert shown(raw(written)) == value


def test_facts_plans_and_denials_are_drawn_apart() -> None:
    edges = parsed(dot(network(stories())))[1].values()
    drawn = {told["modality"]: told["style"] for _, _, told in edges}
    wanted = {"achieved": "solid", "underway": "solid", "planned": "dashed", "target": "dashed"}
    assert drawn.items() >= {**wanted, "denied": "dotted", "cancelled": "dotted"}.items()
