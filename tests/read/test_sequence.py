"""What only a whole order shows."""

from __future__ import annotations

import pytest

from zonegraph.read.sequence import clues, violations


@pytest.mark.parametrize(
    ("order", "wrong"),
    [
        (["一、产业", "话。", "二、人才", "三、服务"], 0),
        (["二、人才", "一、产业", "三、服务"], 3),
        (["一是建园。二是引才", "。三是减税。"], 0),
        (["。三是减税。", "一是建园。二是引才"], 1),
        (["一是建园。二是引才。", "一是减税。二是让利。"], 0),
        (["云溪高新区（以下简称“高新区”）", "高新区去年"], 0),
        (["高新区去年", "云溪高新区（以下简称“高新区”）"], 1),
        (["云溪高新区去年", "云溪高新区（以下简称“高新区”）"], 0),
        (["第一，建园", "第二，引才"], 0),
        (["第二，引才", "第一，建园"], 1),
        (["没有项目。", "也没有次序。"], 0),
        ([], 0),
    ],
)
def test_violations(order: list[str], wrong: int) -> None:
    assert violations([clues(text) for text in order]) == wrong


def test_items_by_kind() -> None:
    found = clues("十一、服务。（二）人才；三是减税，四要让利，不是一是一")
    assert found.items == (("chapter", 11), ("section", 2), ("point", 3), ("point", 4))
