"""The command says what it wrote or what is stale, on the right stream, with the right code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from zonegraph.errors import LexiconError
from zonegraph.generate import __main__ as command

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def _fake(monkeypatch: pytest.MonkeyPatch, result: tuple[str, ...] | Exception) -> list[object]:
    calls: list[object] = []

    def run(root: Path, chosen: Sequence[str], *, check: bool) -> tuple[str, ...]:
        calls.append(((root / "pyproject.toml").is_file(), tuple(chosen), check))
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setattr(command, "run", run)
    return calls


def test_what_was_written_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = _fake(monkeypatch, ("a.ttl", "b.ttl"))
    result = CliRunner().invoke(command.main, ["planned"])
    assert (result.exit_code, result.stdout, result.stderr) == (0, "a.ttl\nb.ttl\n", "")
    assert calls == [(True, ("planned",), False)]


def test_stale_files_are_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    _fake(monkeypatch, ("a.ttl",))
    result = CliRunner().invoke(command.main, ["--check"])
    assert (result.exit_code, result.stdout) == (1, "a.ttl\n")
    assert "python -m zonegraph.generate" in result.stderr


def test_nothing_stale_is_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    _fake(monkeypatch, ())
    result = CliRunner().invoke(command.main, ["--check"])
    assert (result.exit_code, result.output) == (0, "")


def test_bad_input_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    _fake(monkeypatch, LexiconError("has no column 'key'", where="units.tsv"))
    result = CliRunner().invoke(command.main, [])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: units.tsv: has no column 'key'\n"


@pytest.mark.parametrize("name", ["planned", "vocab", "ontology_index"])
def test_help_names_the_generators(name: str) -> None:
    result = CliRunner().invoke(command.main, ["--help"])
    assert result.exit_code == 0
    assert name in result.output.replace("\n", " ")
