"""Every line of a page has its role."""

from __future__ import annotations

import pytest

from zonegraph.read.decode import source
from zonegraph.read.linekind import LineKind, sort_lines
from zonegraph.read.lines import split


def kinds(text: str) -> list[LineKind]:
    return [each.kind for each in sort_lines(split(source(text, "x")))]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("▶ 本报记者 沈亦舟报道", LineKind.BYLINE),
        ("孟青禾/摄", LineKind.CREDIT),
        ("(资料图片)", LineKind.CREDIT),
        ("图为园区一角。 韦一笑/摄", LineKind.CAPTION),
        ("上图：园区一角", LineKind.CAPTION),
        ("指标\t单位\t2020年", LineKind.TABLE_ROW),
        ("工业总产值   亿元   318.6", LineKind.TABLE_ROW),
        ("2021.3.18    星期四    6", LineKind.FURNITURE),
        ("设计：王芳 制图：李强", LineKind.FURNITURE),
        ("去年新增企业八百家，同比增长三成。", LineKind.TEXT),
        ("图为了什么？我们来看看企业的说法，再听听专家的意见。", LineKind.TEXT),
    ],
)
def test_lines(line: str, kind: LineKind) -> None:
    assert kinds(line) == [kind]


def test_a_section_name_counts_beside_furniture_only() -> None:
    page = "青岭日报\n\n要闻\n\n去年新增企业八百家，同比增长三成。\n\n综合\n"
    found = kinds(page)
    assert found[:2] == [LineKind.FURNITURE, LineKind.FURNITURE]
    assert found[3] is LineKind.TEXT
