"""Precision and recall, by hand."""

from __future__ import annotations

import pytest

from zonegraph.evaluate.score import Score, evaluate

from .made import annotation, claim, entity

ZONE, FIRM, OTHER = (
    entity("Zone", "甲区"),
    entity("Enterprise", "恒信"),
    entity("Enterprise", "鲁岳"),
)
WELCOME = entity("Enterprise", "铂瑞", core=False)
GOLD = annotation(
    [ZONE, FIRM, OTHER, WELCOME],
    [
        claim("甲区", "hasEnterprise", "恒信", modality="planned", end="2020-12-31"),
        claim("甲区", "hasEnterprise", "鲁岳"),
        claim("甲区", "hasEnterprise", "铂瑞", core=False),
    ],
)
FOUND = annotation(
    [ZONE, FIRM, WELCOME, entity("Enterprise", "错误")],
    [
        claim("甲区", "hasEnterprise", "恒信", modality="signed", end="2020-12-31"),
        claim("甲区", "hasEnterprise", "铂瑞"),
        claim("甲区", "hasEnterprise", "错误"),
        claim("恒信", "locatedIn", "甲区"),
    ],
)


def test_counts() -> None:
    (score,) = evaluate([GOLD], [FOUND])
    firms = score.entities["Enterprise"]
    assert (firms.core, firms.hit, firms.found, firms.right) == (2, 1, 3, 2)
    whole = score.total("entities")
    assert whole.recall == pytest.approx(2 / 3)
    assert whole.precision == pytest.approx(3 / 4)
    claims = score.total("claims")
    assert (claims.core, claims.hit, claims.found, claims.right) == (2, 1, 4, 2)
    assert claims.f1 == pytest.approx(0.5)


def test_modality_is_judged_by_its_root_and_time_only_where_gold_has_one() -> None:
    (score,) = evaluate([GOLD], [FOUND])
    assert (score.modality.core, score.modality.hit) == (2, 2)
    assert (score.time.core, score.time.hit) == (1, 1)


def test_missed_and_extra_rows_are_named() -> None:
    (score,) = evaluate([GOLD], [FOUND])
    assert "Enterprise: 鲁岳" in score.missed
    assert "甲区 hasEnterprise 鲁岳 [achieved]" in score.missed
    assert "Enterprise: 错误" in score.extra
    assert not [row for row in score.missed if "铂瑞" in row]


def test_an_article_that_was_not_found_is_empty() -> None:
    (score,) = evaluate([GOLD], [])
    assert score.total("claims").recall == 0
    assert score.total("claims").precision == 1
    assert len(score.missed) == 5


def test_gold_against_itself_is_perfect() -> None:
    (score,) = evaluate([GOLD], [GOLD])
    for part in ("entities", "claims"):
        assert score.total(part).f1 == 1
    assert score.missed == score.extra == []


def test_scores_add_up() -> None:
    whole = Score("all")
    for score in evaluate([GOLD, GOLD], [FOUND]):
        whole.add(score)
    assert whole.total("claims").found == 8
    assert all(row.startswith("消息: ") for row in whole.missed)
