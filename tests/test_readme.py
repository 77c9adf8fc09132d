"""The README's tour does what it says, and what the README names is there."""

import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

from zonegraph.cli import cli

from .tour import README, ROOT, printed, refreshed, tour

TEXT = README.read_text(encoding="utf-8")
COMMANDS = tour(TEXT)


def test_the_tour_has_its_commands() -> None:
    assert len(COMMANDS) == 6


@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[c for c, _ in COMMANDS])
def test_each_command_prints_what_the_readme_shows(command: str, shown: str) -> None:
    assert printed(command) == shown, "run python tests/tour.py"


def test_a_stale_tour_is_written_anew() -> None:
    stale = "before\n```console\n$ zonegraph explain zones\nold\n```\nafter\n"
    fresh = refreshed(stale)
    assert fresh.startswith("before\n```console\n$ zonegraph explain zones\n")
    assert fresh.endswith("\n```\nafter\n")
    assert "old" not in fresh
    assert refreshed(fresh) == fresh


def test_the_figures_are_those_measured_last() -> None:
    rows = [line for line in TEXT.split("\n") if line.startswith(("| entities (", "| claims ("))]
    assert len(rows) == 2
    assert refreshed("\n".join(rows)) == "\n".join(rows), "run python tests/tour.py"
    assert refreshed("| modality, of claims found | 0 | |").count("|") == 4


def test_a_command_that_fails_or_is_not_ours_is_told() -> None:
    with pytest.raises(ValueError, match="exit 2"):
        printed("zonegraph query nothing")
    with pytest.raises(ValueError, match="not rm"):
        printed("rm README.md")


def test_the_python_example_runs() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    subprocess.run([sys.executable, "-c", example], cwd=ROOT, check=True)


def test_every_command_is_named() -> None:
    for name in cli.commands:
        assert f"zonegraph {name}" in TEXT, name


def test_named_options_exist() -> None:
    lines = re.findall(r"zonegraph (\w+)([^`|&#\n]*)", TEXT)
    assert len(lines) > 20
    for name, rest in lines:
        if name not in cli.commands or name == "query":
            continue
        said = CliRunner().invoke(cli, [name, "--help"]).output
        for option in re.findall(r"(?<!\S)--[a-z-]+", rest):
            assert option in said, f"{name} {option}"


def test_named_places_exist() -> None:
    places = [p for p in re.findall(r"`([\w./-]+/[\w./-]*)`", TEXT) if not p.startswith("out")]
    assert len(places) > 8
    for place in places:
        assert (ROOT / place).exists(), place
