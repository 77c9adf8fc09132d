"""Names that end in a head, and heads that name nothing in particular."""

from __future__ import annotations

import pytest

from zonegraph.extract.names.headed import RULES

from ..made import reading_of, shown


def _found(text: str) -> list[str]:
    return shown(RULES[0].find(reading_of(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("比亚迪动力电池产业园开工。", "Park:比亚迪动力电池产业园"),
        ("西安光电子研究院揭牌。", "Institute:西安光电子研究院"),
        ("铂瑞晶电子有限公司入驻。", "Enterprise:铂瑞晶电子有限公司"),
    ],
)
def test_found(text: str, found: str) -> None:
    assert found in _found(text)


@pytest.mark.parametrize(
    "text", ["一批研究院落户。", "重点项目开工。", "项目建设顺利。", "公司表示欢迎。"]
)
def test_silent(text: str) -> None:
    assert _found(text) == []
