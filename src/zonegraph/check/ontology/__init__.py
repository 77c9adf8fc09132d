"""The ontology itself: its cards, its structure, and what shapes and queries name of it."""

from zonegraph.check.ontology.model import Ontology, load_ontology
from zonegraph.check.ontology.run import of_ontology

__all__ = ["Ontology", "load_ontology", "of_ontology"]
