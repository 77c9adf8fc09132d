"""Plain text keeps its order; a first short line is the headline."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.decode import source
from zonegraph.read.plain import read_plain

TEXT = (
    "云溪高新区交出答卷\n\n本报记者 沈亦舟\n\n去年新增企业八百家。\n\n一、工业\n\n今年继续增长。\n"
)


def test_headline_byline_headings() -> None:
    (article,) = read_plain(source(TEXT, "x"))
    assert article.headline == "云溪高新区交出答卷"
    assert article.authors == ("沈亦舟",)
    assert [block.kind for block in article.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


def test_a_sentence_is_no_headline() -> None:
    (article,) = read_plain(source("去年新增企业八百家。\n今年继续增长。", "x"))
    assert article.headline == ""
    assert len(article.blocks) == 2


def test_a_date_line_is_metadata() -> None:
    (article,) = read_plain(source("题目在此\n2021年3月5日\n去年新增企业八百家。", "x"))
    assert article.published == dt.date(2021, 3, 5)
    assert "2021年3月5日" not in article.text


def test_no_sentence_is_no_article() -> None:
    with pytest.raises(SourceError, match="x: no article found"):
        read_plain(source("只有题目\n和另一行", "x"))
