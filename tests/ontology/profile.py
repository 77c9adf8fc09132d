"""OWL 2 RL as a list of what may be written: a list of problems, empty for a graph inside it.

OWL 2 Web Ontology Language Profiles (Second Edition), section 4.2, in its RDF form and narrowed to
what this ontology uses: named classes and properties only. Whatever is not allowed is a problem,
so a construct nobody thought of is refused as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.generate.turtle import PREFIXES, expand, shorten, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_BUILT_IN = tuple(PREFIXES[prefix] for prefix in ("rdf", "rdfs", "owl"))
_ANNOTATIONS = {"rdfs:label", "rdfs:comment", "rdfs:seeAlso", "rdfs:isDefinedBy", "owl:versionInfo"}
_DECLARATIONS = {
    "owl:Ontology",
    "owl:Class",
    "owl:ObjectProperty",
    "owl:DatatypeProperty",
    "owl:AnnotationProperty",
    "rdfs:Datatype",
    "owl:NamedIndividual",
}
_CHARACTERISTICS = {
    "owl:SymmetricProperty",
    "owl:AsymmetricProperty",
    "owl:TransitiveProperty",
    "owl:IrreflexiveProperty",
    "owl:FunctionalProperty",
    "owl:InverseFunctionalProperty",
}
# Section 4.2.1: the datatypes of OWL 2 RL; xsd:date is not among them.
_XSD = """decimal integer nonNegativeInteger nonPositiveInteger positiveInteger
    negativeInteger long int short byte unsignedLong unsignedInt unsignedShort unsignedByte float
    double string normalizedString token language Name NCName NMTOKEN boolean hexBinary base64Binary
    anyURI dateTime dateTimeStamp"""
_DATATYPES = {"rdf:PlainLiteral", "rdf:XMLLiteral", "rdfs:Literal"} | {
    f"xsd:{name}" for name in _XSD.split()
}


def profile_problems(triples: Iterable[ox.Triple]) -> list[str]:
    """Return every triple that OWL 2 RL does not allow, each with what is wrong."""
    graph = tuple(triples)
    kinds: dict[str, set[str]] = {}
    for each in graph:
        if each.predicate.value == expand("rdf:type") and isinstance(each.object, ox.NamedNode):
            kinds.setdefault(str(each.subject), set()).add(shorten(each.object.value))
    found = [
        f"{each}: {problem}"
        for each in graph
        if (problem := _Judge(kinds).problem(each)) is not None
    ]
    for node, types in kinds.items():
        for one, other in _PUNS:
            if {one, other} <= types:
                found.append(f"{node}: is both {one} and {other}")
    return sorted(found)


# OWL 2 Structural Specification, section 5.8.1: names that must not be two things.
_PROPERTIES = ("owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty")
_PUNS = (
    ("owl:Class", "rdfs:Datatype"),
    (_PROPERTIES[0], _PROPERTIES[1]),
    (_PROPERTIES[0], _PROPERTIES[2]),
    (_PROPERTIES[1], _PROPERTIES[2]),
)


class _Judge:
    """Judges one triple, knowing how every name is declared."""

    def __init__(self, kinds: dict[str, set[str]]) -> None:
        self._kinds = kinds
        self._rules = {
            "rdf:type": self._type,
            "rdfs:subClassOf": self._two_classes,
            "owl:disjointWith": self._two_classes,
            "rdfs:subPropertyOf": self._two_properties,
            "rdfs:domain": self._domain,
            "rdfs:range": self._range,
            "owl:versionIRI": self._header,
        }

    def problem(self, each: ox.Triple) -> str | None:
        """Return what is wrong with the triple, or None."""
        if any(not isinstance(n, ox.NamedNode | ox.Literal) for n in (each.subject, each.object)):
            return "a blank node"
        predicate = shorten(each.predicate.value)
        if predicate in self._rules:
            return self._rules[predicate](each)
        if predicate in _ANNOTATIONS:
            return None
        if each.predicate.value.startswith(_BUILT_IN):
            return f"{predicate} is outside the profile"
        return self._assertion(each)

    def _is(self, node: object, *kinds: str) -> bool:
        return any(kind in self._kinds.get(str(node), set()) for kind in kinds)

    def _type(self, each: ox.Triple) -> str | None:
        name = shorten(value_of(each.object))
        if name in _DECLARATIONS or self._is(each.object, "owl:Class"):
            return None
        if name in _CHARACTERISTICS:
            single = name == "owl:FunctionalProperty" and self._is(each.subject, _PROPERTIES[1])
            fits = single or self._is(each.subject, _PROPERTIES[0])
            return None if fits else f"{name} of what is no object property"
        return f"type {name} is neither a declared class nor of the profile"

    def _two_classes(self, each: ox.Triple) -> str | None:
        for node in (each.subject, each.object):
            if not self._is(node, "owl:Class"):
                return f"{node} is no declared class"
        return None

    def _two_properties(self, each: ox.Triple) -> str | None:
        same = any(self._is(each.subject, k) and self._is(each.object, k) for k in _PROPERTIES)
        return None if same else "the two are not declared as properties of one kind"

    def _domain(self, each: ox.Triple) -> str | None:
        if not self._is(each.subject, *_PROPERTIES[:2]):
            return "domain of what is no object or datatype property"
        return None if self._is(each.object, "owl:Class") else "the domain is no declared class"

    def _range(self, each: ox.Triple) -> str | None:
        if self._is(each.subject, "owl:ObjectProperty"):
            return None if self._is(each.object, "owl:Class") else "the range is no declared class"
        if not self._is(each.subject, "owl:DatatypeProperty"):
            return "range of what is no object or datatype property"
        fits = shorten(value_of(each.object)) in _DATATYPES
        return None if fits else "the range is no datatype of OWL 2 RL"

    def _header(self, each: ox.Triple) -> str | None:
        return None if self._is(each.subject, "owl:Ontology") else "of what is no ontology"

    def _assertion(self, each: ox.Triple) -> str | None:
        if self._is(each.predicate, "owl:AnnotationProperty"):
            return None
        is_literal = isinstance(each.object, ox.Literal)
        if self._is(each.predicate, "owl:ObjectProperty"):
            return "an object property with a literal" if is_literal else None
        if not self._is(each.predicate, "owl:DatatypeProperty"):
            return f"{each.predicate} is no declared property"
        if not isinstance(each.object, ox.Literal):
            return "a datatype property with an IRI"
        fits = each.object.language or shorten(each.object.datatype.value) in _DATATYPES
        return None if fits else "a literal whose datatype is none of OWL 2 RL"
