"""Markdown with front matter, read strictly above and kindly below."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.article import Article, BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.decode import source
from zonegraph.read.markdown import KEYS, read_markdown

FRONT = """---
newspaper: 云溪日报
date: 2021-03-18
page: A3
headline: "云溪高新区交出答卷"
kicker: 锚定千亿目标
authors:
  - 沈亦舟
  - 顾南星
editors: [秦牧远, 白露]
digest_of: 云溪日报 2021-03-18 第A3版
---
"""


def read(text: str) -> Article:
    (article,) = read_markdown(source(text, "x.md"))
    return article


def blocks(text: str) -> list[tuple[str, int, str]]:
    article = read(text)
    return [(block.kind.name, block.level, article.block_text(block)) for block in article.blocks]


def test_front_matter() -> None:
    article = read(FRONT + "\n去年新增企业八百家。\n")
    assert article.newspaper == "云溪日报"
    assert article.published == dt.date(2021, 3, 18)
    assert article.page == "A3"
    assert article.headline == "云溪高新区交出答卷"
    assert article.kicker == "锚定千亿目标"
    assert article.authors == ("沈亦舟", "顾南星")
    assert article.editors == ("秦牧远", "白露")
    assert article.digest_of == "云溪日报 2021-03-18 第A3版"
    assert article.text == "锚定千亿目标\n云溪高新区交出答卷\n去年新增企业八百家。"
    assert article.source.position(0).line == 6


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("heading: 题", "x.md:2: unknown front matter key 'heading' (known: newspaper"),
        ("headline 题", "x.md:2: front matter line is not 'key: value'"),
        ("headline: 题\nheadline: 目", "x.md:3: front matter key 'headline' stands twice"),
        ("kicker:\nkicker: 目", "x.md:3: front matter key 'kicker' stands twice"),
        ("\ndate: 2021-02-30", "x.md:3: '2021-02-30' is no date"),
        ("date: 去年", "x.md:2: '去年' is no date (write it as 2020-01-13)"),
        ("headline: 题\n- 甲", "x.md:3: a list stands below a key that takes none"),
        ("- 甲", "x.md:2: a list stands below a key that takes none"),
    ],
)
def test_broken_front_matter(front: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(f"---\n{front}\n---\n\n文。\n")
    assert message in str(caught.value)


def test_front_matter_must_end() -> None:
    with pytest.raises(SourceError, match=r"x\.md:1: front matter is not closed"):
        read("---\nheadline: 题\n")
    with pytest.raises(SourceError, match="no article found"):
        read("---\nheadline: 题\n---")


def test_keys_are_those_of_the_record() -> None:
    assert {"newspaper", "date", "page", "headline", "kicker", "authors", "editors"} < set(KEYS)


def test_blocks() -> None:
    text = (
        "# 题\n\n甲段\n续行。\n\n## 二\n### 三\n- 一项\n2. 另项\n\n"
        "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n> 引文。\n\n---\n"
    )
    assert blocks(text) == [
        ("HEADLINE", 0, "题"),
        ("PARAGRAPH", 0, "甲段续行。"),
        ("HEADING", 2, "二"),
        ("HEADING", 3, "三"),
        ("LIST_ITEM", 0, "一项"),
        ("LIST_ITEM", 0, "另项"),
        ("TABLE_ROW", 0, "| 甲 | 乙 |"),
        ("TABLE_ROW", 0, "| 1 | 2 |"),
        ("PARAGRAPH", 0, "引文。"),
    ]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("这是**重点**和*强调*。", "这是重点和强调。"),
        ("用`代码`。", "用代码。"),
        ("见[网站](http://a.b)。", "见网站。"),
        ("图![说明](a.png)好。", "图好。"),
        (r"5\*24小时，\[注\]。", "5*24小时，[注]。"),
        ("5*24小时。", "5*24小时。"),
        ("~~旧~~新。", "旧新。"),
        ("Alpha\nBeta。", "Alpha Beta。"),
        ("甲。<!-- 批注 -->", "甲。<!-- 批注 -->"),
        ("<!-- 批\n注 -->\n甲。", "甲。"),
    ],
)
def test_marks_stay_out_of_the_text(marked: str, plain: str) -> None:
    article = read(marked)
    assert article.text == plain
    for segment in article.source.segments:
        raw = marked[segment.raw_start : segment.raw_start + segment.length]
        assert raw == article.text[segment.text_start : segment.text_start + segment.length]


def test_the_first_heading_is_the_headline_only_if_none_is_given() -> None:
    assert read("# 题\n\n文。").headline == "题"
    assert read("---\nheadline: 甲\n---\n# 题\n\n文。").blocks[1].kind is BlockKind.HEADING
