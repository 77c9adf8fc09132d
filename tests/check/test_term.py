"""Terms in use are in the ontology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.background import background
from zonegraph.check.term import undeclared

from .made import dataset, witness

if TYPE_CHECKING:
    from zonegraph.finding import Finding

_ZG = "https://w3id.org/zonegraph/ontology#"
_ID = "https://w3id.org/zonegraph/id/"


def _found(turtle: str) -> list[Finding]:
    data = dataset(turtle)
    return list(undeclared(data, background(), witness(data)[1]))


def test_what_the_ontology_has() -> None:
    assert (
        _found("zgid:zone-a a zg:Zone ; zg:plannedHasPark zgid:park-a ; zg:unit zg:achieved .")
        == []
    )


def test_what_it_has_not() -> None:
    found = _found("""
    zgid:zone-b zg:hasEntreprise zgid:x ; zg:modality zg:acheived .
    zgid:zone-a zg:hasEntreprise zgid:x ; a zg:Zonne .
    [] zg:hasEntreprise zgid:x .
    """)
    assert [(f.value, f.focus) for f in found] == [
        (f"{_ZG}Zonne", f"{_ID}zone-a"),
        (f"{_ZG}acheived", f"{_ID}zone-b"),
        (f"{_ZG}hasEntreprise", f"{_ID}zone-a"),
    ]
    assert {f.check for f in found} == {"P107"}
    assert found[2].message_en.endswith("no zg:hasEntreprise, which is used 3 times.")


def test_foreign_terms_are_not_ours_to_declare() -> None:
    assert _found("zgid:zone-a owl:sameAs zgid:zone-b ; a <http://example.org/Zone> .") == []
