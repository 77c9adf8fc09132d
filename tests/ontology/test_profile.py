"""The ontology stays inside OWL 2 RL, so that it can be checked by rule."""

from __future__ import annotations

import pytest

from zonegraph.generate.turtle import parse

from .loaded import triples
from .profile import profile_problems

_HEAD = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <http://example.org/> .
:A a owl:Class . :B a owl:Class . :o a owl:ObjectProperty . :d a owl:DatatypeProperty .
:note a owl:AnnotationProperty .
"""
_ALLOWED = """
:A rdfs:subClassOf :B ; owl:disjointWith :C ; rdfs:label "a" ; :note 1 . :C a owl:Class .
:o rdfs:domain :A ; rdfs:range :B ; a owl:SymmetricProperty . :p a owl:ObjectProperty ;
rdfs:subPropertyOf :o . :d rdfs:range xsd:decimal ; rdfs:domain :A ; a owl:FunctionalProperty .
:x a :A ; :o :y ; :d 1.5 . :T a rdfs:Datatype . :x :note "c"^^:T , "2020-01-01"^^xsd:date .
"""


def test_the_ontology_is_in_owl_2_rl() -> None:
    assert len(triples()) >= 4000
    assert profile_problems(triples()) == []


def test_allowed_constructs_are_allowed() -> None:
    assert profile_problems(parse((_HEAD + _ALLOWED).encode(), "t")) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (":A rdfs:subClassOf [ a owl:Restriction ] .", "blank node"),
        (":A owl:equivalentClass :B .", "owl:equivalentClass is outside"),
        (":o owl:inverseOf :o .", "owl:inverseOf is outside"),
        (":A owl:unionOf :L .", "owl:unionOf is outside"),
        (":A owl:imports :B .", "owl:imports is outside"),
        (":A rdfs:subClassOf owl:Thing .", "owl#Thing> is no declared class"),
        (":A rdfs:subClassOf :Nowhere .", "Nowhere> is no declared class"),
        (":o rdfs:subPropertyOf :d .", "properties of one kind"),
        (":o rdfs:domain owl:Thing .", "domain is no declared class"),
        (":note rdfs:domain :A .", "domain of what is no object or datatype property"),
        (":o rdfs:range xsd:string .", "range is no declared class"),
        (":d rdfs:range xsd:date .", "no datatype of OWL 2 RL"),
        (":d rdfs:range owl:real .", "no datatype of OWL 2 RL"),
        (":note rdfs:range xsd:string .", "range of what is no object or datatype property"),
        (":d a owl:SymmetricProperty .", "of what is no object property"),
        (":o a owl:ReflexiveProperty .", "neither a declared class nor of the profile"),
        (":o a owl:DatatypeProperty .", "is both owl:ObjectProperty and owl:DatatypeProperty"),
        (":A a rdfs:Datatype .", "is both owl:Class and rdfs:Datatype"),
        (":x :o 1 .", "an object property with a literal"),
        (":x :d :y .", "a datatype property with an IRI"),
        (':x :d "2020-01-01"^^xsd:date .', "none of OWL 2 RL"),
        (":x :unheard :y .", "is no declared property"),
        (":x owl:versionIRI :y .", "no ontology"),
    ],
)
def test_what_leaves_the_profile_is_found(text: str, problem: str) -> None:
    found = profile_problems(parse((_HEAD + text).encode(), "t"))
    assert any(problem in each for each in found), found
