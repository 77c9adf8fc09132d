"""A name is read leftwards from its head to the word that cannot belong to it."""

from __future__ import annotations

import pytest

from zonegraph.extract.names.chunk import is_specific, start_of_name

from ..made import reading_of


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("加快建设比亚迪动力电池产业园。", "产业园", "比亚迪动力电池产业园"),
        ("引进了西安光电子研究院。", "研究院", "西安光电子研究院"),
        ("设立“云谷”产业园。", "产业园", "“云谷”产业园"),
        ("企业和比亚迪产业园。", "产业园", "比亚迪产业园"),
        ("重点建设5G产业园。", "产业园", "5G产业园"),
    ],
)
def test_where_a_name_begins(text: str, head: str, name: str) -> None:
    read = reading_of(text)
    at = read.text.index(head)
    assert read.text[start_of_name(read, at, 0) : at + len(head)] == name


def test_never_before_the_floor() -> None:
    read = reading_of("比亚迪动力电池产业园。")
    at = read.text.index("产业园")
    floor = read.text.index("电池")
    assert start_of_name(read, at, floor) >= floor


@pytest.mark.parametrize(
    ("text", "head", "specific"),
    [
        ("比亚迪产业园", "产业园", True),
        ("铂瑞晶产业园", "产业园", True),
        ("“云谷”产业园", "产业园", True),
        ("专业研究所", "研究所", False),
    ],
)
def test_only_names_that_say_which_one_are_specific(text: str, head: str, specific: bool) -> None:
    read = reading_of(text + "。")
    at = read.text.index(head)
    assert is_specific(read, read.text.index(text), at + len(head), at) is specific
