"""Lines know their place, and hard wraps are undone only where the file is wrapped."""

from __future__ import annotations

from zonegraph.read.decode import source
from zonegraph.read.lines import split, unwrap


def texts(text: str) -> list[str]:
    return [line.text for line in unwrap(split(source(text, "x")))]


def test_blank_lines_numbers_and_indents() -> None:
    first, second = split(source("\n\n　　甲乙。 \r\n丙\n", "x"))
    assert (first.text, first.number, first.indent, first.apart) == ("甲乙。", 3, 4, True)
    assert (second.text, second.number, second.indent, second.apart) == ("丙", 4, 0, False)
    assert first.passage.spans == ((4, 3),)


WRAPPED = """　　青岭高新区一季度完成工业总产
值一百八十七亿元，同比增长百分之
十三点二；固定资产投资六十三亿元
同比增长百分之二十一，实现开门红。
　　项目建设跑出加速度。年初以来，
青岭高新区坚持把项目作为经济工作
的主抓手，实行挂图作战。"""


def test_hard_wraps_are_undone() -> None:
    found = texts(WRAPPED)
    assert len(found) == 2
    assert "总产值一百八十七亿元" in found[0]
    assert found[1].endswith("工作的主抓手，实行挂图作战。")


def test_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    text = "甲项目开工。\n乙项目去年已经投产。\n丙项目建成以后可以带动就业。\n丁项目签约。\n戊。"
    assert len(texts(text)) == 5


def test_latin_words_get_a_blank_where_a_wrap_parts_them() -> None:
    line = "这家公司研发的新一代产品叫作 Alpha"
    text = (
        f"{line}\nBeta 已经在国内外市场上广泛应用了\n并且出口到二十多个国家和地区也得到\n"
        "许多客户好评它的下一代产品也将在明\n年面世。"
    )
    (found,) = texts(text)
    assert "Alpha Beta" in found
