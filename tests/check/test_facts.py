"""Looking up one thing at a time."""

from __future__ import annotations

from zonegraph.check.facts import Facts

from .made import dataset

_ID = "https://w3id.org/zonegraph/id/"
_DATA = """
zgid:claim-a zg:evidence zgid:evidence-b, zgid:evidence-a ; zg:rule "T1" ; zg:value 3 .
zgid:claim-b zg:evidence zgid:evidence-a, [] .
[] zg:rule "T1" .
"""


def test_values_are_sorted() -> None:
    facts = Facts(dataset(_DATA))
    assert facts.values(f"{_ID}claim-a", "evidence") == (f"{_ID}evidence-a", f"{_ID}evidence-b")
    assert facts.value(f"{_ID}claim-a", "value") == "3"
    assert facts.value(f"{_ID}claim-a", "modality") is None


def test_subjects_are_named_and_sorted() -> None:
    facts = Facts(dataset(_DATA))
    assert facts.subjects("evidence", f"{_ID}evidence-a") == (f"{_ID}claim-a", f"{_ID}claim-b")
    assert facts.subjects("rule") == (f"{_ID}claim-a",)


def test_what_is_no_iri_has_no_values() -> None:
    facts = Facts(dataset(_DATA))
    assert facts.values("no iri", "rule") == ()
    assert facts.subjects("rule", "no iri") == ()
