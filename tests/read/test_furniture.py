"""Furniture is what nothing is left of; headlines are not furniture."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.read.furniture import furniture, is_section


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INNOVATION 创新园区", {"section": "创新园区"}),
        ("科技部火炬中心合办", {"organiser": "科技部火炬中心"}),
        ("某省科技厅 某市高新区联合主办", {"organiser": "某省科技厅 某市高新区"}),
        ("2020.1.13 星期一", {"published": dt.date(2020, 1, 13)}),
        ("中国高新技术产业导报 5", {"newspaper": "中国高新技术产业导报", "page": "5"}),
        (
            "2021年3月5日 星期五 第A05版 创新园区",
            {"published": dt.date(2021, 3, 5), "page": "A05", "section": "创新园区"},
        ),
        (
            "济宁日报 3 要闻 2020年1月13日 星期一 责编：王芳 校对：李四",
            {"newspaper": "济宁日报", "page": "3", "section": "要闻"},
        ),
        ("05版", {"page": "05"}),
        ("5", {"page": "5"}),
        ("农历己亥年十二月十九", {}),
        ("国内统一刊号：CN11-0237 邮发代号：1-206 总第3412期 今日16版", {}),
        ("新闻热线：010-12345678", {}),
        ("投诉热线:0851-5557788", {}),
        ("下转第2版", {}),
        ("http://www.example.org", {}),
    ],
)
def test_furniture(text: str, expected: dict[str, object]) -> None:
    found = furniture(text)
    assert found is not None
    assert {name: getattr(found, name) for name in expected} == expected
    assert found.signs > 0


def test_staff() -> None:
    found = furniture("■ 编辑:叶伟 (010)68667266 转247 E-mail:a@b.org ■ 组版:王新明")
    assert found is not None
    assert found.roster is not None
    assert found.roster.editors == ("叶伟",)


@pytest.mark.parametrize(
    "text",
    [
        "云溪高新区 2020 年交出亮眼答卷",
        "锚定千亿产业目标 做强三条特色链条",
        "近日,云溪高新区 2020年1月13日",
        "新兴产业报捷报",
        "戚盛博/摄",
        "2019 年以来",
        "华为大数据中心 5G",
        "2020年1月13日，云溪高新区召开会议。",
    ],
)
def test_not_furniture(text: str) -> None:
    assert furniture(text) is None


def test_sections() -> None:
    assert is_section("创新园区")
    assert is_section("要闻·园区")
    assert not is_section("加快建设世界一流高科技园区")
