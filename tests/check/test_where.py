"""Where findings point: from the working folder, and at the line of what has no quote."""

from __future__ import annotations

from pathlib import Path

import pytest

from zonegraph import resources
from zonegraph.check.files import read_file
from zonegraph.check.where import placed, shown
from zonegraph.finding import Finding, Severity


def test_paths_are_shown_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.md") == "a/b.md"
    assert shown(Path("a/b.md")) == "a/b.md"
    assert shown(resources.graph_dir() / "articles" / "x.md") == "graph/articles/x.md"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("@prefix e: <urn:x:> .\n\ne:a <urn:p> 1 .\n", 3, 1),
        ("<urn:x:b> <urn:p> 1 .\n  <urn:x:a>\n <urn:p> 1 .\n", 2, 3),
        ("# <urn:x:a>\n<urn:x:b> <urn:p> <urn:x:a> .\n<urn:x:a> <urn:p> 1 .\n", 3, 1),
    ],
)
def test_a_thing_without_a_quote_is_placed(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    file = tmp_path / "a.ttl"
    file.write_text(text, encoding="utf-8")
    bare = Finding(
        check="S1", severity=Severity.INFO, message_zh="", message_en="", focus="urn:x:a"
    )
    (found,) = placed([bare], [read_file(file)])
    assert (found.line, found.column) == (line, column)
    assert (found.file or "").endswith("a.ttl")
