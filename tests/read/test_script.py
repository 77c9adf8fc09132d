"""Traditional characters: read as if simplified, quoted as printed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.lexicon.table import load
from zonegraph.read import read_text
from zonegraph.read.script import is_traditional, simplified

PAGE = """雲溪日報 A3

2021.3.18 星期四

雲溪高新區迎來「開門紅」

▶ 本報記者 沈亦舟

目前，雲溪高新區已集聚生物醫藥企業57家，去年實現產值412億元，带動產

業鏈整體躍升。

■ 責任編輯：葉偉
"""


def test_a_page_is_read_and_quoted_as_printed() -> None:
    (article,) = read_text(PAGE, "page.txt")
    assert article.headline == "雲溪高新區迎來「開門紅」"
    assert article.text.endswith("带動產業鏈整體躍升。")
    assert article.joins[0].in_word
    assert (article.newspaper, article.page) == ("云溪日报", "A3")
    assert article.published == dt.date(2021, 3, 18)
    assert (article.authors, article.editors) == (("沈亦舟",), ("叶伟",))
    lines = PAGE.split("\n")
    for at, character in enumerate(article.text):
        place = article.source.position(at)
        assert character in ("\n", lines[place.line - 1][place.column - 1])


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("濟南高新區簽約項目臺灣", "济南高新区签约项目台湾"),
        ("济南高新区签约项目", "济南高新区签约项目"),
        ("乾隆年间，於姓人家在此定居，後来发展。", "乾隆年间，於姓人家在此定居，後来发展。"),
        ("", ""),
        ("abc 123", "abc 123"),
    ],
)
def test_only_what_shows_to_be_traditional_changes(text: str, plain: str) -> None:
    assert simplified(text) == plain


def test_one_name_in_traditional_characters_changes_nothing() -> None:
    text = "云溪高新区与園区企业签约，总投资八十六亿元，其中外资项目三个，均在年内开工建设。"
    assert not is_traditional(text)


@given(st.text(alphabet=st.sampled_from("臺灣簽約項目高新区,。𠀀 a1乾"), max_size=40))
def test_as_many_characters_as_before(text: str) -> None:
    assert len(simplified(text)) == len(text)


def test_the_table_is_one_to_one() -> None:
    forms = [char for row in load("read_traditional") for char in row["traditional"]]
    assert len(forms) == len(set(forms)) > 2000
    assert all(len(row["simplified"]) == 1 for row in load("read_traditional"))
    assert not {row["simplified"] for row in load("read_traditional")} & set(forms)
