import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read_text

TEXT = """---
newspaper: 某报
date: 2021-07-06
headline: 某高新区开工
authors: 甲, 乙、丙
---

第一段有**重点**。
续行。

## 小标题

- 一项
1. 二项

| 项目 | 投资 |
|---|---|
| 甲 | 3亿元 |
"""


def test_front_matter_blocks_and_marks() -> None:
    (article,) = read_text(TEXT, "a.md")
    kinds = [block.kind for block in article.blocks]
    assert kinds == [
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
        BlockKind.TABLE_ROW,
        BlockKind.TABLE_ROW,
    ]
    assert article.block_text(article.blocks[1]) == "第一段有重点。续行。"
    assert article.authors == ("甲", "乙", "丙")
    assert str(article.published) == "2021-07-06"


def test_every_character_leads_back_to_the_file() -> None:
    (article,) = read_text(TEXT, "a.md")
    separators = {block.end for block in article.blocks}
    for at, char in enumerate(article.text):
        if at not in separators:
            assert TEXT[article.source.raw_offset(at)] == char


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("---\ndate: 2021-13-01\n---\n文字。\n", 2, "is no date"),
        ("---\ncolour: red\n---\n文字。\n", 2, "unknown front matter key"),
        ("---\nheadline: 甲\nheadline: 乙\n---\n文字。\n", 3, "stands twice"),
        ("---\nheadline 甲\n---\n文字。\n", 2, "is not 'key: value'"),
        ("---\nheadline: 甲\n文字。\n", 3, "is not 'key: value'"),
    ],
)
def test_a_broken_front_matter_is_named_with_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(SourceError, match=what) as caught:
        read_text(text, "a.md")
    assert str(caught.value).startswith(f"a.md:{line}: ")


@given(st.text())
def test_reading_never_crashes(text: str) -> None:
    try:
        articles = read_text("---\nheadline: 甲\n---\n" + text, "a.md")
    except SourceError:
        return
    assert all(article.text for article in articles)
