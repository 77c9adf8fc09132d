"""Observations and stages of two articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.across.column import Columns
from zonegraph.check.across.reading import readings

from ..made import dataset, witness

if TYPE_CHECKING:
    from zonegraph.check.across.reading import Reading
    from zonegraph.check.witness import Witness

HEAD = """
zgid:article-1 a zg:Article ; zg:publishedOn "2020-01-01"^^xsd:date ; zg:headline "一"@zh .
zgid:article-2 a zg:Article ; zg:publishedOn "2021-01-01"^^xsd:date ; zg:headline "二"@zh .
zgid:zone-a a zg:Zone ; skos:prefLabel "甲"@zh . zgid:zone-b a zg:Zone ; skos:prefLabel "乙"@zh .
zgid:indicator-gdp skos:prefLabel "生产总值"@zh .
zgid:indicator-rate skos:prefLabel "生产总值增长率"@zh .
zgid:indicator-share skos:prefLabel "生产总值占乙的比重"@zh .
"""


def seen(turtle: str) -> tuple[list[Reading], Columns, Witness]:
    """Return the readings of ``turtle``, its columns, and what looks things up."""
    data = dataset(HEAD + turtle)
    columns = Columns(data)
    return list(readings(columns)), columns, witness(data)[1]


def value(
    name: str,
    number: str,
    unit: str = "亿元",
    *,
    zone: str = "zone-a",
    indicator: str = "gdp",
    year: int = 2019,
    more: str = "",
) -> str:
    """Return an achieved observation in Turtle."""
    return f"""
    zgid:evidence-{name} a zg:Evidence ; zg:inArticle zgid:article-1 ; zg:exact "{number}"@zh .
    zgid:claim-{name} a zg:Observation ; zg:subject zgid:{zone} ; zg:modality zg:achieved ;
      zg:indicator zgid:indicator-{indicator} ; zg:value {number} ; zg:unit zgid:unit-{unit} ;
      zg:from "{year}-01-01"^^xsd:date ; zg:to "{year}-12-31"^^xsd:date ;
      zg:evidence zgid:evidence-{name} {more} ."""


def stage(name: str, concept: str, article: int, modality: str = "achieved") -> str:
    """Return a claim of a stage in Turtle."""
    return f"""
    zgid:evidence-{name} a zg:Evidence ; zg:inArticle zgid:article-{article} ; zg:exact "x"@zh .
    zgid:claim-{name} a zg:Claim ; zg:subject zgid:project-p ; zg:property zg:stage ;
      zg:object zg:{concept} ; zg:modality zg:{modality} ; zg:evidence zgid:evidence-{name} ."""
