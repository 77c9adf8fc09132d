"""Findings about terms: the place is the line on which the term's card begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.finding import Finding

if TYPE_CHECKING:
    from zonegraph.check.card import Card
    from zonegraph.check.ontology.model import Ontology


def of_term(
    card: Card, ontology: Ontology, term: str, zh: str, en: str, value: str | None = None
) -> Finding:
    """Return the finding of ``card`` about ``term``; its line is looked up later."""
    name = ontology.name(term)
    return Finding(
        check=card.id,
        severity=card.severity,
        message_zh=f"{name}：{zh}",
        message_en=f"{name}: {en}",
        focus=term,
        value=value,
    )
