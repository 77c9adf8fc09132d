"""The dataset as records: what is said of each IRI, under local names.

One pass over the merged triples, so that a graph of any size is read once.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.dataset import Dataset

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_SHORT: Final = {
    RDF + "type": "a",
    RDFS + "label": "label",
    SKOS + "prefLabel": "prefLabel",
    SKOS + "altLabel": "altLabel",
    SKOS + "hiddenLabel": "hiddenLabel",
    SKOS + "broader": "broader",
}


@dataclass(frozen=True, slots=True)
class Value:
    """An object: its text or IRI, and the language of a text ("" if it has none)."""

    text: str
    language: str = ""


Record = dict[str, list[Value]]


def records(dataset: Dataset) -> dict[str, Record]:
    """Return what is said of each IRI by local name of the property; values are sorted."""
    found: dict[str, Record] = defaultdict(lambda: defaultdict(list))
    for quad in dataset.merged():
        name = _name(quad.predicate.value)
        if name is not None and isinstance(quad.subject, ox.NamedNode):
            found[quad.subject.value][name].append(_value(quad.object))
    for record in found.values():
        for values in record.values():
            values.sort(key=lambda each: (each.text, each.language))
    return dict(found)


def first(record: Record, name: str) -> str:
    """Return the least value of ``name``, or an empty text."""
    values = record.get(name)
    return values[0].text if values else ""


def texts(record: Record, name: str) -> list[str]:
    """Return the values of ``name``, each once, in code point order."""
    return sorted({value.text for value in record.get(name, ())})


def labels(record: Record) -> tuple[str, str]:
    """Return the preferred labels in Chinese and English; either may stand for both."""
    by_language: dict[str, str] = {}
    for name in ("prefLabel", "label", "headline"):
        for value in record.get(name, ()):
            by_language.setdefault(value.language.partition("-")[0], value.text)
    zh = by_language.get("zh") or by_language.get("") or by_language.get("en") or ""
    return zh, by_language.get("en") or zh


def local(iri: str) -> str:
    """Return ``iri`` without our namespaces; one of another namespace stays whole."""
    return iri.removeprefix(THINGS).removeprefix(ONTOLOGY)


def classes(record: Record) -> Iterable[str]:
    """Return the local names of the classes of ours."""
    return (local(v.text) for v in record.get("a", ()) if v.text.startswith(ONTOLOGY))


def _name(predicate: str) -> str | None:
    if predicate.startswith(ONTOLOGY):
        return predicate.removeprefix(ONTOLOGY)
    return _SHORT.get(predicate)


def _value(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Value:
    if isinstance(node, ox.Literal):
        return Value(node.value, node.language or "")
    return Value(str(getattr(node, "value", node)))
