"""Running the command line in this process, on readers trained in the test."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from zonegraph.assemble import build as build_module
from zonegraph.cli import main
from zonegraph.extract import extract

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], models: Path) -> Run:
    """Return what runs ``zonegraph`` with arguments: exit code, standard output and error."""
    module = sys.modules[build_module.__module__]
    monkeypatch.setattr(module, "extract", functools.partial(extract, models=models))

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["zonegraph", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        code = ended.value.code
        return (code if isinstance(code, int) else 0), written.out, written.err

    return call


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder of three short articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, firm in (("one", "比亚迪"), ("two", "华为"), ("three", "腾讯")):
        text = f"---\nheadline: 西安高新区引进{firm}\n---\n\n西安高新区引进{firm}。\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder
