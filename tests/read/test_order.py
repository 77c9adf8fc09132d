"""Order: broken columns come back together, whole text stays as it is."""

from __future__ import annotations

from zonegraph.read import order
from zonegraph.read.order import Fragment, restore
from zonegraph.read.statistics import Statistics
from zonegraph.read.titles import title_odds

LEAD = "云溪高新区 1996 年由省政府批准设立，如今聚集企业两万户，成为全市工业增长的主要来源。"
FIRST = "去年以来，高新区成立光电产业链专班，先后引进十四家配套企业，带动产"
SECOND = "业链整体跃升，补齐了镀膜和芯片两个环节。"
LAST = "站在新的起点上，云溪高新区将奋力谱写新篇章，努力建成一流园区。"


def texts(parts: list[str], **more: bool) -> tuple[list[str], order.Reading]:
    fragments = [
        Fragment(text=text, line=at, title=title_odds(text), **more)
        for at, text in enumerate(parts, 1)
    ]
    reading = restore(fragments, Statistics(parts), "云溪高新区建设一流园区")
    joined: list[str] = []
    for each in reading.placed:
        if each.inside:
            joined[-1] += parts[each.index]
        else:
            joined.append(parts[each.index])
    return joined, reading


def test_swapped_columns() -> None:
    joined, reading = texts([SECOND, LAST, LEAD, FIRST])
    assert joined == [LEAD, FIRST + SECOND, LAST]
    (join,) = [each.seam for each in reading.placed if each.inside]
    assert join is not None
    assert join.in_word
    assert join.sure


def test_order_of_the_file_is_kept() -> None:
    joined, reading = texts([LEAD, FIRST, SECOND, LAST])
    assert joined == [LEAD, FIRST + SECOND, LAST]
    assert reading.notes == ()


def test_whole_paragraphs_are_not_touched() -> None:
    parts = [LEAD, "补齐短板 光电链条由弱转强", "光电产业起步最早。", LAST]
    joined, reading = texts(parts)
    assert joined == parts
    assert all(each.seam is None for each in reading.placed)


def test_headings_keep_what_stands_below_them() -> None:
    heading = "补齐短板 光电链条由弱转强"
    joined, _ = texts([SECOND, LAST, LEAD, heading, FIRST])
    assert joined == [LEAD, heading, FIRST + SECOND, LAST]


def test_what_breaks_off_is_noted() -> None:
    _, reading = texts([LEAD, FIRST])
    assert reading.notes == ("line 2 breaks off at the end of the article",)


def test_an_indent_settles_where_paragraphs_begin() -> None:
    parts = [LEAD, FIRST, SECOND]
    fragments = [Fragment(text=text, line=at, begins=at < 3) for at, text in enumerate(parts, 1)]
    assert [each.inside for each in restore(fragments, Statistics(parts)).placed] == [
        False,
        False,
        True,
    ]


def test_a_long_article_keeps_its_order() -> None:
    parts = [LEAD, FIRST, SECOND] * (order.MOST // 3 + 1)
    joined, reading = texts(parts)
    assert len(joined) == len(parts) * 2 // 3
    assert reading.notes == (
        "the order of the file was kept: too many paragraphs to look for another",
    )


def test_tables_stay_whole() -> None:
    joined, _ = texts(["指标 单位", "产值 亿元"], closed=True)
    assert joined == ["指标 单位", "产值 亿元"]
