"""Web pages of every kind: only the article is read, all of it, and it leads back to the file.

Each ``cases/html/NAME.html`` has a ``NAME.expected`` beside it, written by reading the page.
"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonegraph.article import Article, BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read, read_text
from zonegraph.read.decode import decode, load
from zonegraph.read.html import is_html

if TYPE_CHECKING:
    from collections.abc import Sequence

CASES = sorted((Path(__file__).parent / "cases" / "html").glob("*.html"))


def shown(articles: Sequence[Article]) -> str:
    """Return articles as the files of expectation hold them."""
    lines = []
    for each in articles:
        people = " ".join((*each.authors, "/", *each.editors, "/", *each.photographers))
        date = each.published.isoformat() if each.published else "-"
        lines.append(f"= {each.newspaper or '-'} {date} {each.page or '-'} {people}")
        lines += [f"{block.kind} {each.block_text(block)}" for block in each.blocks]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("page", CASES, ids=lambda page: page.stem)
def test_only_the_article_is_read(page: Path) -> None:
    assert shown(read(page)) == page.with_suffix(".expected").read_text(encoding="utf-8")


def test_a_page_in_gb18030_reads_alike() -> None:
    page = Path(__file__).parent / "cases" / "html" / "lazy.html"
    stream = io.BytesIO(page.read_text(encoding="utf-8").encode("gb18030"))
    stream.name = "lazy.html"
    (article,) = read(stream)
    assert shown([article]) == page.with_suffix(".expected").read_text(encoding="utf-8")
    assert article.source.encoding == "gb18030"


def test_there_are_cases() -> None:
    assert len(CASES) >= 7


@pytest.mark.parametrize("page", CASES, ids=lambda page: page.stem)
def test_every_character_leads_back(page: Path) -> None:
    raw = decode(*load(page)).text
    checked = 0
    for article in read(page):
        put_in = {block.end for block in article.blocks}
        for at, character in enumerate(article.text):
            there = raw[article.source.raw_offset(at)]
            if at in put_in or character in " |" or there == "&":
                continue
            assert there == character
            place = article.source.position(at)
            line = raw.split("\n")[place.line - 1]
            assert line[place.column - 1] == character
            checked += 1
    assert checked > 60


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<html><body><nav><a href=/>首页</a></nav></body></html>", "no article found"),
        ("<html></html>", "no article found"),
        ("<html><script>var a='<p>这里有一句话，不读。</p>'</script></html>", "no article found"),
        ("<html><body><p><a href=1>一地房价上涨，市民热议。</a></p></body></html>", "no article"),
        ("<!doctype html><html><body><!-- <p>这里有一句话。</p> --></body></html>", "no article"),
    ],
)
def test_a_page_without_prose_is_refused(page: str, what: str) -> None:
    with pytest.raises(SourceError, match=what) as caught:
        read_text(page, "x.html")
    assert str(caught.value).startswith("x.html: ")


def test_a_page_shows_without_its_ending() -> None:
    page = "<!-- 页 --><!DOCTYPE html>\n<html><body><p>这里有一句话，它很长很长。</p></body></html>"
    assert read_text(page, "page")[0].text == "这里有一句话，它很长很长。"
    assert not any(
        is_html(decode(text.encode(), "x")) for text in ("正文<html>", "<p>一段。</p>", "# html")
    )


def test_the_title_of_the_window_is_the_last_resort() -> None:
    page = "<html><title>一区两园开工_某某在线</title><body><p>昨天，两个园区都开工了。</p></html>"
    (article,) = read_text(page, "x.html")
    assert article.headline == "一区两园开工"
    assert [block.kind for block in article.blocks] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH]


def test_a_part_with_a_misleading_name_is_read_all_the_same() -> None:
    prose = "".join(f"<p>第{at}段说的是园区的事，说得很仔细，也很长。</p>" for at in range(8))
    (article,) = read_text(f"<html><body><div class='hot'>{prose}</div></body></html>", "x.html")
    assert len(article.blocks) == 8


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 30_000 + "<p>这里有一句话，它很长很长。</p>",
        "<p>这里有一句话，它很长很长。" + "<b>" * 20_000,
        "<p>这里有一句话，它很长很长。</p>" + "<!--" * 20_000,
        "<p>这里有一句话，它很长很长。</p>" + "<a b='" * 20_000,
        "<p>这里有一句话，它很长很长。</p>" + "<table><tr><td>" * 5_000,
        "<p>这里有一句话，它很长很长。</p>" + "&" * 50_000 + "<" * 50_000,
        "<p>这里有一句话，它很长很长。</p>" + "</div></p></html>" * 10_000,
    ],
    ids=["deep", "bold", "comments", "quotes", "tables", "marks", "ends"],
)
def test_hostile_pages_are_read_or_refused_in_time(hostile: str) -> None:
    try:
        articles = read_text(f"<html><body>{hostile}", "x.html")
    except SourceError:
        return
    assert "这里有一句话" in articles[0].text


TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>"),
        *("<li>", "<ul>", "</ul>", "<br>", "<h1>", "</h1>", "<!-- ", "-->", "<a href=x>", "</a>"),
        *("&amp;", "&#x4e00;", "&nbsp;", "<script>", "</script>", "<", ">", "<article>", "𠀀"),
        *("园区去年产值四百亿元，增长一成。", "签约", "　　", "\r\n", '"', "<!--enpcontent-->"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TAGS, max_size=30).map("".join))
def test_whatever_stands_there_maps_back(text: str) -> None:
    raw = "<html>" + text
    articles: list[Article] = []
    with contextlib.suppress(SourceError):
        articles = read_text(raw, "x.html")
    for article in articles:
        for segment in article.source.segments:
            here = article.text[segment.text_start : segment.text_start + segment.length]
            there = raw[segment.raw_start : segment.raw_start + segment.length]
            assert here == there or there[-1] == "&"
