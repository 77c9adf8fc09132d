"""The set-wise engine gives pySHACL's rows: on every case, on mutants and on random shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import Phase, given, settings

from zonegraph.check.background import background
from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.setwise import SetwiseEngine
from zonegraph.dataset import Dataset, load
from zonegraph.errors import ShapeError

from ...shapes.loaded import results
from ...shapes.loaded import shapes as our_shapes
from ..made import CASES
from .made import EX, XSD, mutated, shapes, shapes_of, small

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from zonegraph.check.engine import Result
    from zonegraph.check.shapes import Shapes

_ENGINE = SetwiseEngine()
SHAPES = our_shapes()
_FILES = sorted(CASES.glob("S*/*.ttl"))
# Without the phase that explains a failure, which takes minutes here.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
# pySHACL stops at these data; here they are no result of theirs, or a plain one.
_STOPS = ("to compare a BlankNode", "InvalidOperation", "not supported between", "unsupported op")


class NoReference:
    """Fails if anything is left to it."""

    name = "none"

    def validate(
        self, data: Dataset, background: Sequence[ox.Triple], shapes: Shapes
    ) -> Iterable[Result]:
        """Fail."""
        raise AssertionError(shapes.origin)


def _equal(found: Sequence[Result], expected: Iterable[Result]) -> int:
    assert len(set(found)) == len(found)
    assert set(found) == set(expected)
    return len(found)


def _same(data: Dataset, axioms: Sequence[ox.Triple], rules: Shapes) -> int:
    try:
        expected = set(PyshaclEngine().validate(data, axioms, rules))
    except ShapeError as error:
        if any(words in str(error) for words in _STOPS):
            return -1
        raise
    return _equal(list(_ENGINE.validate(data, axioms, rules)), expected)


def test_there_are_cases_and_no_shape_of_ours_is_left_to_pyshacl() -> None:
    good = [file for file in _FILES if file.name.startswith("good")]
    assert len(good) >= 56
    assert len(_FILES) - len(good) >= 106
    assert _ENGINE.reasons(SHAPES) == {}


@pytest.mark.parametrize("file", _FILES, ids=lambda f: f"{f.parent.name}-{f.stem}")
def test_rows_of_every_case_are_those_of_pyshacl(file: Path) -> None:
    found = list(_ENGINE.validate(load(file), background(), SHAPES))
    rows = _equal(found, results(file))
    assert (rows == 0) is file.name.startswith("good")


@settings(max_examples=25, deadline=None, phases=_PHASES)
@given(mutated())
def test_rows_of_mutants_are_those_of_pyshacl(data: Dataset) -> None:
    _same(data, background(), SHAPES)


@settings(max_examples=100, deadline=None, phases=_PHASES)
@given(small(), shapes())
def test_rows_and_default_messages_of_random_shapes_are_those_of_pyshacl(
    data: Dataset, turtle: str
) -> None:
    _same(data, (), shapes_of(turtle))


@pytest.mark.parametrize(
    ("turtle", "reason"),
    [
        ("ex:s sh:targetNode ex:a ; sh:node ex:s .", "circle"),
        (
            "ex:s sh:targetNode ex:a ; sh:property ex:p . ex:p sh:path [ sh:inversePath "
            "( ex:p ex:q ) ] ; sh:maxCount 0 .",
            "inverse",
        ),
        (
            "ex:s sh:targetNode ex:a ; sh:sparql [ sh:select "
            '"SELECT $this { $this ?p ?o . { SELECT $this { $this ?p ?o } } }" ] .',
            "SPARQL",
        ),
        ("ex:s sh:targetNode ex:a ; sh:datatype rdfs:Literal .", "sh:datatype"),
    ],
)
def test_what_cannot_be_told_here_is_left_to_pyshacl_with_a_reason(
    turtle: str, reason: str
) -> None:
    rules = shapes_of(turtle + " ex:t sh:targetNode ex:a ; sh:nodeKind sh:Literal .")
    ((node, said),) = _ENGINE.reasons(rules).items()
    assert node == f"<{EX}s>"
    assert reason in said
    a, p = ox.NamedNode(f"{EX}a"), ox.NamedNode(f"{EX}p")
    rows = _same(Dataset.of([ox.Quad(a, p, a)]), (), rules)
    assert rows >= 1


def test_what_is_left_without_focus_nodes_costs_nothing() -> None:
    rules = shapes_of("ex:s sh:targetSubjectsOf ex:p ; sh:node ex:s .")
    assert _ENGINE.reasons(rules)
    assert list(SetwiseEngine(reference=NoReference()).validate(Dataset.of([]), (), rules)) == []


@pytest.mark.parametrize(
    "value",
    [
        ox.Literal("none", datatype=ox.NamedNode(f"{XSD}boolean")),
        ox.Triple(*[ox.NamedNode(f"{EX}a")] * 3),
    ],
    ids=["rewritten", "quoted"],
)
def test_data_that_rdflib_reads_otherwise_are_left_to_the_reference(
    value: ox.Literal | ox.Triple,
) -> None:
    a, p = ox.NamedNode(f"{EX}a"), ox.NamedNode(f"{EX}p")
    data = Dataset.of([ox.Quad(a, p, value)])
    rules = shapes_of("ex:s sh:targetSubjectsOf ex:p ; sh:nodeKind sh:IRI .")
    with pytest.raises(AssertionError, match="test"):
        list(SetwiseEngine(reference=NoReference()).validate(data, (), rules))


def test_values_without_an_order_are_results_where_pyshacl_stops() -> None:
    a = ox.NamedNode(f"{EX}a")
    blank, seven = ox.BlankNode(), ox.Literal(7)
    data = Dataset.of(
        [ox.Quad(a, ox.NamedNode(f"{EX}p"), blank), ox.Quad(a, ox.NamedNode(f"{EX}q"), seven)]
    )
    rules = shapes_of(
        "ex:s sh:targetNode ex:a ; sh:property ex:t . ex:t sh:path ex:p ; sh:lessThan ex:q ;"
        ' sh:message "late" .'
    )
    with pytest.raises(ShapeError):
        list(PyshaclEngine().validate(data, (), rules))
    (row,) = _ENGINE.validate(data, (), rules)
    assert (row.value, row.messages) == ("_:", (("", "late"),))


def test_shapes_that_pyshacl_refuses_are_refused() -> None:
    rules = shapes_of("ex:s a sh:NodeShape ; sh:path ex:p ; sh:targetNode ex:a .")
    with pytest.raises(ShapeError, match="is not SHACL"):
        list(_ENGINE.validate(Dataset.of([]), (), rules))
