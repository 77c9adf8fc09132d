"""A finding about a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.card import card
from zonegraph.check.ontology.report import of_term
from zonegraph.iri import ONTOLOGY

from .made import ontology

if TYPE_CHECKING:
    from pathlib import Path


def test_it_names_term_rule_and_cause(tmp_path: Path) -> None:
    made = ontology(tmp_path, "zg:A a owl:Class .")
    found = of_term(card("P404"), made, f"{ONTOLOGY}A", "无上位类。", "Nothing above.", "urn:x")
    assert found.check == "P404"
    assert found.focus == f"{ONTOLOGY}A"
    assert found.value == "urn:x"
    assert "zg:A" in found.message_zh
    assert "zg:A" in found.message_en
