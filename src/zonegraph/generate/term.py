"""The ontology's own terms and concepts, read from their Turtle files as plain records.

Only what other files are made from is read: cards (labels, definitions), the class and property
trees, and the concept schemes. Names are local names of ``zg:``; foreign IRIs stay whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.generate.turtle import expand, parse, value_of
from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from zonegraph.generate.tree import Tree

TERMS: Final = "ontology/terms/*.ttl"
SCHEMES: Final = tuple(
    f"ontology/schemes/{name}.ttl"
    for name in ("modality", "stages", "levels", "precision", "basis")
)

CLASS: Final = expand("owl:Class")
OBJECT_PROPERTY: Final = expand("owl:ObjectProperty")
DATATYPE_PROPERTY: Final = expand("owl:DatatypeProperty")
ANNOTATION_PROPERTY: Final = expand("owl:AnnotationProperty")
SYMMETRIC: Final = expand("owl:SymmetricProperty")
DATATYPE: Final = expand("rdfs:Datatype")
SCHEME: Final = expand("skos:ConceptScheme")
CONCEPT: Final = expand("skos:Concept")
STATED: Final = "StatementProperty"
KIND: Final = "EntityKind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One subject of the ontology: its local name, its file and the values of its properties.

    ``values`` maps a predicate IRI to its values in file order: local names for our own terms,
    whole IRIs for others, text for literals without language. ``texts`` does so for literals with
    language, keyed by predicate and language.
    """

    local: str
    path: str
    values: dict[str, tuple[str, ...]]
    texts: dict[tuple[str, str], tuple[str, ...]]

    def all(self, predicate: str) -> tuple[str, ...]:
        """Return the values of the prefixed name ``predicate``."""
        return self.values.get(expand(predicate), ())

    def one(self, predicate: str) -> str | None:
        """Return the first value of the prefixed name ``predicate``, or None."""
        return next(iter(self.all(predicate)), None)

    def said(self, predicate: str, language: str) -> tuple[str, ...]:
        """Return the texts of ``predicate`` in ``language``."""
        return self.texts.get((expand(predicate), language), ())

    def label(self, language: str) -> str:
        """Return the label in ``language``, or nothing."""
        return next(iter(self.said("skos:prefLabel", language)), "")

    def definition(self, language: str) -> str:
        """Return the definition in ``language``, or nothing."""
        return next(iter(self.said("skos:definition", language)), "")

    def has_type(self, kind: str) -> bool:
        """Tell whether the term is declared to be of type ``kind`` (IRI, or our local name)."""
        return kind in self.all("rdf:type")

    @property
    def is_property(self) -> bool:
        """Tell whether the term is an object, datatype or annotation property."""
        kinds = (OBJECT_PROPERTY, DATATYPE_PROPERTY, ANNOTATION_PROPERTY)
        return any(self.has_type(kind) for kind in kinds)


def local_name(iri: str) -> str:
    """Return the local name of an IRI of ours, and any other IRI whole."""
    return iri.removeprefix(ONTOLOGY)


def read_terms(tree: Tree, *patterns: str) -> tuple[Term, ...]:
    """Return the terms of the files that match ``patterns``, by file and then by local name.

    Subjects without a type are axioms about a term declared elsewhere and are left out.
    """
    found: list[Term] = []
    for path in sorted({path for pattern in patterns for path in tree.glob(pattern)}):
        grouped: dict[str, list[ox.Triple]] = {}
        for each in parse(tree.read(path), path):
            grouped.setdefault(value_of(each.subject), []).append(each)
        terms = (_term(iri, path, triples) for iri, triples in sorted(grouped.items()))
        found.extend(term for term in terms if term.all("rdf:type"))
    return tuple(found)


def superclasses(terms: tuple[Term, ...]) -> dict[str, tuple[str, ...]]:
    """Return each class's superclasses, nearest first, each once, by local name."""
    direct = {term.local: term.all("rdfs:subClassOf") for term in terms if term.has_type(CLASS)}
    closed: dict[str, tuple[str, ...]] = {}
    for name in direct:
        seen: dict[str, None] = {}
        queue = list(direct[name])
        for above in queue:
            if above not in seen:
                seen[above] = None
                queue.extend(direct.get(above, ()))
        closed[name] = tuple(seen)
    return closed


def _term(iri: str, path: str, triples: list[ox.Triple]) -> Term:
    values: dict[str, list[str]] = {}
    texts: dict[tuple[str, str], list[str]] = {}
    for each in triples:
        predicate = each.predicate.value
        if isinstance(each.object, ox.Literal) and each.object.language:
            texts.setdefault((predicate, each.object.language), []).append(each.object.value)
        else:
            values.setdefault(predicate, []).append(local_name(value_of(each.object)))
    return Term(
        local=local_name(iri),
        path=path,
        values={key: tuple(found) for key, found in values.items()},
        texts={key: tuple(found) for key, found in texts.items()},
    )
