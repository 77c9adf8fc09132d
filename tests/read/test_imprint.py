"""What a web page says about its article."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.read.body import Body
from zonegraph.read.imprint import page_imprint, paper
from zonegraph.read.markup import parse


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云溪日报数字报-云溪高新区“链”上发力", "云溪日报"),
        ("云溪签约_云溪在线", "云溪在线"),
        ("《石浦晚报》电子版", "石浦晚报"),
        ("云溪高新区签约", None),
    ],
)
def test_papers(text: str, name: str | None) -> None:
    assert paper(text) == name


def test_what_is_printed_counts_before_what_machines_see() -> None:
    root = parse(
        "<meta name=PubDate content=2020-01-01><meta name=author content=石磊>"
        "<meta property=og:site_name content=云溪在线>"
    )
    head = ["2021-03-18 09:12　来源：云溪日报　作者：沈亦舟　字体：大", "第A3版：园区"]
    said = page_imprint(root, [], head, Body(), single=True)
    assert (said.newspaper, said.published) == ("云溪日报", dt.date(2021, 3, 18))
    assert (said.page, said.section, said.authors) == ("A3", "园区", ("沈亦舟",))
    bare = page_imprint(root, [], [], Body(), single=True)
    assert (bare.newspaper, bare.published) == ("云溪在线", dt.date(2020, 1, 1))
    assert bare.authors == ("石磊",)
    assert page_imprint(root, [], [], Body(), single=False).authors == ()


def test_the_top_of_the_page_comes_last() -> None:
    said = page_imprint(parse(""), ["2022年5月9日 第2版"], [], Body(), single=False)
    assert (said.published, said.page) == (dt.date(2022, 5, 9), "2")
