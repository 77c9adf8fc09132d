"""Random graphs and shapes: sound ones with a few edits, and small ones out of odd parts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox
from hypothesis import strategies as st

from zonegraph.check.path import SH
from zonegraph.check.shapes import Shapes
from zonegraph.dataset import Dataset, load
from zonegraph.iri import ONTOLOGY

from ..made import CASES

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
EX = "http://example.org/"

ODD: list[ox.NamedNode | ox.BlankNode | ox.Literal] = [
    ox.Literal("2015-02-30", datatype=ox.NamedNode(f"{XSD}date")),
    ox.Literal("2020-01-13", datatype=ox.NamedNode(f"{XSD}date")),
    ox.Literal("2020-01-13Z", datatype=ox.NamedNode(f"{XSD}date")),
    ox.Literal("2020-01-13T00:00:00", datatype=ox.NamedNode(f"{XSD}dateTime")),
    ox.Literal("07", datatype=ox.NamedNode(f"{XSD}integer")),
    ox.Literal("7", datatype=ox.NamedNode(f"{XSD}integer")),
    ox.Literal("x", datatype=ox.NamedNode(f"{XSD}integer")),
    ox.Literal("7.0", datatype=ox.NamedNode(f"{XSD}decimal")),
    ox.Literal("7e0", datatype=ox.NamedNode(f"{XSD}double")),
    ox.Literal("NaN", datatype=ox.NamedNode(f"{XSD}double")),
    ox.Literal("2020", datatype=ox.NamedNode(f"{XSD}gYear")),
    ox.Literal("true", datatype=ox.NamedNode(f"{XSD}boolean")),
    ox.Literal("七", datatype=ox.NamedNode(f"{EX}numeral")),
    ox.Literal("七"),
    ox.Literal('a"\\\n{$this}'),
    ox.Literal(""),
    ox.Literal("园区", language="zh"),
    ox.Literal("park", language="en-GB"),
    ox.Literal("park", language="en"),
    ox.NamedNode(f"{ONTOLOGY}Zone"),
    ox.NamedNode(f"{ONTOLOGY}planned"),
    ox.NamedNode(f"{ONTOLOGY}hasEnterprise"),
    ox.BlankNode("b1"),
    ox.BlankNode("b2"),
]
Node = ox.NamedNode | ox.BlankNode | ox.Literal


@cache
def sound(limit: int = 12) -> list[tuple[ox.Quad, ...]]:
    """Return the quads of some sound cases."""
    files = sorted(CASES.glob("S*/good.ttl"))
    return [tuple(load(file).merged()) for file in files[:: max(1, len(files) // limit)]]


@cache
def unsound() -> list[tuple[ox.Quad, ...]]:
    """Return the quads of all unsound cases."""
    return [tuple(load(file).merged()) for file in sorted(CASES.glob("S*/bad*.ttl"))]


@st.composite
def edits(draw: DrawFn, quads: tuple[ox.Quad, ...]) -> list[ox.Quad]:
    """Draw ``quads`` with up to six triples dropped, changed or added."""
    made = sorted(quads, key=str)
    objects = [*sorted({quad.object for quad in made}, key=str), *ODD]
    subjects = sorted({quad.subject for quad in made}, key=str)
    predicates = sorted({quad.predicate for quad in made}, key=str)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(made) - 1)) if made else 0
        kind = draw(st.sampled_from(("drop", "object", "predicate", "subject", "add")))
        old = made[at] if made else ox.Quad(subjects[0], predicates[0], objects[0])
        if made and kind != "add":
            del made[at]
        if kind == "object" or kind == "add":
            old = ox.Quad(old.subject, old.predicate, draw(st.sampled_from(objects)))
        if kind == "predicate" or kind == "add":
            old = ox.Quad(old.subject, draw(st.sampled_from(predicates)), old.object)
        if kind == "subject" or kind == "add":
            old = ox.Quad(draw(st.sampled_from(subjects)), old.predicate, old.object)
        if kind != "drop":
            made.append(old)
    return made


@st.composite
def mutated(draw: DrawFn) -> Dataset:
    """Draw a case of our shapes with a few edits."""
    quads = draw(st.sampled_from([*sound(), *unsound()]))
    return Dataset.of(draw(edits(quads)))


_NODES = [ox.NamedNode(f"{EX}{name}") for name in "abcd"]
_CLASSES = [ox.NamedNode(f"{EX}{name}") for name in ("K", "L")]
_PREDICATES = [ox.NamedNode(f"{EX}{name}") for name in "pqr"]


@st.composite
def small(draw: DrawFn) -> Dataset:
    """Draw a graph of up to 25 triples out of few names and odd literals."""
    nodes: list[Node] = [*_NODES, *ODD]
    triples = [(_CLASSES[0], ox.NamedNode(f"{RDFS}subClassOf"), _CLASSES[1])]
    quads = [ox.Quad(*each) for each in triples]
    for _ in range(draw(st.integers(1, 25))):
        subjects: list[ox.NamedNode | ox.BlankNode] = [*_NODES, ox.BlankNode("b1")]
        subject = draw(st.sampled_from(subjects))
        if draw(st.integers(0, 4)) == 0:
            kind = draw(st.sampled_from(_CLASSES))
            quads.append(ox.Quad(subject, ox.NamedNode(f"{RDF}type"), kind))
        else:
            predicate = draw(st.sampled_from(_PREDICATES))
            quads.append(ox.Quad(subject, predicate, draw(st.sampled_from(nodes))))
    return Dataset.of(quads)


_PATHS = (
    "ex:p",
    "ex:q",
    "( ex:p ex:q )",
    "[ sh:inversePath ex:p ]",
    "[ sh:alternativePath ( ex:p ex:q ) ]",
    "[ sh:zeroOrMorePath ex:p ]",
    "[ sh:oneOrMorePath ex:p ]",
    "[ sh:zeroOrOnePath ex:r ]",
    "( [ sh:inversePath ex:q ] [ sh:zeroOrMorePath ex:p ] )",
)
_VALUES = (
    "sh:class ex:K",
    # pySHACL lists several parameters in no fixed order, so these bring their own words.
    'sh:class ex:L, ex:K ; sh:message "both"',
    "sh:datatype xsd:integer",
    "sh:datatype xsd:date",
    "sh:datatype xsd:string",
    "sh:datatype rdf:langString",
    "sh:datatype xsd:gYear",
    "sh:datatype ex:numeral",
    "sh:nodeKind sh:IRI",
    "sh:nodeKind sh:BlankNodeOrLiteral",
    "sh:minInclusive 7",
    "sh:maxExclusive 7.5",
    'sh:minExclusive "2019-01-01"^^xsd:date',
    'sh:maxInclusive "m"',
    "sh:minLength 1",
    "sh:maxLength 3",
    'sh:pattern "^[a-z]"',
    'sh:pattern "PARK" ; sh:flags "i"',
    'sh:languageIn ( "en" "zh" )',
    'sh:in ( ex:a ex:b 7 "七" "park"@en ) ; sh:message "one of {$value}"',
    "sh:hasValue ex:a",
    "sh:hasValue 7",
    "sh:equals ex:q",
    "sh:disjoint ex:q",
    "sh:closed true ; sh:ignoredProperties ( rdf:type )",
    "sh:not [ sh:class ex:K ]",
    "sh:not [ sh:property [ sh:path ex:q ; sh:minCount 1 ] ]",
    "sh:and ( [ sh:nodeKind sh:IRI ] [ sh:class ex:K ] )",
    "sh:or ( [ sh:datatype xsd:integer ] [ sh:class ex:K ] )",
    "sh:xone ( [ sh:nodeKind sh:IRI ] [ sh:class ex:L ] )",
    "sh:node [ sh:property [ sh:path ex:p ; sh:maxCount 1 ] ]",
    "sh:property [ sh:path ex:q ; sh:minCount 1 ]",
)
_PROPERTY_VALUES = (
    "sh:minCount 1",
    "sh:maxCount 1",
    "sh:uniqueLang true",
    "sh:lessThan ex:r",
    "sh:lessThanOrEquals ex:q",
    "sh:qualifiedValueShape [ sh:class ex:K ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1",
)
_TARGETS = (
    "sh:targetClass ex:L",
    "sh:targetClass ex:K",
    "sh:targetSubjectsOf ex:p",
    "sh:targetObjectsOf ex:q",
    "sh:targetNode ex:a, ex:z, 7",
)
_WORDS = ("", 'sh:message "not so {?value} at {$this}"@en ;', "sh:severity sh:Warning ;")


@st.composite
def shapes(draw: DrawFn) -> str:
    """Draw a shapes graph in Turtle: a node shape and two property shapes, mostly unnamed."""
    parts: list[str] = []
    for name in draw(st.sampled_from((("ex:s", "ex:t"), ("[]", "ex:t")))):
        chosen = draw(st.lists(st.sampled_from(_VALUES), max_size=2, unique=True))
        inner = []
        for _ in range(draw(st.integers(0, 2))):
            own = draw(
                st.lists(
                    st.sampled_from((*_VALUES, *_PROPERTY_VALUES)),
                    min_size=1,
                    max_size=2,
                    unique=True,
                )
            )
            path = draw(st.sampled_from(_PATHS))
            words = draw(st.sampled_from(_WORDS))
            inner.append(f"sh:property [ sh:path {path} ; {words} {' ; '.join(_once(own))} ]")
        words = draw(st.sampled_from(_WORDS))
        target = draw(st.sampled_from(_TARGETS))
        body = " ; ".join([target, *_once(chosen), *inner])
        parts.append(f"{name} a sh:NodeShape ; {words} {body} .")
    return "\n".join(parts)


def _once(parts: list[str]) -> list[str]:
    """Return ``parts`` with each parameter but once; most must not be given twice."""
    found: dict[str, str] = {}
    for part in parts:
        found.setdefault(part.split()[0], part)
    return list(found.values())


def shapes_of(turtle: str) -> Shapes:
    """Return the shapes of Turtle in the usual prefixes."""
    text = f"""@prefix ex: <{EX}> . @prefix sh: <{SH}> . @prefix xsd: <{XSD}> .
    @prefix rdf: <{RDF}> . @prefix rdfs: <{RDFS}> .
    {turtle}"""
    quads = ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)
    return Shapes(triples=tuple(quad.triple for quad in quads), cards={}, sources={}, origin="test")
