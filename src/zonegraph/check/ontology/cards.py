"""Labels, definitions, domains and ranges of terms (P401 to P403)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.ontology.model import (
    DATA_PROPERTY,
    OBJECT_PROPERTY,
    RDFS,
    SKOS,
    TYPE,
    Ontology,
)
from zonegraph.check.ontology.report import of_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.finding import Finding

LABEL, DEFINITION, SIGNATURE = card("P401"), card("P402"), card("P403")
_LANGUAGES: Final = (("zh", "中文", "Chinese"), ("en", "英文", "English"))
_RDFS_PROPERTY: Final = (OBJECT_PROPERTY, DATA_PROPERTY)


def labels(ontology: Ontology) -> Iterator[Finding]:
    """Yield terms without exactly one label in each language."""
    for term in ontology.own():
        for tag, zh, en in _LANGUAGES:
            count = len(set(ontology.texts(term, f"{RDFS}label", tag)))
            if count != 1:
                yield of_term(
                    LABEL,
                    ontology,
                    term,
                    f"有 {count} 个{zh} rdfs:label。",
                    f"It has {count} labels in {en}.",
                    tag,
                )


def definitions(ontology: Ontology) -> Iterator[Finding]:
    """Yield terms without exactly one definition in each language."""
    for term in ontology.own():
        for tag, zh, en in _LANGUAGES:
            found = ontology.texts(term, f"{SKOS}definition", tag)
            count = len(set(found) or set(ontology.texts(term, f"{RDFS}comment", tag)))
            if count != 1:
                yield of_term(
                    DEFINITION,
                    ontology,
                    term,
                    f"有 {count} 个{zh}定义。",
                    f"It has {count} definitions in {en}.",
                    tag,
                )


def signatures(ontology: Ontology) -> Iterator[Finding]:
    """Yield properties without exactly one domain and one range."""
    for term in ontology.own():
        if not set(_RDFS_PROPERTY) & set(ontology.iris(term, TYPE)):
            continue
        for local, zh in (("domain", "定义域"), ("range", "值域")):
            count = len(set(ontology.iris(term, f"{RDFS}{local}")))
            if count != 1:
                yield of_term(
                    SIGNATURE,
                    ontology,
                    term,
                    f"有 {count} 个{zh}。",
                    f"It has {count} of rdfs:{local}.",
                    local,
                )
