"""IRIs that break the scheme, and terms of known vocabularies that are not in them."""

from __future__ import annotations

import pytest

from zonegraph.check.files.iri import miswritten, unknown, users_of

from ..made import dataset, witness

THING = "https://w3id.org/zonegraph/id/zone-a"


def test_users_name_a_subject_for_each_iri() -> None:
    users = users_of(dataset("zgid:zone-a a zg:Zone ; rdfs:seeAlso <urn:x> .").merged())
    assert users["urn:x"] == THING
    assert "https://w3id.org/zonegraph/ontology#Zone" in users


@pytest.mark.parametrize(
    ("iri", "bad"),
    [
        ("https://w3id.org/zonegraph/id/zone-甲", False),
        ("http://example.org/a%E7", False),
        ("http://example.org/a%e7", True),
        ("http://example.org/a/../b", True),
        ("http://example.org/e\u0301", True),
    ],
)
def test_miswritten(iri: str, bad: bool) -> None:
    _, look = witness(dataset("zgid:zone-a a zg:Zone ."))
    found = list(miswritten({iri: THING}, look))
    assert bool(found) is bad, found


def test_a_misspelt_term_of_a_known_vocabulary() -> None:
    _, look = witness(dataset("zgid:zone-a a zg:Zone ."))
    skos = "http://www.w3.org/2004/02/skos/core#"
    (found,) = unknown({f"{skos}prefLable": THING, f"{skos}prefLabel": THING}, look)
    assert "prefLable" in found.message_en
