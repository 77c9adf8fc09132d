"""Small graphs made here: from Turtle, and from an article that lies in a file of the test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph import read
from zonegraph.assemble.identity import article_graph, article_iri
from zonegraph.check.facts import Facts
from zonegraph.check.witness import Witness
from zonegraph.dataset import Dataset
from zonegraph.iri import THINGS

if TYPE_CHECKING:
    from zonegraph.article import Article

CASES = Path(__file__).parents[1] / "shapes"
PREFIXES = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix zg: <https://w3id.org/zonegraph/ontology#> .
@prefix zgid: <https://w3id.org/zonegraph/id/> .
"""
TEXT = """---
newspaper: 云岭日报
date: 2024-03-01
page: 1
headline: 云岭高新区引进星河电子
---

云岭高新区引进星河电子。星河电子云岭工厂总投资3.6亿元，将于2025年投产。
"""
QUOTE = "星河电子云岭工厂总投资3.6亿元"


def case(name: str) -> Path:
    """Return the case file ``S302/bad`` of tests/shapes."""
    return CASES / f"{name}.ttl"


def dataset(turtle: str) -> Dataset:
    """Return the dataset of TriG in our usual prefixes."""
    return Dataset.of(ox.parse((PREFIXES + turtle).encode(), ox.RdfFormat.TRIG))


def witness(data: Dataset) -> tuple[Facts, Witness]:
    """Return what looks things up in ``data``."""
    facts = Facts(data)
    return facts, Witness(facts)


def article_file(folder: Path, text: str = TEXT) -> Path:
    """Return a file in ``folder`` that holds ``text``."""
    file = folder / "a.md"
    file.write_text(text, encoding="utf-8")
    return file


def one_article(file: Path) -> Article:
    """Return the only article of ``file``."""
    (article,) = read.read(file)
    return article


def graph_of(article: Article, value: str = "3.6", surface: str = "3.6亿元") -> Dataset:
    """Return a sound graph of one observation of ``article``, quoting ``QUOTE``."""
    start = article.text.index(QUOTE)
    first = article.source.position(start)
    last = article.source.position(start + len(QUOTE) - 1)
    iri, graph = article_iri(article), article_graph(article)
    return dataset(f"""
    <{THINGS}graph-entities> {{
      zgid:project-星河电子云岭工厂 a zg:Project ;
        skos:prefLabel "星河电子云岭工厂"@zh ; rdfs:label "星河电子云岭工厂"@zh .
      zgid:indicator-总投资 a zg:Indicator ;
        skos:prefLabel "总投资"@zh ; rdfs:label "总投资"@zh .
    }}
    <{THINGS}graph-derived> {{
      zgid:project-星河电子云岭工厂 zg:hasObservation zgid:claim-a .
    }}
    {graph} {{
      {iri} a zg:Article ;
        rdfs:label "{article.headline}"@zh ; zg:headline "{article.headline}"@zh ;
        zg:textHash "{article.text_hash}" ; zg:sourceName "{Path(article.source.name).name}" ;
        zg:isDigest false ; zg:publishedOn "2024-03-01"^^xsd:date .
      zgid:evidence-a a zg:Evidence ; zg:inArticle {iri} ; zg:exact "{QUOTE}"@zh ;
        zg:start {start} ; zg:end {start + len(QUOTE)} ;
        zg:startLine {first.line} ; zg:startColumn {first.column} ;
        zg:endLine {last.line} ; zg:endColumn {last.column} .
      zgid:claim-a a zg:Observation ; zg:subject zgid:project-星河电子云岭工厂 ;
        zg:property zg:hasObservation ; zg:indicator zgid:indicator-总投资 ;
        zg:value {value} ; zg:surface "{surface}"@zh ; zg:modality zg:achieved ;
        zg:observationKey "project-星河电子云岭工厂|indicator-总投资|/" ;
        zg:rule "T101" ; zg:confidence 0.9 ; zg:evidence zgid:evidence-a .
    }}
    """)
