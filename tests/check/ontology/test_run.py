"""All checks of the ontology; ours passes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph import resources
from zonegraph.check.ontology import load_ontology, of_ontology
from zonegraph.finding import Severity

from .made import ontology

if TYPE_CHECKING:
    from pathlib import Path


def test_ours_has_no_violation() -> None:
    found = of_ontology(load_ontology(resources.ontology_dir()))
    assert [each for each in found if each.severity is Severity.VIOLATION] == []


def test_a_bare_class_lacks_several_things(tmp_path: Path) -> None:
    found = of_ontology(ontology(tmp_path, "zg:A a owl:Class ; rdfs:subClassOf zg:A ."))
    assert {"P405"} < {each.check for each in found}
