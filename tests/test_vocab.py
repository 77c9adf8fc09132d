"""The vocabulary is cheap to import, free of RDF libraries, and says what the design says."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from zonegraph import vocab
from zonegraph.iri import term

if TYPE_CHECKING:
    from pathlib import Path

# Standard modules that every module of ours loads are not counted as its cost.
_TIMED = """
import sys, time, dataclasses, typing, zonegraph
start = time.perf_counter()
import zonegraph.vocab
print(time.perf_counter() - start)
print(sorted({"rdflib", "pyoxigraph", "click"} & sys.modules.keys()))
"""


def _run(cache: Path) -> list[str]:
    command = [sys.executable, "-X", f"pycache_prefix={cache}", "-c", _TIMED]
    env = {"PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env=env
    ).stdout.split("\n")


def test_import_takes_under_five_milliseconds_and_no_rdf_library(tmp_path: Path) -> None:
    runs = [_run(tmp_path) for _ in range(6)]
    assert min(float(run[0]) for run in runs) < 0.005
    assert {run[1] for run in runs} == {"[]"}


def test_every_constant_is_the_iri_of_its_name() -> None:
    names = {name: value for name, value in vars(vocab.ZG).items() if not name.startswith("_")}
    assert len(names) >= 220
    for name, iri in names.items():
        assert iri == term(name.removesuffix("_"))


def test_tables_name_only_constants() -> None:
    known = {name.removesuffix("_") for name in vars(vocab.ZG)}
    for name, signature in vocab.PROPERTIES.items():
        used = {name, signature.domain, *signature.subjects, *signature.objects}
        used |= {each for each in (signature.range, signature.planned, signature.parent) if each}
        assert used <= known, name
    for table in (vocab.MODALITIES, vocab.STAGES, vocab.LEVELS, vocab.PRECISIONS, vocab.BASES):
        assert {concept.local for concept in table.values()} <= known
    assert set(vocab.KINDS) <= set(vocab.CLASSES) <= known


def test_tables_are_whole() -> None:
    assert len(vocab.KINDS) == 18
    assert all(vocab.is_a(kind, "Entity") for kind in vocab.KINDS)
    assert len(vocab.PROPERTIES) == 49
    assert sum(each.planned is not None for each in vocab.PROPERTIES.values()) == 39
    assert len(vocab.MODALITIES) == 13
    assert len(vocab.STAGES) == 21
    assert set(vocab.LEVELS) == {"national", "provincial", "municipal", "district"}
    assert set(vocab.BASES) == {"yoy", "mom", "cumulative", "share"}
    assert set(vocab.PRECISIONS) == {"day", "month", "quarter", "half-year", "year", "period"}


def test_signatures_allow_what_the_guide_says() -> None:
    project = vocab.PROPERTIES["hasProject"]
    assert project.subjects == ("Park", "Place", "Zone")
    assert all(vocab.is_a(kind, "Undertaking") for kind in ("Project", "Park", "Platform"))
    assert vocab.PROPERTIES["deadline"].datatype == "http://www.w3.org/2001/XMLSchema#date"
    assert vocab.PROPERTIES["cooperatesWith"].symmetric
    assert not vocab.is_a("Person", "Organization")
