"""Mermaid, read back with a parser of the little grammar that is written."""

from __future__ import annotations

import re
from html import unescape

import pytest

from zonegraph.export.mermaid import coded, mermaid
from zonegraph.export.model import network

from .made import AWKWARD, DATASETS, stories, told_edges, told_nodes

EDGE = re.compile(r'  (n\d+) (-->|-\.->|--x)\|"([^"]+)"\| (n\d+)')
STYLE = re.compile(r"  classDef (\w+) fill:#[0-9a-f]{8},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}")


def decoded(text: str) -> str:
    return unescape(re.sub(r"#(\d+|\w+);", lambda m: f"&{'#' * m[1].isdigit()}{m[1]};", text))


def flat(text: object) -> str:
    return str(text).replace("\r", " ").replace("\n", " ") or " "


@pytest.mark.parametrize("name", ["awkward", "bundled", "stories"])
def test_labels_classes_and_lines_come_back(name: str) -> None:
    dataset = DATASETS[name]()
    first, *lines = mermaid(network(dataset)).decode().rstrip("\n").split("\n")
    assert first == "flowchart LR"
    nodes = [m for line in lines if (m := re.compile(
        r'  (n\d+)\["([^"]+)"\](?::::?(\w+))?').fullmatch(line))]  # fmt: skip
    edges = [m for line in lines if (m := EDGE.fullmatch(line))]
    styles = [m for line in lines if (m := STYLE.fullmatch(line))]
    assert len(nodes) + len(edges) + len(styles) == len(lines)
    told = told_nodes(dataset)
    assert [decoded(m[2]) for m in nodes] == [flat(told[iri]["label"]) for iri in sorted(told)]
    iris = dict(zip((m[1] for m in nodes), sorted(told), strict=True))
    assert {(iris[m[1]], decoded(m[3]), iris[m[4]]) for m in edges} == {
        (source, str(e["label"]), target) for source, target, e in told_edges(dataset).values()
    }


def test_facts_plans_and_denials_are_drawn_apart() -> None:
    text = mermaid(network(stories())).decode()
    assert '--x|"取消：有项目"|' in text
    assert '-.->|"计划：' in text


@pytest.mark.parametrize("value", AWKWARD)
def test_what_mermaid_would_read_is_coded(value: str) -> None:
    assert not re.search(r'["<>`|\r\n\\*_%]', coded(value))
    assert decoded(coded(value)) == value.replace("\r", " ").replace("\n", " ")
