"""The shapes are SHACL: the W3C's own shapes of shapes accept them, and not just anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import rdflib

from zonegraph.check.pyshacl_engine import as_rdflib

from .loaded import W3C, shapes

if TYPE_CHECKING:
    from pathlib import Path

_FILE = W3C / "core" / "complex" / "shacl-shacl-data-shapes.ttl"
_WRONG = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
<urn:s> a sh:NodeShape ; sh:nodeKind <urn:no-such-kind> .
"""


@pytest.fixture
def shacl_of_shacl() -> Path:
    if not _FILE.is_file():
        pytest.skip("the W3C test data (../shared/w3c) are not here")
    return _FILE


def _conforms(shapes_graph: rdflib.Graph, file: Path) -> tuple[bool, str]:
    import pyshacl

    rules = rdflib.Graph().parse(file)
    assert len(rules) > 100
    conforms, _, text = pyshacl.validate(shapes_graph, shacl_graph=rules, inference="none")
    return bool(conforms), str(text)


def test_the_shapes_conform_to_shacl_shacl(shacl_of_shacl: Path) -> None:
    conforms, text = _conforms(as_rdflib(shapes().triples), shacl_of_shacl)
    assert conforms, text


def test_shacl_shacl_finds_a_fault_where_there_is_one(shacl_of_shacl: Path) -> None:
    wrong = rdflib.Graph().parse(data=_WRONG, format="turtle")
    assert not _conforms(wrong, shacl_of_shacl)[0]
