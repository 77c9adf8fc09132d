"""The reference engine: pySHACL's own rows, each query parsed once."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from zonegraph.check.background import background
from zonegraph.check.engine import BLANK, Result
from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.shapes import SHAPES, Shapes, load_shapes
from zonegraph.dataset import load
from zonegraph.errors import ShapeError
from zonegraph.finding import Severity

from ..shapes.loaded import results
from .made import PREFIXES, case, dataset

if TYPE_CHECKING:
    from pathlib import Path

_SH = "http://www.w3.org/ns/shacl#"
_ID = "https://w3id.org/zonegraph/id/"


def _shapes(folder: Path, turtle: str) -> Shapes:
    path = folder / "shapes.ttl"
    path.write_text(f"{PREFIXES}@prefix ex: <http://example.org/> .\n{turtle}", encoding="utf-8")
    return load_shapes(path)


def _rows(name: str, *, prepared: bool) -> list[Result]:
    if prepared:
        return sorted(results(case(name)), key=str)
    engine = PyshaclEngine(prepared=False)
    return sorted(engine.validate(load(case(name)), background(), load_shapes()), key=str)


@pytest.mark.parametrize("name", ["S132/bad", "S214/bad", "S216/bad-plan", "S302/bad", "S133/bad"])
def test_rows_are_those_of_pyshacl_alone(name: str) -> None:
    rows = _rows(name, prepared=True)
    assert rows
    assert rows == _rows(name, prepared=False)


def test_a_row_of_a_core_constraint() -> None:
    (row,) = _rows("S205/bad", prepared=True)
    assert row == Result(
        focus=f"{_ID}claim-a",
        path="https://w3id.org/zonegraph/ontology#confidence",
        value="85",
        component=f"{_SH}MaxInclusiveConstraintComponent",
        source_shape=f"{SHAPES}S205-confidence",
        source_constraint=None,
        severity=Severity.VIOLATION,
        messages=row.messages,
    )
    assert {language for language, _ in row.messages} == {"zh", "en"}


def test_a_row_of_a_sparql_constraint_and_of_a_complex_path() -> None:
    (row,) = _rows("S302/bad", prepared=True)
    assert row.source_constraint == f"{SHAPES}S302-values"
    assert row.source_shape == f"{SHAPES}S302"
    assert row.severity is Severity.WARNING
    (row,) = _rows("S120/bad-unprinted", prepared=True)
    assert row.path == "^<https://w3id.org/zonegraph/ontology#newspaper>"


def test_blank_nodes_have_no_name_of_their_own(tmp_path: Path) -> None:
    shapes = _shapes(tmp_path, "[] a sh:NodeShape ; sh:targetClass zg:Zone ; sh:nodeKind sh:IRI .")
    (row,) = PyshaclEngine().validate(dataset("[] a zg:Zone ."), background(), shapes)
    assert (row.focus, row.value, row.source_shape) == (BLANK, BLANK, None)
    assert row.messages


def test_subclasses_of_the_ontology_count_and_nothing_is_inferred(tmp_path: Path) -> None:
    shapes = _shapes(
        tmp_path,
        "ex:s a sh:NodeShape ; sh:targetClass zg:Entity ; sh:property ex:p .\n"
        "ex:p a sh:PropertyShape ; sh:path zg:governedBy ; sh:class zg:Organization .",
    )
    data = dataset("zgid:zone-a a zg:Zone ; zg:governedBy zgid:zone-a .")
    (row,) = PyshaclEngine().validate(data, background(), shapes)
    assert row.component == f"{_SH}ClassConstraintComponent"
    assert list(PyshaclEngine().validate(data, (), shapes)) == []


@pytest.mark.parametrize(
    "turtle",
    [
        "ex:s a sh:NodeShape ; sh:path ex:p .",
        "ex:s a sh:PropertyShape .",
        "ex:s sh:targetClass zg:Zone ; sh:or ex:no-list .",
        'ex:s sh:targetClass zg:Zone ; sh:sparql ex:q . ex:q sh:message "x" .',
        "ex:s sh:targetClass zg:Zone ; sh:sparql ex:q .\n"
        'ex:q sh:select "SELECT $this WHERE { $this ?p ?o MINUS { $this ?p 1 } }" .',
        "ex:s sh:targetClass zg:Zone ; sh:property ex:p .\n"
        "ex:p sh:path zg:page ; sh:minCount 'one' .",
    ],
)
def test_what_pyshacl_refuses_is_one_line(tmp_path: Path, turtle: str) -> None:
    shapes = _shapes(tmp_path, turtle)
    data = dataset("zgid:zone-a a zg:Zone .")
    with pytest.raises(ShapeError, match=r"shapes\.ttl: is not SHACL: .*") as error:
        list(PyshaclEngine().validate(data, background(), shapes))
    assert "\n" not in str(error.value)


def test_an_ill_typed_literal_is_a_row_and_no_log_line(caplog: pytest.LogCaptureFixture) -> None:
    data = dataset('zgid:claim-a a zg:Claim ; zg:from "2015-02-30"^^xsd:date .')
    with caplog.at_level(logging.WARNING):
        rows = list(PyshaclEngine().validate(data, background(), load_shapes()))
    assert "2015-02-30" in {row.value for row in rows}
    assert caplog.records == []
    assert logging.getLogger("rdflib.term").level == logging.NOTSET
