"""The good project: graph, articles, ontology, queries, waivers, baseline, in a folder."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonegraph import resources
from zonegraph.check import Options, Outcome, audit

from .good import ARTICLES, good

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXTRA = """@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
<https://w3id.org/zonegraph/id/zone-云岭高新区> rdfs:comment "地处云岭市"@zh .
"""


def lay(folder: Path) -> None:
    """Lay the good project into ``folder``."""
    (folder / "graph").mkdir()
    (folder / "graph" / "good.trig").write_bytes(good())
    (folder / "graph" / "extra.ttl").write_text(EXTRA, encoding="utf-8")
    shutil.copytree(ARTICLES, folder / "articles")
    shutil.copytree(resources.ontology_dir(), folder / "ontology")
    shutil.copytree(resources.queries_dir(), folder / "queries")
    (folder / "waivers.tsv").write_text("# check focus value until by reason\n", encoding="utf-8")
    (folder / "baseline.json").write_text('{"version": 1, "findings": []}\n', encoding="utf-8")


def edit(folder: Path, edits: tuple[tuple[str, str, str], ...]) -> None:
    """Make ``edits`` in ``folder``; each must find what it replaces."""
    for name, old, new in edits:
        path = folder / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text, f"{old!r} does not stand in {name}"
        path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")


def audited(folder: Path) -> Outcome:
    """Return what a check of everything in ``folder``, run there, comes to on 1 January 2030."""
    options = Options(
        shapes=folder / "ontology" / "shapes",
        ontology=folder / "ontology",
        articles=(folder / "articles",),
        waivers=folder / "waivers.tsv",
        baseline=folder / "baseline.json",
        today=dt.date(2030, 1, 1),
    )
    with _inside(folder):
        return audit(folder / "graph", options)


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = os.getcwd()  # noqa: PTH109
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
