"""Searching by names as people type them, from Python and from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import zonegraph
from zonegraph.assemble import canonical
from zonegraph.cli import cli
from zonegraph.errors import QueryError, SourceError, UsageError
from zonegraph.search import index_of, search

from ..query.made import plain


def test_names_in_chinese_narrow() -> None:
    hits = search(plain(), "产业研究院", cls="院所", zone="青湖", year=2020)
    assert [hit.label for hit in hits if hit.kind == "entity"] == ["青湖产业研究院"]
    assert {h.modality for h in search(plain(), "投产", modality="推迟")} == {"delayed"}


def test_the_index_is_made_once() -> None:
    assert index_of(plain()) is index_of(plain())


@pytest.mark.parametrize(
    ("narrowed", "error"),
    [
        ({"cls": "没有"}, UsageError),
        ({"zone": "没有"}, QueryError),
        ({"modality": "没有"}, QueryError),
        ({"articles": [Path("/no/such/file")]}, SourceError),
    ],
)
def test_what_is_unknown_is_named(narrowed: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        search(plain(), "产业", **narrowed)  # type: ignore[arg-type]


def test_a_graph_is_searched() -> None:
    (hit, *_) = zonegraph.load().search("山推", limit=1)
    assert (hit.label, hit.cls) == ("山推", "Enterprise")


@pytest.fixture
def graph(tmp_path: Path) -> str:
    path = tmp_path / "graph.trig"
    path.write_bytes(canonical(sorted(plain().named(), key=str)))
    return str(path)


def asked(*words: str) -> tuple[str, str]:
    result = CliRunner().invoke(cli, ["search", *words], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout, result.stderr


def test_the_command_prints_hits_and_their_number(graph: str) -> None:
    out, err = asked("星河", "电子", "--graph", graph, "--class", "企业", "--limit", "1")
    assert out.splitlines()[2].split()[:3] == ["entity", "星河电子", "企业"]
    assert "【星河电子】" in out
    assert err == "1 hits\n"
    assert asked("临山高新技术区", "--graph", graph)[1].endswith("as they are\n")


def test_the_command_writes_json(graph: str, tmp_path: Path) -> None:
    target = tmp_path / "hits.json"
    assert asked("星河", "--graph", graph, "-f", "json", "-o", str(target)) == ("", "")
    rows = json.loads(target.read_text(encoding="utf-8"))["results"]["bindings"]
    assert rows[0]["thing"]["value"].endswith("enterprise-星河电子")


def test_markup_and_controls_stay_text(graph: str) -> None:
    out, _ = asked("记号", "--graph", graph, "-f", "markdown")
    assert "&lt;记号" in out or "&lt;【记号】" in out
