"""Bylines, staff lines and credits are rosters; prose about reporters is none."""

from __future__ import annotations

import pytest

from zonegraph.read.roster import Roster, roster, split_names

Names = tuple[str, ...]


@pytest.mark.parametrize(
    ("text", "writers", "editors", "photographers"),
    [
        ("▶ 绪言 张阳", ("绪言", "张阳"), (), ()),
        ("▶ 本报记者 李争粉报道", ("李争粉",), (), ()),
        ("本报记者 沈亦舟", ("沈亦舟",), (), ()),
        ("□ 记者 王芳 通讯员 李 强", ("王芳", "李强"), (), ()),
        ("本报记者王芳李小强", ("王芳", "李小强"), (), ()),
        ("文/图 本报记者 张三", ("张三",), (), ("张三",)),
        ("本报记者 钟鸣 文/图", ("钟鸣",), (), ("钟鸣",)),
        ("作者：买买提·艾力", ("买买提·艾力",), (), ()),
        ("陈某某/文 王小二/图", ("陈某某", "王小二"), (), ("王小二",)),
        ("戚盛博/摄", (), (), ("戚盛博",)),
        ("欧阳修 摄", (), (), ("欧阳修",)),
        ("摄影：王小二", (), (), ("王小二",)),
        ("■ 编辑:叶伟 ■ 组版:王新明", (), ("叶伟",), ()),
        ("责任编辑 王芳 美编：李强", (), ("王芳",), ()),
    ],
)
def test_rosters(text: str, writers: Names, editors: Names, photographers: Names) -> None:
    found = roster(text)
    assert found is not None
    assert (found.writers, found.editors, found.photographers) == (writers, editors, photographers)


@pytest.mark.parametrize(
    "text",
    [
        "记者从高新区获悉",
        "记者 了解到",
        "张三 李四",
        "编辑部主任王芳",
        "综合报道",
        "图为高新区一角",
        "记者 王芳 近日走进园区。",
        "",
    ],
)
def test_no_rosters(text: str) -> None:
    assert roster(text) is None


def test_names_need_a_surname_unless_trusted() -> None:
    assert split_names("张三、欧阳修") == ("张三", "欧阳修")
    assert split_names("绪言") is None
    assert split_names("绪言", lenient=True) == ("绪言",)
    assert roster("记者 绪言", trusted=True) == Roster(
        writers=("绪言",), roles=frozenset({"writer"})
    )
