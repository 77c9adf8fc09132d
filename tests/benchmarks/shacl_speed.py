"""How fast SHACL validation is, side by side: ours, and pySHACL with and without parsed queries.

    python -m benchmarks.shacl_speed 30000 300000 --plain 30000
    python -m benchmarks.shacl_speed 3000000 --limit 6

Run from ``tests/``. Each measurement is a fresh process that loads the graph from a file and
validates it; CPU seconds are user and system of all its threads. ``--plain N`` runs plain pySHACL
up to N triples, ``--prepared N`` pySHACL with parsed queries; without them both run up to 30,000.
The rows of all engines that ran are compared.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from .grown import lines

if TYPE_CHECKING:
    from collections.abc import Iterable


def measured(engine: str, file: Path) -> dict[str, object]:
    """Load and validate ``file`` in this process and return the figures."""
    from zonegraph.check.background import background
    from zonegraph.check.pyshacl_engine import PyshaclEngine
    from zonegraph.check.setwise import SetwiseEngine
    from zonegraph.check.shapes import load_shapes
    from zonegraph.dataset import load

    begun, wall = time.process_time(), time.perf_counter()
    data = load(file)
    loaded = time.process_time()
    made = SetwiseEngine() if engine == "setwise" else PyshaclEngine(prepared=engine == "prepared")
    rows = set(made.validate(data, background(), load_shapes()))
    done = time.process_time()
    return {
        "load": loaded - begun,
        "validate": done - loaded,
        "cpu": done - begun,
        "wall": time.perf_counter() - wall,
        "MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "triples": len(data),
        "rows": len(rows),
        "digest": digest(rows),
    }


def digest(rows: Iterable[object]) -> str:
    """Return a digest of a set of rows."""
    import hashlib

    return hashlib.sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest()[:16]


def run(engine: str, file: Path, limit: float | None) -> dict[str, object] | None:
    """Measure in a process of its own, with at most ``limit`` GiB of address space."""
    script = [sys.executable, "-m", "benchmarks.shacl_speed", "--one", engine, str(file)]
    if limit is not None:
        script = ["bash", "-c", f'ulimit -v {int(limit * 1024 * 1024)}; exec "$@"', "-", *script]
    done = subprocess.run(script, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stderr[-400:])
        return None
    found: dict[str, object] = json.loads(done.stdout)
    return found


def compare(size: int, plain: int, prepared: int, limit: float | None) -> bool:
    """Print the figures of all engines at ``size``; tell whether their rows are equal."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "grown.nq"
        with file.open("w", encoding="utf-8") as target:
            target.writelines(lines(size))
        wanted = ["setwise", *["prepared"] * (size <= prepared), *["plain"] * (size <= plain)]
        found = {engine: run(engine, file, limit) for engine in wanted}
    base = found.get("setwise")
    for engine, figures in found.items():
        if figures is None or base is None:
            print(f"{size:>9} {engine:<9} failed")  # noqa: T201
            continue
        ratio = float(str(figures["cpu"])) / float(str(base["cpu"]))
        text = " ".join(
            f"{name} {value:,.2f}" if isinstance(value, float) else f"{name} {value}"
            for name, value in figures.items()
        )
        print(f"{size:>9} {engine:<9} x{ratio:<7.1f} {text}", flush=True)  # noqa: T201
    return len({str(f["digest"]) for f in found.values() if f}) == 1 and None not in found.values()


def main() -> int:
    """Measure what the command line asks for; 1 if rows differ."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[30_000, 300_000])
    parser.add_argument("--plain", type=int, default=30_000)
    parser.add_argument("--prepared", type=int, default=30_000)
    parser.add_argument("--limit", type=float, help="GiB of address space a process may take")
    parser.add_argument("--one", nargs=2, metavar=("ENGINE", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        json.dump(measured(given.one[0], Path(given.one[1])), sys.stdout)
        return 0
    same = [compare(size, given.plain, given.prepared, given.limit) for size in given.sizes]
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main())
