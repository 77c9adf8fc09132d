"""PDF: the geometry of columns decides the order; a place is a page and a line on it."""

from __future__ import annotations

import datetime as dt
import io
import sys

import pytest

from zonegraph.article import Article, BlockKind
from zonegraph.errors import SourceError
from zonegraph.read import read

pytest.importorskip("pypdfium2")
pytest.importorskip("reportlab")

from .printed import Paper, set_columns, set_in_lines

PROSE = [
    "目前，云溪高新区已集聚生物医药企业57家，去年实现产值412亿元，同比增长6.8%，连续三年位居全省前列。",
    "今年一季度，园区新签约项目12个，总投资86亿元，其中外资项目3个。云溪生命科学中心二期开工建设。",
    "“我们要让企业留得住、长得大。”管委会主任沈亦舟说。下一步，园区将聚焦光电信息产业，力争到2025年"
    "产值突破千亿元。",
    "园区还设立了5亿元的产业基金，已投出项目9个。",
]
OTHER = [
    "3月17日，石浦经开区与东江大学签约，共建新材料研究院，总投资5亿元，首批入驻团队9个。",
    "研究院预计年底揭牌，三年内孵化企业30家以上。",
]


def parse(paper: Paper | bytes) -> list[Article]:
    stream = io.BytesIO(paper if isinstance(paper, bytes) else paper.data())
    stream.name = "a.pdf"
    return read(stream)


def blocks(article: Article, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [article.block_text(block) for block in article.blocks if block.kind is kind]


def front(paper: Paper) -> None:
    paper.line("云溪日报", 30, 20, 12)
    paper.line("2021年3月18日 星期四", 200, 20, 9)
    paper.line("第A3版", 450, 20, 9)
    paper.line("聚焦产业 锚定千亿", 60, 50, 14)
    paper.line("云溪高新区交出亮眼答卷", 60, 75, 26)
    paper.line("▶ 本报记者 沈亦舟", 60, 110, 10)


@pytest.mark.parametrize("by_row", [False, True])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_columns_under_a_heading(number: int, by_row: bool) -> None:
    paper = Paper()
    front(paper)
    width = (500 - 15 * (number - 1)) // number // 10
    lefts = [50.0 + at * (10 * width + 15) for at in range(number)]
    set_columns(paper, set_in_lines(PROSE, width), lefts, 140, by_row=by_row)
    (article,) = parse(paper)
    assert article.kicker == "聚焦产业 锚定千亿"
    assert article.headline == "云溪高新区交出亮眼答卷"
    assert (article.newspaper, article.page) == ("云溪日报", "A3")
    assert article.published == dt.date(2021, 3, 18)
    assert article.authors == ("沈亦舟",)
    assert blocks(article) == PROSE


def test_a_photograph_amid_a_column_and_its_caption() -> None:
    paper = Paper()
    paper.line("云溪高新区交出亮眼答卷", 60, 40, 24)
    lines = set_in_lines(PROSE, 16)
    set_columns(paper, lines[:12], [50, 225, 400], 90)
    paper.picture()
    paper.line("图为签约仪式现场。石磊 摄", 225, 155, 8)
    set_columns(paper, lines[12:15], [400], 160)
    set_columns(paper, lines[15:], [400], 205)
    (article,) = parse(paper)
    assert "".join(blocks(article)) == "".join(PROSE)
    assert article.photographers == ("石磊",)


def test_several_articles_on_a_page_and_several_pages() -> None:
    paper = Paper()
    paper.line("云溪高新区交出亮眼答卷", 50, 40, 24)
    set_columns(paper, set_in_lines(PROSE, 16), [50, 225], 80)
    paper.line("石浦经开区共建研究院", 400, 40, 16)
    set_columns(paper, set_in_lines(OTHER, 15), [400], 80)
    paper.turn()
    paper.line("又一个园区开园", 50, 60, 20)
    set_columns(paper, set_in_lines(OTHER[::-1], 20), [50], 100)
    one, two, three = parse(paper)
    assert (one.headline, blocks(one)) == ("云溪高新区交出亮眼答卷", PROSE)
    assert (two.headline, blocks(two)) == ("石浦经开区共建研究院", OTHER)
    assert (three.headline, blocks(three)) == ("又一个园区开园", OTHER[::-1])
    first = three.source.position(0)
    assert (first.page, first.line_on_page) == (2, 1)
    assert first.line > 20
    assert one.source.position(0).page == 1


def test_every_character_has_its_line() -> None:
    paper = Paper()
    front(paper)
    set_columns(paper, set_in_lines(PROSE, 16), [50, 225, 400], 140)
    (article,) = parse(paper)
    places = [article.source.position(at) for at in range(len(article.text))]
    assert [place.line for place in places] == sorted(place.line for place in places)
    for segment in article.source.segments:
        assert places[segment.text_start].column >= 1
    lines = {place.line_on_page for place in places}
    assert len(lines) == 2 + len(set_in_lines(PROSE, 16))


def test_section_headings() -> None:
    paper = Paper()
    paper.line("云溪高新区交出亮眼答卷", 50, 40, 24)
    set_columns(paper, set_in_lines(PROSE[:2], 24), [50], 90)
    paper.line("产业集聚", 50, 185, 12)
    set_columns(paper, set_in_lines(PROSE[2:], 24), [50], 210)
    (article,) = parse(paper)
    assert blocks(article, BlockKind.HEADING) == ["产业集聚"]
    assert blocks(article) == PROSE


def pictures() -> Paper:
    paper = Paper()
    paper.picture()
    return paper


def locked() -> Paper:
    paper = Paper(password="secret")
    front(paper)
    return paper


def furniture_only() -> Paper:
    paper = Paper()
    paper.line("云溪日报", 30, 20, 12)
    paper.line("第A3版", 450, 20, 9)
    return paper


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pictures().data(), "a.pdf: is a PDF file without a text layer (it holds pictures only"),
        (locked().data(), "a.pdf: is an encrypted PDF file (save it without a password)"),
        (furniture_only().data(), "a.pdf: no article found"),
        (b"%PDF-1.7\nnonsense", "a.pdf: is a broken PDF file"),
        (pictures().data()[:300], "a.pdf: is a broken PDF file"),
        (b"plain text", "a.pdf: is not a PDF file"),
        (b"", "a.pdf: is empty"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(data)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_without_pypdfium2_the_way_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(SourceError, match=r"needs pypdfium2 \(pip install 'zonegraph\[pdf\]'\)"):
        parse(b"%PDF-1.7")
