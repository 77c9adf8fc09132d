"""The two entries of the stage, and what holds for whatever they are given."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonegraph.article import Article, BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read, read_text

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
PIECES = st.sampled_from(
    [
        "■ 编辑:叶某 ■ 组版:王某\n",
        "2021.3.18 星期四\n\n",
        "▶ 本报记者 沈亦舟报道\n\n",
        "高新区迈出新步伐\n\n",
        "本报讯(记者 石磊) ",
        "云溪高新区去年实现工业总产值 412 亿元，同比增长 6.8%。",
        "目前，园区已集聚企业 57 家，带动产",
        "业链整体跃升。\n\n",
        "| 甲 | 乙 |\n",
        "　　近年来，这里变化很大。\r\n",
        "**加快**推进`一`项",
        "\n\n",
        "\t",
        " ",
        "---\n",
        "Wi-Fi 5G ",
        "“四化”",
        "(",
        "\u2028",
        "𠀀",
    ]
)
MESSY = st.lists(PIECES | st.text(max_size=12), max_size=14).map("".join)


def check_map(article: Article, raw: str) -> None:
    """Hold that every character of the file's that stands in the text maps back to itself."""
    at = 0
    for segment in article.source.segments:
        assert segment.text_start >= at, "segments overlap or are not sorted"
        at = segment.text_start + segment.length
        here = article.text[segment.text_start : at]
        assert here == raw[segment.raw_start : segment.raw_start + segment.length]
    covered = sum(segment.length for segment in article.source.segments)
    put_in = len(article.text) - covered
    assert put_in <= article.text.count("\n") + article.text.count(" ")
    for offset in range(0, len(article.text), 7):
        where = article.source.position(offset)
        start = article.source.line_starts[where.line - 1]
        assert raw[start + where.column - 1] == raw[article.source.raw_offset(offset)]


def check_blocks(article: Article) -> None:
    """Hold that blocks tile the text with one newline between them and joins lie inside it."""
    at = 0
    for block in article.blocks:
        assert block.start == at
        assert block.end > block.start
        assert "\n" not in article.block_text(block)
        at = block.end + 1
    assert at == len(article.text) + 1
    for join in article.joins:
        assert 0 < join.at < len(article.text)
        assert 0.0 <= join.confidence <= 1.0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_map_back(page: Path) -> None:
    raw = page.read_text(encoding="utf-8")
    for article in read(page):
        check_map(article, raw)
        check_blocks(article)


@settings(max_examples=300, deadline=None)
@given(MESSY, st.sampled_from(["page.txt", "note.md", "text"]))
def test_reading_never_crashes_and_never_lies(text: str, name: str) -> None:
    refused = ""
    articles: list[Article] = []
    try:
        articles = read_text(text, name)
    except SourceError as err:
        refused = str(err)
    assert bool(articles) == (not refused)
    assert "\n" not in refused
    for article in articles:
        check_map(article, text)
        check_blocks(article)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(SourceError):
        assert read(io.BytesIO(data))


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(6)), st.sampled_from(["\n\n", "\r\n\r\n", "\r\r"]))
def test_nothing_is_lost_but_furniture(order: list[int], end: str) -> None:
    prose = [f"第{at}段说的是{word}，它在园区里很重要。" for at, word in enumerate("水电气路网桥")]
    text = end.join(["2021.3.18 星期四", "园区日报 6", *(prose[at] for at in order)])
    (article,) = read_text(text, "page.txt")
    assert sorted(article.text.split("\n")) == sorted(prose)


def test_a_stream_and_a_path_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("标题\n\n这里有一句话。\n".encode())
    with path.open("rb") as stream:
        (one,) = read(stream)
    (other,) = read(path)
    assert one.text == other.text == "标题\n这里有一句话。"
    assert other.source.name == str(path)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Standard:
        buffer = io.BytesIO("这里有一句话。".encode())

    monkeypatch.setattr("sys.stdin", Standard())
    assert read("-")[0].text == "这里有一句话。"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("2021.3.18 星期四\n\n园区日报 6\n", "no article found"),
        ("■ 编辑:叶伟\n\n■ 组版:王新\n", "no article found"),
        ("标题而已\n", "no article found"),
    ],
)
def test_no_prose_is_no_article(text: str, what: str) -> None:
    with pytest.raises(SourceError, match=what):
        read_text(text, "x.txt")


def test_reading_is_the_same_twice() -> None:
    for page in PAGES:
        assert read(page) == read(page)


def test_every_kind_of_block_is_made_somewhere() -> None:
    kinds = {block.kind for page in PAGES for article in read(page) for block in article.blocks}
    (table,) = read_text("# 题\n\n- 一项\n\n| 甲 | 乙 |\n", "t.md")
    assert kinds | {block.kind for block in table.blocks} == set(BlockKind)
