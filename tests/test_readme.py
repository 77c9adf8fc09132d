"""The README's tour does what it says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def tour() -> list[tuple[str, str]]:
    """Return the commands of the tour with the output the README shows."""
    found = []
    for block in BLOCK.findall(README.read_text(encoding="utf-8")):
        for part in ("\n" + block).split("\n$ ")[1:]:
            command, _, shown = part.partition("\n")
            found.append((command, shown.rstrip("\n")))
    return found


def trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n"))


def test_the_tour_has_its_commands() -> None:
    assert len(tour()) == 4


@pytest.mark.parametrize(("command", "shown"), tour(), ids=[c for c, _ in tour()])
def test_each_command_prints_what_the_readme_shows(command: str, shown: str) -> None:
    name, *arguments = shlex.split(command)
    assert name == "zonegraph"
    done = subprocess.run(
        [sys.executable, "-m", "zonegraph", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert trimmed(shown) in (trimmed(done.stdout), trimmed(done.stderr))


def test_the_python_example_runs() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    subprocess.run([sys.executable, "-c", example], cwd=ROOT, check=True)
