"""Every check of the repository, in the order in which a failure is cheapest to learn.

``python tests/check.py`` runs them all; ``python tests/check.py lint types`` only those named.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
BIN = Path(PYTHON).parent


def run(*command: str, cwd: Path = ROOT) -> None:
    """Run ``command``; a non-zero exit ends the check."""
    subprocess.run(command, cwd=cwd, check=True)


def formatting() -> None:
    """Hold the formatting."""
    run(str(BIN / "ruff"), "format", "--check", "--quiet", ".")


def lint() -> None:
    """Hold the lint."""
    run(str(BIN / "ruff"), "check", "--quiet", ".")


def types() -> None:
    """Hold strict types, in tests too."""
    run(str(BIN / "mypy"))


def imports() -> None:
    """Hold the direction of imports."""
    run(str(BIN / "lint-imports"))


def generated() -> None:
    """Hold that generated files are current."""
    run(PYTHON, "-m", "zonegraph.generate", "--check")


def tests() -> None:
    """Run the tests."""
    run(PYTHON, "-m", "pytest", "-q")


def wheel() -> None:
    """Build a wheel, install it alone and run it from elsewhere."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(PYTHON, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT))
        run(PYTHON, "-m", "venv", str(folder / "venv"))
        python = str(folder / "venv" / "bin" / "python")
        constraints = str(ROOT / "tests" / "constraints.txt")
        built = str(next(folder.glob("*.whl")))
        run(python, "-m", "pip", "install", "-q", "-c", constraints, built)
        command = str(folder / "venv" / "bin" / "zonegraph")
        run(command, "build", "-o", "out", cwd=folder)
        run(command, "check", "out", cwd=folder)
        run(command, "query", "zones", "--graph", "out", cwd=folder)
        run(command, "export", "out", "-f", "graphml", "-o", "out/zones.graphml", cwd=folder)
        bundled = ROOT / "graph" / "zonegraph.trig"
        if (folder / "out" / "zonegraph.trig").read_bytes() != bundled.read_bytes():
            sys.exit("the wheel builds another graph than graph/zonegraph.trig")
        shutil.rmtree(folder / "out")


CHECKS = (formatting, lint, types, imports, generated, tests, wheel)


def main() -> None:
    """Run the checks named on the command line, or all."""
    wanted = sys.argv[1:]
    unknown = set(wanted) - {check.__name__ for check in CHECKS}
    if unknown:
        sys.exit(f"unknown check: {', '.join(sorted(unknown))}")
    for check in CHECKS:
        if wanted and check.__name__ not in wanted:
            continue
        started = time.monotonic()
        try:
            check()
        except subprocess.CalledProcessError as error:
            sys.exit(f"check {check.__name__} failed: {' '.join(map(str, error.cmd))}")
        sys.stderr.write(f"{check.__name__}: ok ({time.monotonic() - started:.1f} s)\n")


if __name__ == "__main__":
    main()
