"""What no text said is counted by kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zonegraph.evaluate.gold import GoldClaim, GoldEntity, Place
from zonegraph.evaluate.invention import KINDS_OF_INVENTION, inventions

from .made import annotation, claim, entity

TEXT = "甲区引进恒信，产值３５亿元。"
NAMES = [entity("Zone", "甲区"), entity("Enterprise", "恒信"), entity("Indicator", "工业总产值")]
MEASURED = replace(
    claim("甲区", "hasObservation", value="35", indicator="工业总产值", unit="亿元"),
    surface="35亿元",
    places=(Place(7, 13, "产值３５亿元"),),
)


def kinds(entities: list[GoldEntity], claims: list[GoldClaim], text: str | None) -> list[str]:
    return [each.kind for each in inventions(annotation(entities, claims), text)]


def test_what_stands_in_the_text_is_not_invented() -> None:
    assert kinds(NAMES, [MEASURED, claim("甲区", "hasEnterprise", "恒信")], TEXT) == []


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (replace(MEASURED, surface="36亿元", value="36"), "number not in text"),
        (replace(MEASURED, value="53"), "number misread"),
        (replace(MEASURED, places=(Place(0, 6, "产值３５亿元"),)), "quote not in text"),
        (replace(MEASURED, modality="perhaps"), "modality unknown"),
        (claim("甲区", "likes", "恒信"), "property unknown"),
        (claim("恒信", "hasEnterprise", "恒信"), "against domain"),
        (claim("甲区", "hasEnterprise", "甲区"), "against range"),
        (claim("甲区", "hasEnterprise", value="恒信"), "against range"),
        (claim("甲区", "stage", "恒信"), "against range"),
    ],
)
def test_claims(row: GoldClaim, kind: str) -> None:
    assert kinds(NAMES, [row], TEXT) == [kind]


def test_names_and_classes() -> None:
    ghost, dragon = entity("Enterprise", "鬼影"), entity("Dragon", "恒信")
    assert kinds([ghost, dragon], [], TEXT) == ["name not in text", "class unknown"]
    assert kinds([entity("Enterprise", "鬼影", "恒信")], [], TEXT) == []


def test_without_the_text_only_the_ontology_speaks() -> None:
    ghost = entity("Enterprise", "鬼影")
    assert kinds([ghost, *NAMES], [claim("鬼影", "hasPark", "甲区")], None) == [
        "against domain",
        "against range",
    ]


def test_two_things_of_one_label_may_fit_either_way() -> None:
    twin = entity("Park", "恒信")
    assert kinds([*NAMES, twin], [claim("甲区", "hasEnterprise", "恒信")], TEXT) == []


def test_every_kind_is_listed() -> None:
    assert len(set(KINDS_OF_INVENTION)) == 9
