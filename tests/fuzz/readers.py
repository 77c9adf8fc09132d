"""Coverage-guided fuzzing of the readers, by hand and not in CI.

    pip install atheris
    nice -n 15 python -m tests.fuzz.readers shapes -max_total_time=30

Run in the checkout. The first word names a reader; without one all are listed. The rest goes to
libFuzzer, a corpus folder among it. An input is a finding if its reader raises anything but
an error of ours, or hangs: libFuzzer then leaves it in ``crash-…``, and it becomes a case of
``tests/check/test_fuzz.py``.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

# Not in CI, and without types.
atheris: Any = importlib.import_module("atheris")

with atheris.instrument_imports(include=["zonegraph"]):
    from zonegraph import read
    from zonegraph.check.baseline import load_baseline
    from zonegraph.check.files import of_files, read_file
    from zonegraph.check.ontology import load_ontology, of_ontology
    from zonegraph.check.policy import load_policy
    from zonegraph.check.shapes import load_shapes
    from zonegraph.check.waiver import load_waivers
    from zonegraph.errors import ZonegraphError
    from zonegraph.query.card import parse

    from ..check.test_fuzz import ARTICLE, POLICY, QUERY, TURTLE

if TYPE_CHECKING:
    from collections.abc import Callable

BASELINE = '{"version": 1, "findings": [{"fingerprint": "a", "check": "S101", "focus": "b"}]}\n'
WAIVER = "# check focus value until by reason\nS101\tzgid:zone-a\t\t2030-01-01\t甲\t乙\n"


def _rdf(file: Path) -> None:
    list(of_files([read_file(file)]))


def _ontology(file: Path) -> None:
    list(of_ontology(load_ontology(file)))


def _query(file: Path) -> None:
    parse(file.read_text(encoding="utf-8", errors="replace"), str(file))


def _policy(file: Path) -> None:
    load_policy.cache_clear()
    load_policy(file)


# By name: the file it is given as, a sound text, and the reader.
READERS: dict[str, tuple[str, str, Callable[[Path], object]]] = {
    "rdf": ("graph.ttl", TURTLE, _rdf),
    "trig": ("graph.trig", f"<urn:g> {{ {TURTLE.split('.', 3)[-1]} }}", _rdf),
    "xml": ("graph.rdf", '<rdf:RDF xmlns:rdf="urn:r"/>', _rdf),
    "json": ("graph.jsonld", '{"@id": "urn:a", "urn:p": [1, {"@value": "x"}]}', _rdf),
    "shapes": ("shapes.ttl", TURTLE, load_shapes),
    "ontology": ("ontology.ttl", TURTLE, _ontology),
    "query": ("query.rq", QUERY, _query),
    "article": ("article.md", ARTICLE, read.read),
    "html": ("article.html", "<html><body><h1>甲</h1><p>甲高新区引进乙公司。</p>", read.read),
    "policy": ("policy.toml", POLICY, _policy),
    "baseline": ("baseline.json", BASELINE, load_baseline),
    "waivers": ("waivers.tsv", WAIVER, load_waivers),
}


def main() -> None:
    """Fuzz the reader that the command line names, from its sound text on."""
    if len(sys.argv) < 2 or sys.argv[1] not in READERS:
        sys.exit(f"one of {', '.join(READERS)}")
    name, text, reader = READERS[sys.argv.pop(1)]
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        (seeds / name).write_text(text, encoding="utf-8")
        file = Path(folder) / name

        def one(data: bytes) -> None:
            file.write_bytes(data)
            with contextlib.suppress(ZonegraphError):
                reader(file)

        atheris.Setup([*sys.argv, str(seeds)], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
