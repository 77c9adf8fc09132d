"""Parameters become constraints, or a reason to leave the shape to pySHACL."""

from __future__ import annotations

import pytest

from zonegraph.check.setwise.plan import plan

from .made import shapes_of
from .nodes import iri


@pytest.mark.parametrize(
    ("said", "components"),
    [
        ("sh:minCount 1 ; sh:maxCount 2", ["MinCount", "MaxCount"]),
        ("sh:minCount 0", []),
        ("sh:uniqueLang false", []),
        ("sh:closed true", ["Closed"]),
        ('sh:pattern "a" ; sh:flags "i"', ["Pattern"]),
        ("sh:not [ sh:nodeKind sh:IRI ]", ["Not"]),
    ],
)
def test_which_constraints(said: str, components: list[str]) -> None:
    made = plan(shapes_of(f"ex:s sh:targetClass ex:K ; sh:path ex:p ; {said} ."))
    (root,) = made.roots
    found = [each.component.removesuffix("ConstraintComponent") for each in root.constraints]
    assert found == components


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("sh:minCount -1", "no natural number"),
        ("sh:minCount 1, 2", "two values"),
        ("sh:maxInclusive ex:a", "no literal"),
        ('sh:pattern "("', "sh:pattern"),
        ("sh:uniqueLang 1", "no boolean"),
        ("sh:lessThan 1", "no IRI"),
        ("sh:qualifiedValueShape [ sh:nodeKind sh:IRI ]", "without a count"),
        ("sh:ignoredProperties ( ex:q )", "open shape"),
    ],
)
def test_why_not(said: str, reason: str) -> None:
    made = plan(shapes_of(f"ex:s sh:targetClass ex:K ; sh:path ex:p ; {said} ."))
    assert reason in (made.reasons.get(iri("s")) or made.whole or "")
