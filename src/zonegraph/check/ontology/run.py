"""All checks of an ontology, in one order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.ontology.cards import definitions, labels, signatures
from zonegraph.check.ontology.hierarchy import contradictions, cycles, orphans
from zonegraph.check.ontology.profile import outside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.ontology.model import Ontology
    from zonegraph.finding import Finding


def of_ontology(ontology: Ontology) -> Iterator[Finding]:
    """Yield what is wrong with the terms of ``ontology``."""
    for check in (labels, definitions, signatures, orphans, cycles, outside, contradictions):
        yield from check(ontology)
