"""The W3C's SHACL suite, core and SPARQL: pySHACL's rows, and the expected ones but for the listed.

The suite lies beside the project; without it the tests are skipped, visibly.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from zonegraph.check.engine import BLANK, Result
from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.setwise import SetwiseEngine
from zonegraph.errors import ShapeError

from .w3c import SUITE, Case, Row, cases

_CASES = {case.name: case for case in cases()}
pytestmark = pytest.mark.skipif(not _CASES, reason=f"no W3C SHACL suite at {SUITE}")

# Cases that do not give the expected report, with the reason.
MISSED = {
    "core/misc/severity-002": "a result has one of three severities; others count as violation",
    "core/property/datatype-001": "rdflib rewrites 2011-01-01 of type dateTime, in the result too",
    "core/property/or-datatypes-001": "rdflib rewrites none of type boolean to false",
    "core/property/uniqueLang-002": "rdflib takes 1 of type boolean for true",
    "sparql/pre-binding/shapesGraph-001": "$shapesGraph is optional, and pySHACL refuses it",
}
# Cases whose shapes, or some of them, are evaluated by pySHACL, with the reason.
LEFT = {
    "core/property/or-datatypes-001": "data that rdflib rewrites",
    "sparql/component/nodeValidator-001": "own constraint component",
    "sparql/component/optional-001": "own constraint component",
    "sparql/component/propertyValidator-select-001": "own constraint component",
    "sparql/component/validator-001": "own constraint component",
    "sparql/pre-binding/pre-binding-006": "SELECT in SELECT",
    "sparql/pre-binding/pre-binding-007": "SELECT in SELECT",
    "sparql/pre-binding/shapesGraph-001": "$shapesGraph",
    "sparql/pre-binding/unsupported-sparql-001": "MINUS is refused",
    "sparql/pre-binding/unsupported-sparql-002": "SERVICE is refused",
    "sparql/pre-binding/unsupported-sparql-003": "VALUES is refused",
    "sparql/pre-binding/unsupported-sparql-004": "SELECT in SELECT without $this is refused",
    "sparql/pre-binding/unsupported-sparql-005": "AS to a variable with a value is refused",
    "sparql/pre-binding/unsupported-sparql-006": "own constraint component",
}
# Cases that pass here and not with the reference as it is called here.
BETTER = {"sparql/node/prefixes-001": "prefixes that an ontology imports"}
# Cases whose default message pySHACL words in no fixed order, with the reason.
UNORDERED = {"core/node/class-003": "it lists the classes of one constraint as a set"}


def _results(engine: PyshaclEngine | SetwiseEngine, case: Case) -> frozenset[Result] | None:
    """Return the results, or None for a failure."""
    try:
        return frozenset(engine.validate(case.dataset(), (), case.shape()))
    except ShapeError:
        return None


def _rows(engine: PyshaclEngine | SetwiseEngine, case: Case) -> frozenset[Result] | None:
    """Return the results; where pySHACL words have no order, with the words of messages sorted."""
    found = _results(engine, case)
    if found is None or case.name not in UNORDERED:
        return found
    return frozenset(
        replace(each, messages=tuple((lang, _sorted(said)) for lang, said in each.messages))
        for each in found
    )


def _sorted(words: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", words)))


def _row(result: Result) -> Row:
    return (
        result.focus,
        result.path or BLANK,
        BLANK if result.value is None else result.value,
        result.component,
        f"http://www.w3.org/ns/shacl#{result.severity.value.capitalize()}",
        result.source_shape or BLANK,
    )


def test_the_suite_is_whole() -> None:
    assert len(_CASES) == 121
    assert sum(name.startswith("core/") for name in _CASES) == 98
    assert set(MISSED) | set(LEFT) | set(BETTER) | set(UNORDERED) <= set(_CASES)


@pytest.mark.parametrize("name", _CASES)
def test_rows_are_those_of_pyshacl(name: str) -> None:
    case = _CASES[name]
    ours, theirs = (_rows(engine, case) for engine in (SetwiseEngine(), PyshaclEngine()))
    same = ours == theirs
    assert same is (name not in BETTER)
    assert bool(SetwiseEngine().reasons(case.shape())) is (name in LEFT)


@pytest.mark.parametrize("name", _CASES)
def test_the_report_is_the_expected_one(name: str) -> None:
    results = _results(SetwiseEngine(), _CASES[name])
    rows = None if results is None else frozenset(map(_row, results))
    assert (rows == _CASES[name].rows) is (name not in MISSED)
