"""OWL 2 RL as a list of what may be written (P406).

OWL 2 Web Ontology Language Profiles (Second Edition), section 4.2, in its RDF form, for named
classes and properties. Whatever is not allowed is reported, so a construct nobody thought of is
refused as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.check.card import card
from zonegraph.check.ontology.model import (
    ANNOTATION,
    CLASS,
    DATA_PROPERTY,
    OBJECT_PROPERTY,
    OWL,
    RDF,
    RDFS,
    SUBCLASS,
    TYPE,
    Node,
    Ontology,
)
from zonegraph.check.ontology.report import of_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.finding import Finding

PROFILE = card("P406")
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
# Section 4.2.1; xsd:date is not among them.
_DATATYPES: Final = frozenset(
    {f"{RDF}PlainLiteral", f"{RDF}XMLLiteral", f"{RDF}langString", f"{RDFS}Literal"}
    | {
        _XSD + name
        for name in [
            "decimal",
            "integer",
            "nonNegativeInteger",
            "nonPositiveInteger",
            "positiveInteger",
            "negativeInteger",
            "long",
            "int",
            "short",
            "byte",
            "unsignedLong",
            "unsignedInt",
            "unsignedShort",
            "unsignedByte",
            "float",
            "double",
            "string",
            "normalizedString",
            "token",
            "language",
            "Name",
            "NCName",
            "NMTOKEN",
            "boolean",
            "hexBinary",
            "base64Binary",
            "anyURI",
            "dateTime",
            "dateTimeStamp",
        ]
    }
)
_KINDS: Final = frozenset(
    OWL + name
    for name in [
        "Ontology",
        "Class",
        "ObjectProperty",
        "DatatypeProperty",
        "AnnotationProperty",
        "NamedIndividual",
        "SymmetricProperty",
        "AsymmetricProperty",
        "TransitiveProperty",
        "IrreflexiveProperty",
        "FunctionalProperty",
        "InverseFunctionalProperty",
    ]
) | {f"{RDFS}Datatype"}
_ON_OBJECTS: Final = frozenset(
    OWL + name
    for name in [
        "SymmetricProperty",
        "AsymmetricProperty",
        "TransitiveProperty",
        "IrreflexiveProperty",
        "InverseFunctionalProperty",
    ]
)
_NOTES: Final = frozenset(
    {f"{RDFS}{n}" for n in ("label", "comment", "seeAlso", "isDefinedBy")}
    | {f"{OWL}{n}" for n in ("versionInfo", "versionIRI", "imports", "priorVersion", "deprecated")}
)
_PROPERTIES: Final = (OBJECT_PROPERTY, DATA_PROPERTY, ANNOTATION)


def outside(ontology: Ontology) -> Iterator[Finding]:
    """Yield each statement that OWL 2 RL does not allow, at its subject."""
    for subject in sorted(ontology.about):
        several = [kind for kind in _PROPERTIES if ontology.is_a(subject, kind)]
        if len(several) > 1:
            yield _found(ontology, subject, "two kinds of property", "两种属性")
        for predicate, objects in ontology.about[subject].items():
            for node in objects:
                said = _fault(ontology, subject, predicate, node)
                if said is not None:
                    name = ontology.name(getattr(node, "value", str(node)))
                    stated = f"{ontology.name(predicate)} {name}"
                    yield _found(ontology, subject, f"{stated}: {said[1]}", f"{stated}：{said[0]}")


def _found(ontology: Ontology, subject: str, en: str, zh: str) -> Finding:
    return of_term(
        PROFILE, ontology, subject, f"超出 OWL 2 RL：{zh}。", f"Outside OWL 2 RL: {en}.", en
    )


Fault = tuple[str, str] | None


def _fault(ontology: Ontology, subject: str, predicate: str, node: Node) -> Fault:
    if subject.startswith("_:") or isinstance(node, ox.BlankNode | ox.Triple):
        return "空节点", "a blank node"
    if predicate == TYPE:
        return _of_type(ontology, subject, node)
    if predicate in (SUBCLASS, f"{OWL}disjointWith", f"{OWL}equivalentClass"):
        fits = ontology.is_a(subject, CLASS) and _declared(ontology, node, CLASS)
        return None if fits else ("没有声明的类", "a class that is not declared")
    if predicate in (f"{RDFS}subPropertyOf", f"{OWL}inverseOf", f"{OWL}equivalentProperty"):
        same = any(ontology.is_a(subject, k) and _declared(ontology, node, k) for k in _PROPERTIES)
        return None if same else ("两边不是同一种属性", "no two properties of one kind")
    if predicate == f"{RDFS}domain":
        return None if _declared(ontology, node, CLASS) else ("不是类", "no declared class")
    if predicate == f"{RDFS}range":
        return _of_range(ontology, subject, node)
    if predicate in _NOTES:
        return None
    if predicate.startswith((OWL, RDF, RDFS)):
        return "不在此范围内的构造", "a construct that the profile does not have"
    return _of_assertion(ontology, predicate, node)


def _declared(ontology: Ontology, node: Node, kind: str) -> bool:
    return isinstance(node, ox.NamedNode) and (
        node.value == f"{OWL}Thing" or ontology.is_a(node.value, kind)
    )


def _of_type(ontology: Ontology, subject: str, node: Node) -> Fault:
    kind = node.value if isinstance(node, ox.NamedNode) else ""
    if kind in _ON_OBJECTS and not ontology.is_a(subject, OBJECT_PROPERTY):
        return "只用于对象属性", "only for object properties"
    if kind in _KINDS or ontology.is_a(kind, CLASS):
        return None
    return "既不是声明过的类，也不在此范围内", "neither a declared class nor of the profile"


def _of_range(ontology: Ontology, subject: str, node: Node) -> Fault:
    if ontology.is_a(subject, OBJECT_PROPERTY):
        return None if _declared(ontology, node, CLASS) else ("不是类", "no declared class")
    fits = isinstance(node, ox.NamedNode) and node.value in _DATATYPES
    return None if fits else ("不是 OWL 2 RL 的数据类型", "no datatype of OWL 2 RL")


def _of_assertion(ontology: Ontology, predicate: str, node: Node) -> Fault:
    if ontology.is_a(predicate, ANNOTATION):
        return None
    literal = isinstance(node, ox.Literal)
    if ontology.is_a(predicate, OBJECT_PROPERTY):
        return ("对象属性的值是文字", "an object property with a literal") if literal else None
    if ontology.is_a(predicate, DATA_PROPERTY):
        if not isinstance(node, ox.Literal):
            return "数据属性的值是 IRI", "a datatype property with an IRI"
        fits = node.language or node.datatype.value in _DATATYPES
        return None if fits else ("不是 OWL 2 RL 的数据类型", "no datatype of OWL 2 RL")
    return "没有声明的属性", "a property that is not declared"
