"""An ontology as its own checks see it: every subject with what is said of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.files import read_file
from zonegraph.dataset import FORMATS
from zonegraph.errors import GraphError
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from zonegraph.check.files import RdfFile

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
TYPE: Final = f"{RDF}type"
SUBCLASS: Final = f"{RDFS}subClassOf"
CLASS: Final = f"{OWL}Class"
OBJECT_PROPERTY: Final = f"{OWL}ObjectProperty"
DATA_PROPERTY: Final = f"{OWL}DatatypeProperty"
ANNOTATION: Final = f"{OWL}AnnotationProperty"
# What is a term of an ontology and has a card.
TERMS: Final = frozenset(
    {CLASS, OBJECT_PROPERTY, DATA_PROPERTY, ANNOTATION, f"{SKOS}Concept", f"{SKOS}ConceptScheme"}
)
Node = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple


@dataclass(frozen=True, slots=True)
class Ontology:
    """The files of an ontology and what they say of each IRI: predicate and objects."""

    files: tuple[RdfFile, ...]
    about: Mapping[str, Mapping[str, tuple[Node, ...]]]
    bases: tuple[str, ...]

    def iris(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Return the IRIs under ``predicate`` at ``subject``, in file order."""
        found = self.about.get(subject, {}).get(predicate, ())
        return tuple(node.value for node in found if isinstance(node, ox.NamedNode))

    def texts(self, subject: str, predicate: str, language: str) -> tuple[str, ...]:
        """Return the texts in ``language`` under ``predicate`` at ``subject``."""
        found = self.about.get(subject, {}).get(predicate, ())
        return tuple(
            node.value
            for node in found
            if isinstance(node, ox.Literal) and node.language == language
        )

    def is_a(self, subject: str, *kinds: str) -> bool:
        """Tell whether ``subject`` is declared as one of ``kinds``."""
        return not set(kinds).isdisjoint(self.iris(subject, TYPE))

    def own(self) -> Iterator[str]:
        """Yield the terms that this ontology defines, sorted; not those it only declares."""
        for subject in sorted(self.about):
            if self.is_a(subject, *TERMS) and (
                subject.startswith(self.bases)
                or any(base in self.bases for base in self.iris(subject, f"{RDFS}isDefinedBy"))
            ):
                yield subject

    def name(self, iri: str) -> str:
        """Return ``iri`` as people write it."""
        for prefix, namespace in (("zg", ONTOLOGY), ("zgid", THINGS), ("rdfs", RDFS), ("owl", OWL)):
            if iri.startswith(namespace):
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return f"<{iri}>"


def load_ontology(path: Path) -> Ontology:
    """Return the ontology of the RDF file ``path`` or of the folder; shapes are left out.

    Raises GraphError if there is no RDF file. Broken files are there with their error.
    """
    files = tuple(read_file(each) for each in _files(path))
    about: dict[str, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for file in files:
        for quad in file.quads:
            subject = quad.subject
            key = subject.value if isinstance(subject, ox.NamedNode) else str(subject)
            about[key][quad.predicate.value].append(quad.object)
    frozen = {s: {p: tuple(o) for p, o in found.items()} for s, found in about.items()}
    bases = tuple(
        subject
        for subject, found in frozen.items()
        if any(getattr(o, "value", "") == f"{OWL}Ontology" for o in found.get(TYPE, ()))
    )
    return Ontology(files, frozen, bases or (ONTOLOGY,))


def _files(path: Path) -> tuple[Path, ...]:
    if path.is_file():
        return (path,)
    if not path.is_dir():
        raise GraphError("no such file or folder", where=str(path))
    found = tuple(
        sorted(
            each
            for each in path.rglob("*")
            if each.suffix in FORMATS and each.is_file() and "shapes" not in each.parts
        )
    )
    if not found:
        raise GraphError("no RDF file here", where=str(path))
    return found
