"""Two small graphs that differ in every way a diff tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix zg: <https://w3id.org/zonegraph/ontology#> .
@prefix zgid: <https://w3id.org/zonegraph/id/> .
"""
ARTICLE = """
zgid:article-a a zg:Article ; zg:headline "甲报道"@zh ; zg:sourceName "a.md" ; zg:textHash "0001" .
zgid:evidence-1 a zg:Evidence ; zg:inArticle zgid:article-a ; zg:exact "甲区引进乙公司"@zh ;
  zg:startLine 7 .
zgid:zone-甲 a zg:Zone ; skos:prefLabel "甲区"@zh .
zgid:enterprise-乙 a zg:Enterprise ; skos:prefLabel "乙公司"@zh ; skos:altLabel "乙"@zh .
"""
CLAIM = """
zgid:claim-1 a zg:Claim ; zg:subject zgid:zone-甲 ; zg:property zg:hasEnterprise ;
  zg:object zgid:enterprise-乙 ; zg:modality zg:planned ; zg:rule "F101" ; zg:confidence 0.8 ;
  zg:evidence zgid:evidence-1 .
"""
TERM = 'zg:hasEnterprise a owl:ObjectProperty ; rdfs:label "有企业"@zh .\n'


def graph(folder: Path, name: str, text: str) -> Path:
    """Return a Turtle file in ``folder`` that holds ``text`` under the usual prefixes."""
    file = folder / f"{name}.ttl"
    file.write_text(HEAD + text, encoding="utf-8")
    return file
