"""Modality, time, values, qualifiers and evidence are each judged alone."""

from __future__ import annotations

from dataclasses import replace

from zonegraph.evaluate.aspect import ASPECTS, holds
from zonegraph.evaluate.comparison import compare
from zonegraph.evaluate.gold import Annotation, Place

from .made import annotation, claim, entity

TEXT = "甲区引进鲁岳。产值超35亿元。"
NAMES = [entity("Zone", "甲区"), entity("Enterprise", "鲁岳"), entity("Indicator", "产值")]
FIRM = replace(claim("甲区", "hasEnterprise", "鲁岳", modality="signed"), quote="引进鲁岳")
COUNT = replace(
    claim("甲区", "hasObservation", value="35", indicator="产值", unit="亿元", end="2020-12-31"),
    qualifier="超",
    quote="产值超35亿元",
)
GOLD = replace(annotation(NAMES, [FIRM, COUNT]), text=TEXT)
FOUND_FIRM = replace(FIRM, places=(Place(2, 6, "引进鲁岳"),))
FOUND_COUNT = replace(COUNT, places=(Place(7, 14, "产值超35亿元"),), surface="35亿元")


def figures(*claims: object) -> dict[str, tuple[int, int, int, int]]:
    """Return core, hit, found and right of every aspect."""
    both = compare(GOLD, Annotation(name="", headline="", entities=tuple(NAMES), claims=claims))  # type: ignore[arg-type]
    counts = {name: judge(both) for name, judge in ASPECTS.items()}
    return {name: (c.core, c.hit, c.found, c.right) for name, c in counts.items()}


def test_all_right() -> None:
    for name, count in figures(FOUND_FIRM, FOUND_COUNT).items():
        one = name in ("time", "values", "qualifier")
        assert count == ((1, 1, 1, 1) if one else (2, 2, 2, 2)), name


def test_modality_at_three_grains() -> None:
    now = figures(replace(FOUND_FIRM, modality="planned"))
    assert now["modality"] == (1, 1, 1, 1)
    assert now["modality, fine"] == (1, 0, 1, 0)
    gone = figures(replace(FOUND_FIRM, modality="cancelled"))
    assert gone["modality"] == (1, 0, 1, 0)
    assert gone["polarity"] == (1, 0, 1, 0)
    assert figures(replace(FOUND_FIRM, modality="achieved"))["polarity"] == (1, 1, 1, 1)


def test_time_is_missed_or_extra() -> None:
    assert figures(replace(FOUND_COUNT, end=None))["time"] == (1, 0, 0, 0)
    assert figures(replace(FOUND_COUNT, end="2021-12-31"))["time"] == (1, 0, 1, 0)
    assert figures(replace(FOUND_FIRM, end="2021-12-31"))["time"] == (0, 0, 1, 0)


def test_values_count_whatever_they_are_of() -> None:
    other = replace(FOUND_COUNT, subject="鲁岳", indicator="用地")
    assert figures(other)["values"] == (1, 1, 1, 1)
    assert figures(replace(FOUND_COUNT, unit="%"))["values"] == (1, 0, 1, 0)
    assert figures(replace(FOUND_COUNT, value="many"))["values"] == (1, 0, 1, 0)


def test_qualifiers() -> None:
    assert figures(replace(FOUND_COUNT, qualifier="近"))["qualifier"] == (1, 0, 1, 0)


def test_evidence_stands_where_it_says_and_holds_the_claim() -> None:
    found = annotation(NAMES, [])
    assert holds(FOUND_FIRM, found, TEXT)
    assert holds(FOUND_COUNT, found, None)
    assert not holds(FIRM, found, TEXT)
    assert not holds(replace(FOUND_FIRM, places=(Place(3, 7, "引进鲁岳"),)), found, TEXT)
    assert not holds(replace(FOUND_FIRM, places=(Place(7, 9, "产值"),)), found, TEXT)
    assert not holds(replace(FOUND_COUNT, surface="36亿元"), found, TEXT)


def test_evidence_as_gold_overlaps_the_quote() -> None:
    away = replace(FOUND_FIRM, places=(Place(7, 9, "产值"),))
    assert figures(away)["evidence as gold"] == (1, 0, 1, 0)
    assert figures(replace(FOUND_FIRM, places=(Place(5, 7, "岳。"),)))["evidence as gold"][1] == 1
