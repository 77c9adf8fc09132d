"""One article: gold at the left, found at the right, claims under their paragraph."""

from __future__ import annotations

from dataclasses import replace

from zonegraph.evaluate import page_article
from zonegraph.evaluate.gold import Place
from zonegraph.evaluate.score import Score, evaluate

from .made import annotation, claim, entity

TEXT = "甲区消息\n甲区建西园和东园。"
GOLD = replace(
    annotation(
        [entity("Zone", "甲区"), entity("Park", "西园"), entity("Park", "东园")],
        [
            replace(claim("甲区", "hasPark", "西园", modality="planned"), quote="建西园"),
            replace(claim("甲区", "hasPark", "东园"), quote="东园"),
        ],
    ),
    text=TEXT,
)
FOUND = annotation(
    [entity("Zone", "甲区"), entity("Park", "西园"), entity("Place", "东园")],
    [replace(claim("甲区", "hasPark", "西园"), places=(Place(7, 10, "建西园"),), quote="建西园")],
)


def shown(gold: object = GOLD, found: object = FOUND) -> str:
    (score,) = evaluate([gold], [found])  # type: ignore[list-item]
    return page_article.render(score, opened=True)


def test_names_are_marked_by_what_became_of_them() -> None:
    text = shown()
    assert text.count('<mark class="right" title="Park: 西园 (right)">西园') == 2
    assert '<mark class="wrong" title="Park: 东园 (wrong)">' in text
    assert '<mark class="wrong" title="Place: 东园 (wrong)">' in text


def test_a_wrong_modality_stands_out() -> None:
    text = shown()
    assert '<span class="differs">planned</span>' in text
    assert '<span class="tag wrong">wrong modality</span>' in text


def test_missed_and_extra_claims_have_one_side() -> None:
    text = shown()
    assert '<span class="tag missed">missed' in text
    more = replace(FOUND, claims=(*FOUND.claims, claim("西园", "locatedIn", "东园")))
    assert text.count('<tr class="extra">') + 1 == shown(found=more).count('<tr class="extra">')


def test_without_its_text_the_article_says_so() -> None:
    text = shown(gold=replace(GOLD, text=None))
    assert "the text is not here" in text
    assert "hasPark" in text


def test_inventions_are_named() -> None:
    ghost = replace(FOUND, entities=(*FOUND.entities, entity("Park", "鬼园")))
    assert "name not in text: 鬼园" in shown(found=ghost)


def test_a_sum_has_no_article() -> None:
    assert page_article.render(Score("total"), opened=False) == ""
