"""Shapes and case files, read once for all tests of this folder.

A case is a small graph of our own: ``S101/good.ttl`` conforms to all shapes; ``S101/bad*.ttl`` says
in its first lines which check must report which focus node (``# expects: S101 IRI``), and no other
check may report anything.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph.check.background import background
from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.shapes import Shapes, load_shapes
from zonegraph.dataset import load

if TYPE_CHECKING:
    from zonegraph.check.engine import Result

FOLDER = Path(__file__).parent
W3C = FOLDER.parents[2] / "shared" / "w3c" / "shacl"
SH = "http://www.w3.org/ns/shacl#"


@cache
def shapes() -> Shapes:
    """Return our shapes."""
    return load_shapes()


def cases(pattern: str) -> tuple[Path, ...]:
    """Return the case files of that name pattern, sorted."""
    return tuple(sorted(FOLDER.glob(f"S*/{pattern}.ttl")))


def case_id(path: Path) -> str:
    """Return the id of a case in pytest's output."""
    return f"{path.parent.name}-{path.stem}"


def expected(path: Path) -> set[tuple[str, str]]:
    """Return check and focus node of every result that the case's header announces."""
    text = path.read_text(encoding="utf-8")
    return {(m[1], m[2]) for m in re.finditer(r"^# expects: (\S+) (\S+)$", text, re.MULTILINE)}


@cache
def results(path: Path) -> tuple[Result, ...]:
    """Return what the reference engine finds in a case."""
    return tuple(PyshaclEngine().validate(load(path), background(), shapes()))


def found(path: Path) -> set[tuple[str, str]]:
    """Return check and focus node of every result of a case."""
    return {(source_of(each).split("#")[1][:4], each.focus) for each in results(path)}


def source_of(result: Result) -> str:
    """Return the IRI of the constraint or shape that a result comes from."""
    source = shapes().source(result.source_constraint, result.source_shape)
    assert source is not None
    return source.iri


@cache
def about() -> dict[str, dict[str, list[str]]]:
    """Return the values of every predicate of every named subject of the shapes."""
    table: dict[str, dict[str, list[str]]] = {}
    for each in shapes().triples:
        subject = getattr(each.subject, "value", "")
        value = getattr(each.object, "value", "")
        table.setdefault(subject, {}).setdefault(each.predicate.value, []).append(value)
    return table
