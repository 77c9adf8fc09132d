"""The real page comes out exactly right: whole text, order, headings, metadata."""

from pathlib import Path

import pytest

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read, read_text

PAGE = Path(__file__).resolve().parents[3] / "shared" / "articles" / "2020-01-13-page-5.txt"
HASHES = [
    "715cc9fb19878a1e009fe2347b16bbae51af60793c0b2eed596a2dfc01657cc4",
    "af5e09980d38ef8b312a3c18bd7f0f4b4d4797c002accd4c88e10ea75c609add",
]
needs_page = pytest.mark.skipif(not PAGE.exists(), reason="the captured page is not here")


@needs_page
def test_both_articles_are_whole_and_in_order() -> None:
    articles = read(PAGE)
    assert [article.text_hash for article in articles] == HASHES
    opening = [
        [a.block_text(b)[:6] for b in a.blocks if b.kind is BlockKind.HEADING] for a in articles
    ]
    assert opening == [
        ["全力打造四大", "深度赋能济宁", "加快迈进 2", "全面深化改革"],
        ["自创区建设迈", "今后五年聚焦"],
    ]
    assert [len(article.joins) for article in articles] == [5, 5]


@needs_page
def test_furniture_is_metadata_and_no_prose() -> None:
    first, second = read(PAGE)
    assert (first.newspaper, str(first.published), first.page) == (
        "中国高新技术产业导报",
        "2020-01-13",
        "5",
    )
    assert (first.authors, second.authors) == (("绪言", "张阳"), ("李争粉",))
    assert (first.photographers, first.editors) == (("戚盛博",), ("叶伟",))
    for article in (first, second):
        assert not any(word in article.text for word in ("E-mail", "本报记者", "组版", "摄\n"))


@needs_page
def test_every_character_stands_in_the_file_where_the_map_says() -> None:
    raw = PAGE.read_text(encoding="utf-8")
    for article in read(PAGE):
        separators = {block.end for block in article.blocks}
        for at, char in enumerate(article.text):
            if at not in separators:
                assert raw[article.source.raw_offset(at)] == char


def test_a_paragraph_cut_in_mid_word_is_rejoined_across_reversed_columns() -> None:
    page = (
        "科创时报 3\n2021.7.6 星期二\n\n某高新区跑出加速度\n\n▶ 本报记者 甲乙\n\n"
        "设创新平台,引进高端人才,完善配套服务,园区面貌焕然一新。\n\n"
        "某高新区坚持创新驱动,全年引进项目二十个,加快建\n"
    )
    (article,) = read_text(page, "page.txt")
    assert "加快建设创新平台" in article.text
    assert article.joins


def test_a_page_of_furniture_alone_is_refused_in_one_line() -> None:
    with pytest.raises(SourceError, match="no article found") as caught:
        read_text("科创时报 3\n2021.7.6 星期二\n", "page.txt")
    assert "\n" not in str(caught.value)
