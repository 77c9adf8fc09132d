"""Small ontologies: terms of our own namespace in Turtle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.ontology import load_ontology

from ..made import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.check.ontology.model import Ontology


def ontology(folder: Path, turtle: str) -> Ontology:
    """Return the ontology that ``turtle`` states."""
    file = folder / "ontology.ttl"
    file.write_text(f"{PREFIXES}\n{turtle}", encoding="utf-8")
    return load_ontology(file)
