"""Every difference is one mistake of one kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonegraph.evaluate.comparison import compare
from zonegraph.evaluate.invention import inventions
from zonegraph.evaluate.mistake import KINDS_OF_MISTAKE, mistakes

from .made import annotation, claim, entity

if TYPE_CHECKING:
    from zonegraph.evaluate.gold import Annotation

TEXT = "甲区引进恒信科技与鲁岳，东园开工，产值超35亿元。"


def kinds(gold: Annotation, found: Annotation) -> list[tuple[str, str]]:
    """Return kind and detail of every mistake."""
    both = compare(replace(gold, text=TEXT), found)
    return [(each.kind, each.detail) for each in mistakes(both, inventions(found, TEXT))]


def test_names() -> None:
    gold = annotation(
        [
            entity("Zone", "甲区"),
            entity("Enterprise", "恒信科技"),
            entity("Enterprise", "鲁岳"),
            entity("Park", "东园"),
            entity("Place", "产值", core=False),
        ],
        [],
    )
    found = annotation(
        [
            entity("Place", "甲区"),
            entity("Enterprise", "恒信"),
            entity("Product", "开工"),
            entity("Product", "鬼影"),
        ],
        [],
    )
    assert kinds(gold, found) == [
        ("name: wrong class", "Zone as Place"),
        ("name: wrong boundary", "Enterprise"),
        ("name: missed", "Enterprise"),
        ("name: missed", "Park"),
        ("name: extra", "Product"),
        ("name: invented", "Product"),
    ]


def test_claims() -> None:
    zone, firm, park = entity("Zone", "甲区"), entity("Enterprise", "鲁岳"), entity("Park", "东园")
    gold = annotation(
        [zone, firm, park],
        [
            claim("甲区", "hasEnterprise", "鲁岳"),
            claim("甲区", "hasPark", "东园"),
            claim("鲁岳", "locatedIn", "甲区"),
        ],
    )
    found = annotation(
        [zone, firm, entity("Product", "开工")],
        [
            claim("甲区", "hasProject", "鲁岳"),
            claim("鲁岳", "produces", "开工"),
            claim("鲁岳", "governedBy", "鲁岳"),
            claim("甲区", "cooperatesWith", "鲁岳"),
        ],
    )
    assert [row for row in kinds(gold, found) if row[0].startswith("claim")] == [
        ("claim: wrong property", "hasEnterprise as hasProject"),
        ("claim: ends swapped", "locatedIn as cooperatesWith"),
        ("claim: missed with its name", "hasPark"),
        ("claim: of an extra name", "produces"),
        ("claim: against the ontology", "governedBy"),
    ]


def test_aspects_of_claims_that_were_found() -> None:
    names = [entity("Zone", "甲区"), entity("Indicator", "产值"), entity("Enterprise", "鲁岳")]
    count = claim("甲区", "hasObservation", value="35", indicator="产值", end="2020-12-31")
    firm = claim("甲区", "hasEnterprise", "鲁岳", modality="signed")
    gold = annotation(names, [replace(count, qualifier="超"), firm])
    found = annotation(
        names,
        [
            replace(count, end="2021-12-31", start="2021-01-01"),
            replace(firm, modality="achieved", end="2020-01-01"),
        ],
    )
    assert kinds(gold, found) == [
        ("claim: wrong time", "open start as stretch"),
        ("claim: wrong qualifier", "超 as none"),
        ("claim: wrong modality", "signed as achieved"),
        ("claim: time that gold has not", "hasEnterprise"),
    ]
    late = annotation(names, [replace(count, qualifier="超", end=None), firm])
    assert kinds(gold, late) == [("claim: time missed", "hasObservation")]


def test_gold_against_itself_has_none() -> None:
    whole = annotation([entity("Zone", "甲区")], [claim("甲区", "goal", value="产值")])
    assert kinds(whole, whole) == []


def test_kinds_are_listed_once() -> None:
    assert len(set(KINDS_OF_MISTAKE)) == len(KINDS_OF_MISTAKE) == 24
