"""One evaluation: results by focus node, and what is remembered."""

from __future__ import annotations

from zonegraph.check.setwise.evaluation import Evaluation
from zonegraph.check.setwise.plan import plan

from .made import EX, shapes_of
from .nodes import iri, text, triples

TURTLE = """ex:s sh:targetSubjectsOf ex:p ; sh:property ex:t .
ex:t sh:path ex:p ; sh:nodeKind sh:IRI ; sh:message "no {$value}"@en ; sh:severity sh:Warning ."""


def test_results_are_by_focus_node() -> None:
    rules = shapes_of(TURTLE)
    (root,) = plan(rules).roots
    known = triples(("a", "p", text("x")), ("b", "p", "a"))
    run = Evaluation(known, rules)
    found = run.results(root, root.targets.find(known))
    assert list(found) == [iri("a")]
    ((row,),) = found.values()
    assert (row.focus, row.path, row.value, row.source_shape) == (
        f"{EX}a",
        f"{EX}p",
        "x",
        f"{EX}t",
    )


def test_what_conforms_is_remembered_until_told_to_forget() -> None:
    rules = shapes_of("ex:s sh:targetNode ex:a ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .")
    (root,) = plan(rules).roots
    known = triples(("a", "p", "b"))
    run = Evaluation(known, rules)
    assert iri("a") not in run.failing(root, [iri("a")])
    known.remove((iri("a"), iri("p"), iri("b")))
    assert iri("a") not in run.failing(root, [iri("a")])
    run.forget()
    assert iri("a") in run.failing(root, [iri("a")])
