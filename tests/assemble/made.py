"""One small resolution for the tests of this folder: every kind of claim, every modality."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from zonegraph.claim import Claim, Evidence, Extraction, Measure, Period, Span, Thing
from zonegraph.read import read_text
from zonegraph.resolve import Resolution, resolve
from zonegraph.vocab import MODALITIES

TEXT = """---
newspaper: 某某日报
date: 2020-01-13
page: 3
headline: 甲高新区消息
authors: 张三
---

甲高新区引进恒信公司，建设创新园。

去年产值320亿元。
"""
ZONE = Thing(kind="Zone", label="甲高新区", aliases=(), spans=(Span(0, 4),), rule="T001")
FIRM = Thing(kind="Enterprise", label="恒信公司", aliases=(), spans=(Span(13, 17),), rule="T001")
PARK = Thing(
    kind="Park", label="创新园", aliases=(), spans=(Span(20, 23),), rule="T001", zone="甲高新区"
)
OUTPUT = Thing(kind="Indicator", label="产值", aliases=(), spans=(Span(27, 29),), rule="T001")
YEAR = Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 12, 31), precision="year", words="去年")


def evidence(text: str, quote: str) -> Evidence:
    """Return where ``quote`` stands in ``text``."""
    start = text.index(quote)
    return Evidence(start=start, end=start + len(quote), exact=quote)


def extraction(text: str = TEXT) -> Extraction:
    """Return what the article of ``text`` states, once in every modality."""
    article = read_text(text, "made.md")[0]
    claims = []
    for modality in sorted(MODALITIES):
        if modality == "negated":
            continue
        claims.append(
            Claim(
                subject=ZONE.key,
                property="hasEnterprise",
                object=FIRM.key,
                modality=modality,
                evidence=(evidence(article.text, "引进恒信公司"),),
                rule="T001",
                confidence=0.8,
            )
        )
    claims += [
        Claim(
            subject=PARK.key,
            property="stage",
            text="建设",
            concept="stageBuilding",
            modality="underway",
            evidence=(evidence(article.text, "建设创新园"),),
            rule="T002",
            confidence=0.755,
        ),
        Claim(
            subject=ZONE.key,
            property="hasObservation",
            measure=Measure(
                indicator=OUTPUT.key, value=Decimal("320"), unit="亿元", surface="320亿元"
            ),
            modality="achieved",
            evidence=(evidence(article.text, "去年产值320亿元"),),
            rule="T003",
            confidence=1.0,
            period=YEAR,
        ),
        Claim(
            subject=ZONE.key,
            property="foundedOn",
            text="2019",
            modality="achieved",
            evidence=(evidence(article.text, "去年"),),
            rule="T004",
            confidence=1.0,
            period=YEAR,
        ),
    ]
    return Extraction(article=article, things=(ZONE, FIRM, PARK, OUTPUT), claims=tuple(claims))


def resolution(text: str = TEXT) -> Resolution:
    """Return the resolution of that one article."""
    return resolve([extraction(text)])
