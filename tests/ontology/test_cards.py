"""Every term and concept carries a complete card in both languages."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from zonegraph.generate.term import CLASS, read_terms
from zonegraph.generate.tree import Tree

from .cards import card_problems
from .loaded import LEXICON_SCHEMES, ONTOLOGY_IRI, by_name, terms

_GOOD = f"""
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix zg: <https://w3id.org/zonegraph/ontology#> .
zg:near a owl:ObjectProperty ;
    rdfs:label "邻近"@zh, "near"@en ;
    skos:prefLabel "邻近"@zh, "near"@en ;
    skos:definition "主体在客体附近。"@zh, "The subject is near the object."@en ;
    skos:example "甲 near 乙"@zh ;
    rdfs:domain zg:Place ;
    rdfs:range zg:Place ;
    rdfs:isDefinedBy <{ONTOLOGY_IRI}> .
"""


def _problems(text: str) -> list[str]:
    tree = Tree(Path("nowhere"))
    tree.lay({"ontology/terms/t.ttl": text.encode()})
    return [p for term in read_terms(tree, "ontology/terms/*.ttl") for p in card_problems(term)]


def test_every_card_is_complete() -> None:
    assert len(terms()) >= 200
    assert [problem for term in terms() for problem in card_problems(term)] == []


def test_a_complete_card_has_no_problem() -> None:
    assert _problems(_GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('rdfs:label "邻近"@zh, ', "rdfs:label ", "has labels"),
        ('prefLabel "邻近"@zh', 'prefLabel "附近"@zh', "has labels"),
        (
            '"邻近"@zh, "near"@en ;\n    skos:d',
            '"邻近"@zh, "near"@en, "by"@en ;\n    skos:d',
            "labels",
        ),
        ("附近。", "附近", "zh definition"),
        ("在客体附近。", "在那里。很近。", "zh definition"),
        ("the object.", "the object", "en definition"),
        ("near the object.", "near. It is so.", "two sentences"),
        ("near the object.", "near 客体.", "in Chinese"),
        ('    skos:example "甲 near 乙"@zh ;\n', "", "no example"),
        ("rdfs:domain zg:Place", "rdfs:domain zg:Place, zg:Zone", "domains"),
        ("    rdfs:range zg:Place ;\n", "", "domains"),
        (f"isDefinedBy <{ONTOLOGY_IRI}>", "isDefinedBy <http://example.org/>", "not defined"),
        ("zg:near a", "zg:Near a", "misnamed"),
        ("skos:example", 'skos:scopeNote "只用于地点。"@zh ; skos:example', "scope note"),
        ("skos:example", 'skos:altLabel "near"@en ; skos:example', "repeats"),
    ],
)
def test_an_incomplete_card_is_found(old: str, new: str, problem: str) -> None:
    assert old in _GOOD
    assert any(problem in found for found in _problems(_GOOD.replace(old, new, 1)))


def test_each_name_is_declared_once() -> None:
    twice = [name for name, n in Counter(term.local for term in terms()).items() if n > 1]
    assert twice == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_labels_tell_terms_of_one_kind_apart(language: str) -> None:
    kinds = Counter(
        (
            term.path if not term.is_property and not term.has_type(CLASS) else "",
            term.is_property,
            term.label(language).casefold(),
        )
        for term in terms()
    )
    assert [key for key, n in kinds.items() if n > 1] == []


def test_notes_name_existing_terms() -> None:
    names = by_name()
    mentioned = {
        name
        for term in terms()
        for predicate in ("skos:scopeNote", "skos:definition", "skos:example")
        for language in ("zh", "en")
        for text in term.said(predicate, language)
        for name in re.findall(r"zg:([A-Za-z]+)\b(?!…)", text)
    }
    assert len(mentioned) >= 10
    assert {name for name in mentioned if name not in names} == set()


def test_an_example_of_a_property_uses_it() -> None:
    checked = 0
    for term in terms():
        if term.all("rdfs:subPropertyOf"):
            checked += 1
            assert f" {term.local} " in " ".join(term.said("skos:example", "zh")), term.local
    assert checked >= 70


def test_lexicon_schemes_are_the_only_ones_without_examples() -> None:
    bare = {term.path for term in terms() if not term.said("skos:example", "zh")}
    assert bare <= set(LEXICON_SCHEMES)
