"""The page dump, whole: the synthetic pages, and the real one where it is at hand."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from zonegraph.article import Article, BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read, read_text

PAGES = Path(__file__).parent / "pages"
REAL = Path(__file__).resolve().parents[3] / "shared" / "articles" / "2020-01-13-page-5.txt"
HASHES = (
    "715cc9fb19878a1e009fe2347b16bbae51af60793c0b2eed596a2dfc01657cc4",
    "af5e09980d38ef8b312a3c18bd7f0f4b4d4797c002accd4c88e10ea75c609add",
)


def headings(article: Article) -> list[str]:
    return [article.block_text(b) for b in article.blocks if b.kind is BlockKind.HEADING]


def test_a_page_with_masthead_and_two_articles() -> None:
    first, second = read(PAGES / "yunxi.txt")
    assert first.newspaper == second.newspaper == "华夏科技产业报"
    assert first.published == dt.date(2021, 3, 18)
    assert (first.page, first.section, first.organiser) == ("6", "园区观察", "科技部火炬中心")
    assert first.editors == ("秦牧远",)
    assert first.kicker == "锚定千亿产业目标 做强三条特色链条"
    assert first.headline == "云溪高新区以“链长制”写好开局文章"
    assert (first.authors, first.photographers) == (("沈亦舟",), ("孟青禾",))
    assert len(headings(first)) == 4
    assert second.headline.endswith("临湖高新区按下建设快进键")
    assert second.kicker is None
    assert second.authors == ("顾南星", "陆小满")
    for article in (first, second):
        assert not article.joins
        assert not article.notes


def test_a_page_of_news_items() -> None:
    lead, signed, opened = read(PAGES / "qingling.txt")
    assert lead.headline == "青岭高新区一季度实现“开门红”"
    assert lead.authors == ("韦一笑", "罗兰")
    assert lead.photographers == ("韦一笑",)
    assert headings(lead) == []
    assert signed.authors == ("石磊", "杜若")
    assert signed.text.split("\n")[1].startswith("5月18日")
    assert opened.authors == ("石磊",)
    assert opened.text.split("\n")[1].startswith("日前")


def test_a_page_with_indents_and_a_subtitle() -> None:
    (article,) = read(PAGES / "cangwu.txt")
    kinds = [block.kind for block in article.blocks[:4]]
    assert kinds == [
        BlockKind.KICKER,
        BlockKind.HEADLINE,
        BlockKind.SUBTITLE,
        BlockKind.PARAGRAPH,
    ]
    assert (article.page, article.section) == ("A03", "产业纵深")
    assert article.authors == ("郑晚晴", "夏知秋")
    assert article.editors == ("柳如是",)
    assert len(headings(article)) == 4


def test_a_page_with_numbered_headings() -> None:
    (article,) = read(PAGES / "haibin.txt")
    assert article.newspaper == "创新周刊"
    assert [text[:2] for text in headings(article)] == ["一、", "二、", "三、", "四、"]
    assert article.photographers == article.authors == ("钟鸣",)
    assert "资料图片" not in article.text


def test_a_column_end_that_looks_like_a_kicker_goes_back() -> None:
    body = (PAGES / "yunxi.txt").read_text(encoding="utf-8")
    cut = "首批 6 栋研发楼已经封顶,前期报名的团队超过 120 个"
    assert cut not in body.split("五年再造")[0]
    text = body.replace("五年再造一座新城", "绿色底色更加鲜明\n\n五年再造一座新城", 1)
    text = text.replace("\n\n产业链能不能转起来", "\n\n。产业链能不能转起来", 1)
    first, second = read_text(text, "page.txt")
    assert second.kicker is None
    assert "绿色底色更加鲜明。产业链能不能转起来" in first.text


def test_only_furniture_is_no_article() -> None:
    with pytest.raises(SourceError, match=r"x\.txt: no article found"):
        read_text("2021.3.18 星期四\n\n园区日报 6\n\n▶ 沈亦舟\n", "x.txt")


def test_broken_columns_come_back() -> None:
    (whole,) = read(PAGES / "haibin.txt")
    text = (PAGES / "haibin.txt").read_text(encoding="utf-8")
    head, rest = text.split("清晨五点", 1)
    left, right = rest.split("如今，由园区企业研制的系列水下机", 1)
    swapped = (
        f"{head}器{right.split('器', 1)[1]}\n\n清晨五点{left}如今，由园区企业研制的系列水下机\n"
    )
    swapped = swapped.replace("器人", "人", 0)
    (article,) = read_text(swapped, "page.txt")
    assert article.text == whole.text
    assert [join.in_word for join in article.joins if join.sure][:1] == [True]


needs_page = pytest.mark.skipif(not REAL.exists(), reason="the captured page is not here")


@needs_page
def test_the_real_page() -> None:
    first, second = read(REAL)
    for article in (first, second):
        assert article.newspaper == "中国高新技术产业导报"
        assert article.published == dt.date(2020, 1, 13)
        assert (article.page, article.section) == ("5", "创新园区")
        assert article.organiser == "科技部火炬中心"
        assert article.editors == ("叶伟",)
        assert article.notes == ()
    assert first.headline == "济宁高新区精描细绘 2020 年发展蓝图"
    assert first.kicker == "打造四大产业集聚区 建设一流生态科技新城"
    assert first.authors == ("绪言", "张阳")
    assert first.photographers == ("戚盛博",)
    assert second.headline == "聚力“五大行动” 天津高新区按下未来五年发展快进键"
    assert second.kicker is None
    assert second.authors == ("李争粉",)


@needs_page
def test_the_real_page_is_in_order() -> None:
    first, second = read(REAL)
    assert headings(first) == [
        "全力打造四大产业集聚区 建设现代化产业集群",
        "深度赋能济宁创新谷 探索一业一所“四种模式”",
        "加快迈进 2020 年 纵深推进一流生态科技新城",
        "全面深化改革 推动基层治理能力现代化",
    ]
    assert headings(second) == ["自创区建设迈出新步伐", "今后五年聚焦“五大行动”"]
    body = [b for b in first.blocks if b.kind is BlockKind.PARAGRAPH]
    assert first.block_text(body[0]).startswith("济宁高新区自 1992 年创建")
    assert first.block_text(body[-1]).endswith("宜居新城。")


@needs_page
def test_the_real_page_is_joined() -> None:
    first, second = read(REAL)
    joined = [
        (article.text[join.at - 2 : join.at], article.text[join.at : join.at + 2], join.in_word)
        for article in (first, second)
        for join in article.joins
    ]
    assert joined == [
        ("入围", "企业", False),
        (",建", "设济", True),
        ("动产", "业链", True),
        ("宜居", "宜业", False),
        ("控股", "集团", True),
        ("信中", "国工", True),
        ("革,", "加快", False),
        ("、新", "产业", False),
        ("心硬", "件、", True),
        ("务业", "集群", False),
    ]
    assert all(join.sure for article in (first, second) for join in article.joins)


@needs_page
def test_the_real_page_to_the_character() -> None:
    assert tuple(article.text_hash for article in read(REAL)) == HASHES
    raw = REAL.read_bytes()
    for article in read(REAL):
        assert article.source.sha256 == hashlib.sha256(raw).hexdigest()
