"""Exit codes, and one clear line for every error."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points, version
from typing import TYPE_CHECKING

import click
import pytest

from zonegraph import cli

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run


def _raising(error: BaseException) -> click.Command:
    def fail() -> None:
        raise error

    return click.Command("fail", callback=fail)


def test_help_and_version_are_clean(run: Run) -> None:
    assert run("--help")[0] == 0
    code, out, _ = run("--version")
    assert (code, version("zonegraph") in out) == (0, True)


def test_every_command_has_help(run: Run) -> None:
    assert "build" in cli.cli.commands
    for name, command in cli.cli.commands.items():
        code, out, _ = run(name, "-h")
        assert code == 0
        assert command.help
        assert "Usage: " in out


@pytest.mark.parametrize(
    "arguments", [("nothing",), ("build", "--nothing"), ("build", "--min-confidence", "much")]
)
def test_a_wrong_call_is_2(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("zonegraph: ")
    assert err.count("\n") == 1
    assert "--help" in err


def test_a_missing_file_is_2_and_named(run: Run, tmp_path: Path) -> None:
    code, out, err = run("build", tmp_path / "nowhere.md", "-o", tmp_path / "out")
    assert (code, out) == (2, "")
    assert err.startswith("zonegraph: ")
    assert "nowhere.md" in err
    assert err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_our_own_fault_is_3(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli.cli.commands, "fail", _raising(ValueError("seven")))
    code, out, err = run("fail")
    assert (code, out) == (3, "")
    assert "internal error: ValueError: seven" in err
    assert "report it" in err
    assert "Traceback" not in err


def test_an_interruption_is_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli.cli.commands, "fail", _raising(KeyboardInterrupt()))
    code, _, err = run("fail")
    assert code == 130
    assert "zonegraph: interrupted" in err


def test_findings_set_the_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = click.Command("found", callback=lambda: click.get_current_context().exit(1))
    monkeypatch.setitem(cli.cli.commands, "found", found)
    assert run("found")[0] == 1


def test_the_module_runs() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "zonegraph", "nothing"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 2
    assert "No such command" in ended.stderr


def test_the_script_points_at_main() -> None:
    (script,) = entry_points(group="console_scripts", name="zonegraph")
    assert script.load() is cli.main


def test_starting_imports_no_heavy_library() -> None:
    heavy = "{'rdflib', 'pyshacl', 'networkx'}"
    program = f"import sys, zonegraph.cli; print(sorted({heavy} & {{*sys.modules}}))"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip() == "[]"
