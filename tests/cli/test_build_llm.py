"""``zonegraph build --extractor llm``: only when asked for, and every failure is one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ..llm.made import ENTITIES, GOOD, TEXT
from ..llm.server import Server, fails, says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from .conftest import Run


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """Return a server that the environment names."""
    running = Server()
    running.script.answers = [says({"entities": ENTITIES, "claims": [GOOD]})]
    monkeypatch.setenv("ZONEGRAPH_LLM_BASE_URL", running.base_url)
    monkeypatch.setenv("ZONEGRAPH_LLM_MODEL", "small-1")
    monkeypatch.setenv("ZONEGRAPH_LLM_CACHE", str(tmp_path / "kept"))
    yield running
    running.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return an article's file."""
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_nothing_is_asked_unless_told(
    run: Run, server: Server, article: Path, tmp_path: Path
) -> None:
    assert run("build", article, "-o", tmp_path / "out")[0] == 0
    assert server.script.asked == []


def test_the_model_reads_and_its_drops_are_noted(
    run: Run, server: Server, article: Path, tmp_path: Path
) -> None:
    code, out, err = run("build", article, "-o", tmp_path / "out", "--extractor", "llm")
    assert (code, out) == (0, "")
    assert "1 claims" in err
    assert "note: small-1: 1 answers" in err
    assert len(server.script.asked) == 1


def test_a_refused_key_is_2_in_one_line(
    run: Run, server: Server, article: Path, tmp_path: Path
) -> None:
    server.script.answers = [fails(401, "bad key")]
    code, out, err = run("build", article, "-o", tmp_path / "out", "--extractor", "llm")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "HTTP status 401: bad key" in err
    assert not (tmp_path / "out").exists()


def test_a_model_must_be_named(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZONEGRAPH_LLM_MODEL", raising=False)
    code, _, err = run("build", article, "-o", tmp_path / "out", "--extractor", "llm")
    assert (code, err.count("\n")) == (2, 1)
    assert "ZONEGRAPH_LLM_MODEL is not set" in err
