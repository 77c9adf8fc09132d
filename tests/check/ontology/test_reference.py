"""Shapes and queries name terms that exist; shapes are SHACL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.ontology.reference import in_queries, in_shapes, shacl_shacl
from zonegraph.check.setwise import SetwiseEngine
from zonegraph.check.shapes import load_shapes

from ..setwise.made import shapes_of
from .made import ontology

if TYPE_CHECKING:
    from pathlib import Path


def test_a_term_that_no_ontology_has(tmp_path: Path) -> None:
    made = ontology(tmp_path, "zg:Zone a owl:Class .")
    shape = tmp_path / "s.ttl"
    shape.write_text("# zg:Ignored\n<urn:s> sh:targetClass zg:Zone ;\n sh:path zg:lost .\n")
    (found,) = in_shapes(made, [shape])
    assert (found.line, "zg:lost" in found.message_en) == (3, True)
    query = tmp_path / "q.rq"
    query.write_text("SELECT * {\n ?z a zg:Zone ; zg:gone ?x }\n")
    (found,) = in_queries(made, [query])
    assert (found.line, "zg:gone" in found.message_en) == (2, True)


def test_shapes_are_validated_against_the_shapes_of_shapes() -> None:
    engine = SetwiseEngine()
    assert list(shacl_shacl(load_shapes(), engine)) == []
    broken = shapes_of("ex:s a sh:NodeShape ; sh:targetClass 'zone' ; sh:minCount 1 .")
    assert list(shacl_shacl(broken, engine))
