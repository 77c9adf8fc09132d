"""The table of formats: ending first, then what the text shows."""

from __future__ import annotations

import pytest

from zonegraph.read.decode import source
from zonegraph.read.formats import FORMATS, by_ending, by_text

PAGE = "2021.3.18 星期四\n\n园区日报 6\n\n去年新增企业八百家。\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("---\nheadline: 题\n---\n\n文。", "markdown"),
        (PAGE, "page dump"),
        (
            "题目\n\n去年新增企业八百家，投资回升，带动产\n\n业链跃升，同比增长三成，再创新高。\n\n好。\n",
            "page dump",
        ),
        ("题目\n\n去年新增企业八百家。\n", "plain text"),
        (
            "床前明月光，疑是地上霜，举头望，低头思\n春眠不觉晓，处处闻啼鸟，夜来，风雨声\n",
            "plain text",
        ),
    ],
)
def test_by_text(text: str, name: str) -> None:
    assert by_text(source(text, "x")).name == name


def test_by_ending() -> None:
    assert (by_ending("a/b.MD") or FORMATS[-1]).name == "markdown"
    assert by_ending("page.txt") is None
    assert by_ending("-") is None


def test_the_last_format_reads_everything() -> None:
    assert FORMATS[-1].shows(source("", "x"))
    assert len({each.name for each in FORMATS}) == len(FORMATS)
    endings = [ending for each in FORMATS for ending in each.endings]
    assert len(endings) == len(set(endings))
