"""Persons after their post or before their words, and posts with their body."""

from __future__ import annotations

import pytest

from zonegraph.extract.names.person import RULES

from ..made import reading_of, shown

PERSONS, POSTS = RULES


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("合肥高新区管委会主任吕长富介绍。", "Person:吕长富"),
        ("公司董事长约翰·史密斯说。", "Person:约翰·史密斯"),
        ("党委书记欧阳明表示。", "Person:欧阳明"),
    ],
)
def test_a_person_is_found(text: str, found: str) -> None:
    assert found in shown(PERSONS.find(reading_of(text)))


@pytest.mark.parametrize(
    "text", ["主任务是招商。", "高新区表示欢迎。", "主任介绍了情况。", "企业负责人说。"]
)
def test_no_person_is_found(text: str) -> None:
    assert shown(PERSONS.find(reading_of(text))) == []


def test_two_posts_of_one_person() -> None:
    found = shown(POSTS.find(reading_of("合肥高新区党工委书记、管委会主任吕长富介绍。")))
    assert len(found) >= 2
    assert all(label.startswith("Position:") for label in found)


def test_a_post_without_person_or_body_is_not_named() -> None:
    assert shown(POSTS.find(reading_of("主任开会。"))) == []
