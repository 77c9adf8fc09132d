"""IRIs are minted again; a zone's other names count, names written by hand do not."""

from __future__ import annotations

import pytest

from zonegraph.check.identity import misminted

from .made import dataset, witness

ZONE = 'zgid:zone-甲 a zg:Zone ; skos:prefLabel "甲"@zh ; skos:altLabel "甲高新区"@zh .\n'


@pytest.mark.parametrize(
    ("iri", "label", "found"),
    [
        ("project-丙", "丙", []),
        ("project-甲-丙", "丙", []),
        ("project-甲高新区-丙", "丙", []),
        ("project-乙-丙", "丙", ["P108"]),
        ("project-丙", "丁", ["P108"]),
    ],
)
def test_entities(iri: str, label: str, found: list[str]) -> None:
    text = f'zgid:{iri} a zg:Project ; skos:prefLabel "{label}"@zh ; zg:inZone zgid:zone-甲 .\n'
    data = dataset(ZONE + text)
    assert [each.check for each in misminted(data, witness(data)[1])] == found


def test_evidence_named_by_hand_is_left_alone() -> None:
    data = dataset('zgid:evidence-a zg:inArticle zgid:article-a ; zg:start 1 ; zg:exact "甲"@zh .')
    assert list(misminted(data, witness(data)[1])) == []
