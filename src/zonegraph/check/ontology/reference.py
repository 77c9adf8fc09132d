"""Shapes and queries name only terms that exist, and the shapes are SHACL (P408 to P410)."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.card import card
from zonegraph.check.report import at_place
from zonegraph.check.shapes import load_shapes
from zonegraph.dataset import Dataset
from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zonegraph.check.engine import Engine
    from zonegraph.check.ontology.model import Ontology
    from zonegraph.check.shapes import Shapes
    from zonegraph.finding import Finding

SHAPE, QUERY, META = card("P408"), card("P409"), card("P410")
_SKIPPED: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|(?:^|(?<=\s))#[^\n]*")
_NAMED: Final = re.compile(r"(?<![\w:])zg:([A-Za-z]\w*)|<" + re.escape(ONTOLOGY) + r"(\w+)>")


def in_shapes(ontology: Ontology, files: Iterable[Path]) -> Iterator[Finding]:
    """Yield terms that a shapes file names and the ontology does not have."""
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace")
        # Comments, examples and messages may name what is wrong; paths and SPARQL may not.
        prose = re.compile(r"^\s*#.*$|(?<!\")\"(?!\"\")[^\"\n\\]*(?:\\.[^\"\n\\]*)*\"(?!\")", re.M)
        yield from _unknown(ontology, path, prose.sub(_blanked, text), "shape")


def in_queries(ontology: Ontology, files: Iterable[Path]) -> Iterator[Finding]:
    """Yield terms that a query file names and the ontology does not have."""
    for path in files:
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from _unknown(ontology, path, _SKIPPED.sub(_blanked, text), "query")


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _unknown(ontology: Ontology, path: Path, text: str, kind: str) -> Iterator[Finding]:
    known = QUERY if kind == "query" else SHAPE
    told: set[str] = set()
    for found in _NAMED.finditer(text):
        local = found[1] or found[2]
        if ONTOLOGY + local in ontology.about or local in told:
            continue
        told.add(local)
        before = text[: found.start()]
        line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
        zh, en = f"本体中没有 zg:{local}。", f"The ontology has no zg:{local}."
        yield at_place(known, zh, en, path, line, column, value=f"zg:{local}")


def shacl_shacl(shapes: Shapes, engine: Engine) -> Iterator[Finding]:
    """Yield where ``shapes`` are not well-formed (SHACL, appendix C), by validating them."""
    spec = importlib.util.find_spec("pyshacl")
    if spec is None or spec.origin is None:
        return
    meta = load_shapes(Path(spec.origin).parent / "assets" / "shacl-shacl.ttl")
    data = Dataset.of(ox.Quad(t.subject, t.predicate, t.object) for t in shapes.triples)
    seen: set[tuple[str, str]] = set()
    for result in sorted(engine.validate(data, (), meta), key=str):
        source = shapes.sources.get(result.focus)
        file, _, line = (source.where if source else f"{shapes.origin}:1").rpartition(":")
        what = (result.path or "").rpartition("#")[2] or result.component.rpartition("#")[2]
        if (result.focus, what) in seen:
            continue
        seen.add((result.focus, what))
        zh = f"形状的 sh:{what} 不合规范，值为 {result.value or '无'}。"
        en = f"sh:{what} of the shape is not as SHACL wants it; its value is {result.value}."
        yield at_place(META, zh, en, Path(file), int(line), focus=result.focus, value=result.value)
