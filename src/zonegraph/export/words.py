"""What the ontology calls our terms, for those who look at a picture rather than at IRIs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.dataset import parse
from zonegraph.errors import UsageError
from zonegraph.iri import ONTOLOGY, fold
from zonegraph.vocab import CLASSES, MODALITIES

if TYPE_CHECKING:
    from collections.abc import Mapping

SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_REAL: Final = frozenset({"achieved", "underway"})
_STROKES: Final = {"planned": "dashed", "target": "dashed", "negated": "dotted"}
_FILES: Final = ("terms/*.ttl", "schemes/*.ttl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A term's labels in both languages."""

    zh: str
    en: str


@cache
def words() -> Mapping[str, Word]:
    """Return the labels of our terms and of all concepts of the schemes, by IRI."""
    root = resources.ontology_dir()
    labels: dict[str, dict[str, str]] = {}
    for path in sorted(path for pattern in _FILES for path in root.glob(pattern)):
        for quad in parse(path):
            value = quad.object
            if quad.predicate.value == SKOS + "prefLabel" and isinstance(value, ox.Literal):
                subject = str(getattr(quad.subject, "value", ""))
                labels.setdefault(subject, {})[value.language or ""] = value.value
    return {
        iri: Word(zh=found.get("zh", ""), en=found.get("en", "")) for iri, found in labels.items()
    }


def word(local: str) -> Word:
    """Return the labels of the term of ours called ``local``; its own name if it is unknown."""
    return words().get(ONTOLOGY + local) or Word(zh=local, en=local)


def class_name(words: str) -> str:
    """Return the local name of the class that ``words`` name in Chinese or English."""
    wanted = fold(words)
    for name in CLASSES:
        told = word(name)
        if wanted in (fold(name), fold(told.zh), fold(told.en)):
            return name
    listed = ", ".join(f"{word(name).zh} {name}" for name in CLASSES if "Entity" in CLASSES[name])
    raise UsageError(f"there is no class {words!r}", hint=f"such as {listed}")


def status(modality: str) -> str:
    """Return the top concept above ``modality`` (local names); itself if it is unknown.

    One of achieved, underway, planned, target and negated.
    """
    known = MODALITIES.get(modality)
    return known.broader or known.local if known else modality


def toned(name: str, modality: str) -> Word:
    """Return what a picture writes at a statement of property ``name``: real only if it is.

    What is planned, targeted or negated says so before the property's label (计划：有项目).
    """
    known, tone = word(name), word(modality)
    if not modality or status(modality) in _REAL:
        return known
    return Word(zh=f"{tone.zh}：{known.zh}", en=f"{tone.en}: {known.en}")


def stroke(modality: str) -> str:
    """Return how an edge is drawn: solid what is so, dashed what is planned, dotted what is not."""
    return _STROKES.get(status(modality), "solid")
