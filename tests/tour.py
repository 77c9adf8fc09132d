"""The README's tour: its commands, and what they print; and its figures of the blind texts.

``python tests/tour.py`` writes into the README what its commands print today, and the figures that
``tests/corpus/figures.tsv`` holds: after readers were trained again, or the digests changed, it
comes after ``python -m zonegraph.generate`` and the figures. A test holds that nothing differs.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
FIGURES = ROOT / "tests" / "corpus" / "figures.tsv"
_ROW = re.compile(r"(?m)^(\| (entities|claims) \([^|]*\||\| modality, [^|]*\|).*$")
_BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def tour(text: str) -> list[tuple[str, str]]:
    """Return the commands of the tour in ``text`` with the output shown for each."""
    found = []
    for block in _BLOCK.findall(text):
        for part in ("\n" + block).split("\n$ ")[1:]:
            command, _, shown = part.partition("\n")
            found.append((command, shown.rstrip("\n")))
    return found


def printed(command: str) -> str:
    """Return what ``command`` prints: its data, or if it has none its note on standard error.

    ValueError if it is no command of ours, or fails.
    """
    name, *arguments = shlex.split(command)
    if name != "zonegraph":
        raise ValueError(f"the tour runs zonegraph, not {name}")
    done = subprocess.run(
        [sys.executable, "-m", "zonegraph", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ValueError(f"{command}: exit {done.returncode}: {done.stderr}")
    return "\n".join(
        line.rstrip() for line in (done.stdout or done.stderr).rstrip("\n").split("\n")
    )


def refreshed(text: str) -> str:
    """Return ``text`` with the output of every command, and every figure, as it is today."""

    def block(found: re.Match[str]) -> str:
        commands = [line[2:] for line in found[0].split("\n") if line.startswith("$ ")]
        return "".join(f"$ {command}\n{printed(command)}\n" for command in commands)

    return _ROW.sub(measured, _BLOCK.sub(block, text))


def measured(row: re.Match[str]) -> str:
    """Return a row of the table of the blind texts with its figures as they were measured last."""
    lines = FIGURES.read_text(encoding="utf-8").split("\n")
    cells = (line.split("\t") for line in lines if line.startswith("blind\t"))
    held = {name: float(value) for _, name, value in cells}
    if row[2] is None:
        return f"{row[1]} {held['modality right']:.2f} | |"
    precision, recall = held[f"{row[2]} precision"], held[f"{row[2]} recall"]
    return f"{row[1]} {precision:.2f} | {recall:.2f} |"


def main() -> None:
    """Bring the README up to date, and say whether it was."""
    before = README.read_text(encoding="utf-8")
    after = refreshed(before)
    if after != before:
        README.write_text(after, encoding="utf-8")
    sys.stdout.write("README.md: written\n" if after != before else "README.md: current\n")


if __name__ == "__main__":
    main()
