"""What a card must hold: a list of problems, empty for a complete card."""

from __future__ import annotations

import re

from zonegraph.generate.term import (
    ANNOTATION_PROPERTY,
    CLASS,
    SCHEME,
    Term,
)
from zonegraph.iri import ONTOLOGY

from .loaded import LEXICON_SCHEMES, ONTOLOGY_IRI

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def card_problems(term: Term) -> list[str]:
    """Return what the card of ``term`` lacks, each with the term's name."""
    found = [*_labels(term), *_definitions(term), *_signature(term), *_name(term)]
    if term.path not in LEXICON_SCHEMES and not any(
        term.said("skos:example", language) for language in ("zh", "en")
    ):
        found.append("has no example")
    if term.all("rdfs:isDefinedBy") != (ONTOLOGY_IRI,):
        found.append("is not defined by the ontology")
    return [f"{term.local} {problem}" for problem in found]


def _labels(term: Term) -> list[str]:
    found = []
    for language in ("zh", "en"):
        labels, preferred = term.said("rdfs:label", language), term.said("skos:prefLabel", language)
        if len(labels) != 1 or labels != preferred:
            found.append(f"has labels {labels} and {preferred} in {language}")
        if set(preferred) & set(term.said("skos:altLabel", language)):
            found.append(f"repeats its label as an alternative in {language}")
    return found


def _definitions(term: Term) -> list[str]:
    found = []
    chinese, english = (term.said("skos:definition", language) for language in ("zh", "en"))
    if len(chinese) != 1 or not re.fullmatch(r"[^。]+。", chinese[0]):
        found.append(f"has no one-sentence zh definition: {chinese}")
    elif not _CHINESE.search(chinese[0]):
        found.append("has a zh definition without Chinese")
    if len(english) != 1 or not re.fullmatch(r"[A-Z].*\.", english[0]):
        found.append(f"has no one-sentence en definition: {english}")
    elif re.search(r"\. [A-Z]", english[0]) or _has_prose_in_chinese(english[0]):
        found.append(f"has an en definition of two sentences or in Chinese: {english[0]}")
    notes = [len(term.said("skos:scopeNote", language)) for language in ("zh", "en")]
    if max(notes) > 1 or (term.path not in LEXICON_SCHEMES and notes[0] != notes[1]):
        found.append("has a scope note in one language only, or two")
    return found


def _has_prose_in_chinese(text: str) -> bool:
    """Tell whether Chinese stands outside quotation marks."""
    return bool(_CHINESE.search(re.sub(r"“[^”]*”", "", text)))


def _signature(term: Term) -> list[str]:
    counts = [len(term.all(predicate)) for predicate in ("rdfs:domain", "rdfs:range")]
    wanted = 1 if term.is_property and not term.has_type(ANNOTATION_PROPERTY) else 0
    return [] if counts == [wanted, wanted] else [f"has {counts} domains and ranges"]


def _name(term: Term) -> list[str]:
    if term.local.startswith("https://"):
        return []
    upper = term.has_type(CLASS) or term.has_type(SCHEME)
    pattern = r"[A-Z][A-Za-z]*" if upper else r"[a-z][A-Za-z0-9]*"
    fits = re.fullmatch(pattern, term.local)
    return [] if fits else [f"is misnamed below {ONTOLOGY}"]
