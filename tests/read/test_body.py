"""Lines in order become blocks and people."""

from __future__ import annotations

import pytest

from zonegraph.article import BlockKind
from zonegraph.read.body import Bit, Body, body, is_lead
from zonegraph.read.passage import passage


def made(*lines: str) -> Body:
    return body([Bit(passage=passage(line, 0, len(line)), number=1) for line in lines])


def test_prose_people_and_the_rest() -> None:
    found = made(
        "▶ 本报记者 沈亦舟",
        "本报讯(记者 白露) 园区签约12个项目，总投资86亿元。",
        "产业集聚",
        "图为签约现场。石磊 摄",
        "相关阅读：园区再传捷报",
        "——————",
        "责任编辑：叶伟",
    )
    shown = [(each.kind, each.parts[0].text) for each in found.drafts]
    assert shown == [
        (BlockKind.PARAGRAPH, "园区签约12个项目，总投资86亿元。"),
        (BlockKind.HEADING, "产业集聚"),
    ]
    assert found.writers == ("沈亦舟", "白露")
    assert (found.editors, found.photographers) == (("叶伟",), ("石磊",))
    assert found.has_prose


def test_no_prose() -> None:
    assert not made("产业集聚").has_prose
    assert not made().has_prose


@pytest.mark.parametrize(
    ("text", "leads"), [("【延伸阅读】甲", True), ("版权声明：乙", True), ("相关企业增产。", False)]
)
def test_leads(text: str, leads: bool) -> None:
    assert is_lead(text) is leads
