"""Titles by their looks."""

from __future__ import annotations

import pytest

from zonegraph.read.titles import heading_level, title_odds, title_style

TITLES = [
    "补齐短板 光电链条由弱转强",
    "自创区迈出坚实一步",
    "一、海洋装备：从卖钢铁到卖技术",
    "（二）加快改革步伐",
    "林地：让毕业企业不再远走他乡",
    "云溪高新区 2020 年交出亮眼答卷",
]
PROSE = [
    "去年新增企业八百家，同比增长三成，带动就业五千人。",
    "截至目前,园区已经建成载体 18 万平方米,落地师生创业企业",
    "的筋骨，那么海洋生物就是它的血脉",
    "在",
    "这些项目将",
    "重点支持“专精特新企业发展",
    "年产值达到一百亿元；",
    "5",
]


@pytest.mark.parametrize("text", TITLES)
def test_titles(text: str) -> None:
    assert title_odds(text) > 0


@pytest.mark.parametrize("text", PROSE)
def test_prose(text: str) -> None:
    assert title_odds(text) < 0


def test_styles_and_levels() -> None:
    assert [title_style(text) for text in TITLES] == [
        "parts",
        "plain",
        "enumerated",
        "enumerated",
        "colon",
        "plain",
    ]
    assert [heading_level(text) for text in TITLES] == [1, 1, 1, 2, 1, 1]
