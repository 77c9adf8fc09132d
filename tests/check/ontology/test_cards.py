"""Labels, definitions, domains and ranges: one each, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.ontology.cards import definitions, labels, signatures

from .made import ontology

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ('rdfs:label "甲"@zh, "a"@en', 0),
        ('rdfs:label "甲"@zh', 1),
        ('rdfs:label "甲"@zh, "乙"@zh, "a"@en', 1),
    ],
)
def test_labels(tmp_path: Path, said: str, count: int) -> None:
    assert len(list(labels(ontology(tmp_path, f"zg:A a owl:Class ; {said} .")))) == count


def test_definitions(tmp_path: Path) -> None:
    whole = 'skos:definition "甲。"@zh, "A."@en'
    assert list(definitions(ontology(tmp_path, f"zg:A a owl:Class ; {whole} ."))) == []
    assert list(definitions(ontology(tmp_path, "zg:A a owl:Class .")))


def test_signatures(tmp_path: Path) -> None:
    whole = "zg:p a owl:ObjectProperty ; rdfs:domain zg:A ; rdfs:range zg:A . zg:A a owl:Class ."
    assert list(signatures(ontology(tmp_path, whole))) == []
    (found,) = signatures(ontology(tmp_path, whole.replace("rdfs:range zg:A", "rdfs:comment 'x'")))
    assert "zg:p" in found.message_en
