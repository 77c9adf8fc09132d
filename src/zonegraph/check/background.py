"""What the shapes need to know of the ontology beside the data.

No inference runs before validation, since it hides defects and makes some up: the range of a
property would turn a zone that governs itself into an organization. So the validated graph is the
data plus the ontology's axioms as they are written: subclasses, domains, ranges, disjointness, the
members of the closed schemes, and what kind of quantity units and indicators measure. Labels and
the open schemes (industries, indicators) stay out; they are not what is being checked.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph import resources
from zonegraph.dataset import parse
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyoxigraph as ox

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_OWL: Final = "http://www.w3.org/2002/07/owl#"
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_TYPE: Final = f"{_RDF}type"
_KIND_OF_QUANTITY: Final = f"{ONTOLOGY}unitKind"
AXIOMS: Final = frozenset(
    {
        _TYPE,
        f"{_RDFS}subClassOf",
        f"{_RDFS}subPropertyOf",
        f"{_RDFS}domain",
        f"{_RDFS}range",
        f"{_OWL}disjointWith",
        f"{_SKOS}broader",
        f"{ONTOLOGY}literalDatatype",
        f"{ONTOLOGY}stageOrder",
    }
)


def background(ontology: Path | None = None) -> tuple[ox.Triple, ...]:
    """Return the triples of the ontology (None: ours) that validation needs, in a fixed order.

    Raises GraphError for a file that cannot be read.
    """
    return _read(ontology or resources.ontology_dir())


@cache
def _read(ontology: Path) -> tuple[ox.Triple, ...]:
    files = [*sorted(ontology.glob("terms/*.ttl")), *sorted(ontology.glob("schemes/*.ttl"))]
    return needed(quad.triple for file in files for quad in parse(file))


def needed(triples: Iterable[ox.Triple]) -> tuple[ox.Triple, ...]:
    """Return those of ``triples`` that validation needs, each once, in a fixed order."""
    return tuple(sorted({each for each in triples if _is_needed(each)}, key=str))


def _is_needed(triple: ox.Triple) -> bool:
    """Tell whether ``triple`` is an axiom, or says what an unit or indicator measures."""
    subject, predicate = str(triple.subject), triple.predicate.value
    if not subject.startswith(f"<{THINGS}"):
        return predicate in AXIOMS
    if predicate == _KIND_OF_QUANTITY:
        return True
    return subject.startswith(f"<{THINGS}unit-") and predicate == _TYPE
