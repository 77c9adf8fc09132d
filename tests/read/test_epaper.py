"""Pages of electronic newspapers: comments say what is what."""

from __future__ import annotations

from zonegraph.read.decode import source
from zonegraph.read.epaper import read_epaper

FIELDS = "<title>题{0}</title><date>2021-03-18 00:00</date><nodename>第A3版:要闻</nodename>"
CONTENT = "<!--enpcontent--><p>第{0}篇有一句话，也只有一句话。</p><!--/enpcontent-->"


def page(*parts: str) -> str:
    return "<html><body><p>页面上的别的话，不读。</p>" + "".join(parts) + "</body></html>"


def test_pairs() -> None:
    parts = [
        f"<!--enpproperty {FIELDS.format(at)}/enpproperty-->{CONTENT.format(at)}" for at in "一二"
    ]
    one, two = read_epaper(source(page(*parts), "x.html"))
    assert one.text == "题一\n第一篇有一句话，也只有一句话。"
    assert (two.headline, two.page, two.section) == ("题二", "A3", "要闻")


def test_properties_may_follow_their_text() -> None:
    parts = [
        f"{CONTENT.format(at)}<!--enpproperty {FIELDS.format(at)}/enpproperty-->" for at in "一二"
    ]
    found = read_epaper(source(page(*parts), "x.html"))
    assert [each.headline for each in found] == ["题一", "题二"]


def test_an_article_without_an_end_goes_to_the_next() -> None:
    text = page("<!--enpcontent--><p>第一篇的话，很短。</p>", CONTENT.format("二"))
    found = read_epaper(source(text, "x.html"))
    assert [each.text[:3] for each in found] == ["第一篇", "第二篇"]


def test_other_pages_and_empty_articles() -> None:
    assert read_epaper(source(page("<!-- 注释 -->"), "x.html")) == []
    assert read_epaper(source(page("<!--enpcontent--><!--/enpcontent-->"), "x.html")) == []
