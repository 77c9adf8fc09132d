"""A diff as table, JSON and Markdown, and on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from zonegraph.cli import cli
from zonegraph.diff import Change, render
from zonegraph.diff.format import summary
from zonegraph.errors import UsageError

from .made import ARTICLE, CLAIM, graph

if TYPE_CHECKING:
    from pathlib import Path

CHANGES = (
    Change(
        kind="claim",
        action="changed",
        iri="urn:a",
        what="甲区 | 企业",
        before="planned",
        after="achieved",
        cause="rule F101",
        place="a.md:7",
    ),
    Change(kind="label", action="added", iri="urn:b", what="乙\x1b[31m"),
)


def test_table() -> None:
    assert render(CHANGES).splitlines() == [
        "claims (1)",
        "  ~ 甲区 | 企业 [a.md:7]",
        "      - planned",
        "      + achieved",
        "      = rule F101",
        "labels (1)",
        "  + 乙 [31m",
        "claims +0 -0 ~1, labels +1 -0 ~0",
    ]
    assert "\x1b[33m~\x1b[0m" in render(CHANGES, colour=True)
    assert render(()) == ""


def test_json() -> None:
    told = json.loads(render(CHANGES, "json"))
    assert told["counts"]["claim"] == {"added": 0, "removed": 0, "changed": 1}
    assert told["changes"][0]["cause"] == "rule F101"


def test_markdown() -> None:
    text = render(CHANGES, "markdown", "zh")
    assert text.startswith("### 图的变化: 陈述 +0 -0 ~1")
    assert "甲区 \\| 企业" in text


def test_summary_and_unknown_format() -> None:
    assert summary(()) == "no changes"
    with pytest.raises(UsageError, match="unknown format 'xml'"):
        render((), "xml")


def test_command(tmp_path: Path) -> None:
    old, new = graph(tmp_path, "old", ARTICLE), graph(tmp_path, "new", ARTICLE + CLAIM)
    ran = CliRunner().invoke(cli, ["diff", str(old), str(new), "--exit-code"])
    assert ran.exit_code == 1
    assert "+ 甲区 hasEnterprise 乙公司 [a.md:7]" in ran.output
    assert CliRunner().invoke(cli, ["diff", str(old), str(old), "--exit-code"]).exit_code == 0
