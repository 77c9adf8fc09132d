"""An ontology, by IRI."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.ontology import load_ontology
from zonegraph.check.ontology.model import CLASS, RDFS
from zonegraph.errors import GraphError
from zonegraph.iri import ONTOLOGY

from .made import ontology

if TYPE_CHECKING:
    from pathlib import Path

A = f"{ONTOLOGY}A"


def test_what_is_said_of_a_term(tmp_path: Path) -> None:
    made = ontology(tmp_path, 'zg:A a owl:Class ; rdfs:label "甲"@zh, "A"@en ; rdfs:seeAlso zg:B .')
    assert made.texts(A, f"{RDFS}label", "zh") == ("甲",)
    assert made.iris(A, f"{RDFS}seeAlso") == (f"{ONTOLOGY}B",)
    assert made.is_a(A, CLASS)
    assert not made.is_a(f"{ONTOLOGY}B", CLASS)
    assert list(made.own()) == [A]
    assert (made.name(A), made.name("urn:x")) == ("zg:A", "<urn:x>")


def test_what_others_own_is_not_its_own(tmp_path: Path) -> None:
    made = ontology(tmp_path, "<urn:o> a owl:Ontology . <urn:o#A> a owl:Class . zg:A a owl:Class .")
    assert list(made.own()) == ["urn:o#A"]


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        load_ontology(tmp_path)
    with pytest.raises(GraphError):
        load_ontology(tmp_path / "none")
