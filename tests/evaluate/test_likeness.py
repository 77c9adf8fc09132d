"""Two rows that differ in one respect are alike; rows that differ in more are not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from zonegraph.evaluate.likeness import likeness_of_claims, likeness_of_entities

from .made import annotation, claim, entity

if TYPE_CHECKING:
    from zonegraph.evaluate.gold import GoldClaim

NAMES = annotation(
    [
        entity("Zone", "甲区"),
        entity("Enterprise", "恒信科技"),
        entity("Enterprise", "恒信"),
        entity("Project", "东厂"),
    ],
    [],
)
GOLD = claim("甲区", "hasEnterprise", "恒信科技")
COUNT = claim("东厂", "hasObservation", value="35", indicator="产值", unit="亿元")
COUNT = replace(COUNT, quote="产值35亿元")
WORDS = replace(claim("甲区", "goal", value="建成一流园区"), quote="建成一流园区")


@pytest.mark.parametrize(
    ("gold", "mine", "kind"),
    [
        (GOLD, claim("东厂", "hasEnterprise", "恒信科技"), "claim: wrong subject"),
        (GOLD, claim("甲区", "hasProject", "恒信科技"), "claim: wrong property"),
        (GOLD, claim("恒信科技", "hasEnterprise", "甲区"), "claim: ends swapped"),
        (GOLD, claim("恒信科技", "locatedIn", "甲区"), "claim: ends swapped"),
        (GOLD, claim("甲区", "hasEnterprise", "恒信"), "claim: wrong object"),
        (GOLD, claim("甲区", "hasEnterprise", "东厂"), None),
        (GOLD, claim("东厂", "hasProject", "恒信"), None),
        (COUNT, replace(COUNT, value="36"), "claim: wrong value"),
        (COUNT, replace(COUNT, unit="%"), "claim: wrong unit"),
        (COUNT, replace(COUNT, indicator="用地"), "claim: wrong indicator"),
        (COUNT, replace(COUNT, subject="甲区"), "claim: wrong subject"),
        (COUNT, replace(COUNT, indicator="用地", value="3"), None),
        (WORDS, replace(WORDS, value="投产"), "claim: wrong words"),
        (WORDS, replace(WORDS, subject="东厂"), "claim: wrong subject"),
    ],
)
def test_claims(gold: GoldClaim, mine: GoldClaim, kind: str | None) -> None:
    found = likeness_of_claims(gold, mine, NAMES, NAMES)
    assert (found[1] if found else None) == kind


def test_names() -> None:
    firm = entity("Enterprise", "恒信科技")
    assert likeness_of_entities(firm, entity("Park", "恒信科技")) == (0, "name: wrong class")
    assert likeness_of_entities(firm, entity("Enterprise", "恒信")) == (1, "name: wrong boundary")
    assert likeness_of_entities(firm, entity("Park", "恒信科")) == (2, "name: wrong boundary")
    assert likeness_of_entities(firm, entity("Enterprise", "鲁岳")) is None
