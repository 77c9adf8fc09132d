"""Lines of a web page, and which parts of it are not the article."""

from __future__ import annotations

import pytest

from zonegraph.article import BlockKind
from zonegraph.read.markup import Element, parse
from zonegraph.read.webpage import is_aside, lines


def shown(page: str) -> list[str]:
    return [each.text for each in lines(parse(page))]


@pytest.mark.parametrize(
    ("tag", "aside"),
    [
        ("<nav>", True),
        ("<div class='left ad'>", True),
        ("<div id=relatedNews>", True),
        ("<div class=header-content>", False),
        ("<div class=shadow>", False),
        ("<p hidden>", True),
        ("<p style='display : none'>", True),
        ("<p aria-hidden=TRUE>", True),
        ("<article class=hot>", False),
        ("<body class='menu-open'>", False),
    ],
)
def test_asides(tag: str, aside: bool) -> None:
    (element,) = parse(tag).children
    assert isinstance(element, Element)
    assert is_aside(element) is aside


def test_lines_end_with_blocks_and_breaks() -> None:
    page = "<div>甲<b>乙</b><br>丙<p>丁</p>戊</div><ul><li>己<li>庚</ul>"
    assert shown(page) == ["甲乙", "丙", "丁", "戊", "己", "庚"]


def test_links_and_bold() -> None:
    one, two = lines(parse("<p><a href=x>甲乙</a>丙丁</p><p><strong>戊</strong></p>"))
    assert (one.link_share, one.bold) == (0.5, False)
    assert (two.link_share, two.bold) == (0.0, True)


def test_tables_of_data_and_of_layout() -> None:
    data = "<table><tr><th>甲<th>乙<tr><td>1<td><p>2</p><p>3</p></table>"
    found = lines(parse(data))
    assert [each.text for each in found] == ["甲 | 乙", "1 | 2 3"]
    assert {each.kind for each in found} == {BlockKind.TABLE_ROW}
    assert shown(f"<table><tr><td>甲<td>{data}</table>") == ["甲", "甲 | 乙", "1 | 2 3"]
