"""A good graph: two articles of our own, what they state written down by hand, assembled as ever.

It has a thing of every kind and a claim of every form, so that there is something to break for each
check. Nothing in it depends on how well articles are read.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zonegraph import read
from zonegraph.assemble.provenance import provenance
from zonegraph.assemble.quads import assemble
from zonegraph.assemble.write import canonical
from zonegraph.claim import Claim, Evidence, Extraction, Measure, Period, Span, Thing, ThingKey
from zonegraph.resolve import resolve

if TYPE_CHECKING:
    from zonegraph.article import Article

ARTICLES = Path(__file__).parent / "articles"
KINDS = {
    "云岭高新区": "Zone",
    "云岭市": "Place",
    "星湖科技园": "Park",
    "星河电子": "Enterprise",
    "远洋化工": "Enterprise",
    "北斗导航公司": "Enterprise",
    "星河电子云岭工厂": "Project",
    "云岭高新区管委会": "Organization",
    "云岭高新区管委会主任": "Position",
    "李明": "Person",
    "云岭创新大会": "Event",
    "集成电路产业": "Industry",
    "双轮驱动战略": "Strategy",
    "《云岭高新区人才办法》": "Policy",
    "云岭研究院": "Institute",
    "碳化硅器件": "Product",
    "云岭检测平台": "Platform",
    "云岭市科技进步奖": "Honour",
    "云岭大桥": "Infrastructure",
}
INDICATORS = {"营业收入", "营业收入增长率", "营业收入占云岭市比重", "高新技术企业数量", "总投资"}


class Stated(NamedTuple):
    """A claim as it is written down: what, the quote, and how."""

    subject: str
    property: str
    end: str
    quote: str
    modality: str = "achieved"
    year: int | None = None
    value: str | None = None
    unit: str | None = None
    surface: str | None = None
    basis: str | None = None
    upper: str | None = None
    month: int | None = None


FIRST = (
    Stated("云岭高新区", "locatedIn", "云岭市", "云岭高新区位于云岭市"),
    Stated("云岭高新区", "level", "levelNational", "国家级"),
    Stated("云岭高新区", "hasEnterprise", "星河电子", "云岭高新区引进星河电子"),
    Stated("云岭高新区", "hasEnterprise", "远洋化工", "没有引进远洋化工", "negated"),
    Stated(
        "云岭高新区",
        "hasObservation",
        "营业收入",
        "2022年，云岭高新区营业收入1000亿元",
        year=2022,
        value="1000",
        unit="亿元",
        surface="1000亿元",
    ),
    Stated(
        "云岭高新区",
        "hasObservation",
        "营业收入",
        "2023年，云岭高新区营业收入1200亿元",
        year=2023,
        value="1200",
        unit="亿元",
        surface="1200亿元",
    ),
    Stated(
        "云岭高新区",
        "hasObservation",
        "营业收入增长率",
        "增长20%",
        year=2023,
        value="20",
        unit="%",
        surface="20%",
        basis="yoy",
    ),
    Stated(
        "云岭高新区",
        "hasObservation",
        "营业收入占云岭市比重",
        "占云岭市的40%",
        year=2023,
        value="40",
        unit="%",
        surface="40%",
        basis="share",
    ),
    Stated(
        "云岭市",
        "hasObservation",
        "营业收入",
        "2023年，云岭市营业收入3000亿元",
        year=2023,
        value="3000",
        unit="亿元",
        surface="3000亿元",
    ),
    Stated("云岭高新区", "hasPark", "星湖科技园", "云岭高新区建有星湖科技园"),
    Stated(
        "星湖科技园",
        "hasObservation",
        "营业收入",
        "2023年，星湖科技园营业收入200亿元",
        year=2023,
        value="200",
        unit="亿元",
        surface="200亿元",
    ),
    Stated(
        "云岭高新区",
        "hasObservation",
        "高新技术企业数量",
        "高新技术企业300至320家",
        year=2023,
        value="300",
        unit="家",
        surface="300至320家",
        upper="320",
    ),
    Stated(
        "云岭高新区",
        "hasProject",
        "星河电子云岭工厂",
        "云岭高新区计划建设星河电子云岭工厂",
        "planned",
    ),
    Stated("星河电子云岭工厂", "stage", "stageSigned", "签约", year=2024, month=2),
    Stated(
        "星河电子云岭工厂",
        "hasObservation",
        "总投资",
        "总投资3.6亿元",
        value="3.6",
        unit="亿元",
        surface="3.6亿元",
    ),
)
SECOND = (
    Stated("星河电子云岭工厂", "stage", "stageGroundbroken", "开工", year=2024, month=8),
    Stated("云岭高新区", "hasObservation", "营业收入", "2023年，云岭高新区营业收入1200亿元",
           year=2023, value="1200", unit="亿元", surface="1200亿元"),
    Stated("云岭高新区", "hasEnterprise", "北斗导航公司", "云岭高新区计划引进北斗导航公司",
           "planned"),
)  # fmt: skip


@cache
def good() -> bytes:
    """Return the good graph as the bytes a build would write."""
    pages = [read.read(path)[0] for path in sorted(ARTICLES.glob("*.md"))]
    told = resolve(
        _extraction(page, stated) for page, stated in zip(pages, (FIRST, SECOND), strict=True)
    )
    return canonical([*assemble(told), *provenance(told)])


def _extraction(article: Article, stated: tuple[Stated, ...]) -> Extraction:
    named = {each.end for each in stated} & INDICATORS
    things = [
        _thing(article, kind, label) for label, kind in KINDS.items() if label in article.text
    ]
    things += [
        Thing(kind="Indicator", label=label, aliases=(), spans=(Span(0, 1),), rule="T001")
        for label in sorted(named)
    ]
    claims = tuple(_claim(article, each) for each in stated)
    return Extraction(article=article, things=tuple(things), claims=claims)


def _thing(article: Article, kind: str, label: str) -> Thing:
    at = article.text.index(label)
    return Thing(kind=kind, label=label, aliases=(), spans=(Span(at, at + len(label)),), rule="T1")


def _claim(article: Article, each: Stated) -> Claim:
    start = article.text.index(each.quote)
    evidence = Evidence(start=start, end=start + len(each.quote), exact=each.quote)
    measure, concept, target = None, None, None
    if each.value is not None:
        measure = Measure(
            indicator=ThingKey("Indicator", each.end),
            value=Decimal(each.value),
            unit=each.unit,
            surface=each.surface or "",
            upper=Decimal(each.upper) if each.upper else None,
            basis=each.basis,
        )
    elif each.end in KINDS:
        target = ThingKey(KINDS[each.end], each.end)
    else:
        concept = each.end
    return Claim(
        subject=ThingKey(KINDS[each.subject], each.subject),
        property=each.property,
        modality=each.modality,
        evidence=(evidence,),
        rule="T101",
        confidence=0.9,
        object=target,
        measure=measure,
        text=each.quote if concept else None,
        concept=concept,
        period=_period(each),
    )


def _period(each: Stated) -> Period | None:
    if each.year is None:
        return None
    if each.month is None:
        first, last = dt.date(each.year, 1, 1), dt.date(each.year, 12, 31)
        return Period(start=first, end=last, precision="year", words=f"{each.year}年")
    first = dt.date(each.year, each.month, 1)
    last = dt.date(each.year, each.month + 1, 1) - dt.timedelta(days=1)
    words = f"{each.year}年{each.month}月"
    return Period(start=first, end=last, precision="month", words=words)
