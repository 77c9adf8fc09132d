"""The number in the set's own name proves its members."""

from __future__ import annotations

from zonegraph.extract.names.counted import sets

from ..made import reading_of


def _members(text: str) -> list[list[str]]:
    read = reading_of(text)
    return [[read.text[a:b] for a, b in found.members] for found in sets(read)]


def test_as_many_in_brackets_as_the_name_says() -> None:
    text = "实施“三大工程”（强链工程、引智工程、焕新工程）。"
    assert _members(text) == [["强链工程", "引智工程", "焕新工程"]]


def test_one_too_few_or_too_many_proves_nothing() -> None:
    assert _members("实施“三大工程”（强链工程、引智工程）。") == []
    assert _members("实施“二大工程”（强链工程、引智工程、焕新工程）。") == []


def test_members_that_open_the_sentences_after() -> None:
    text = "探索两种模式。院企共建模式突出平台。飞地孵化模式突出人才。"
    assert _members(text) == [["院企共建模式", "飞地孵化模式"]]
