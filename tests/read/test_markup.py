"""The tree of an HTML page: what is nested in what, and where its characters stand."""

from __future__ import annotations

import pytest

from zonegraph.read.markup import Element, comments, decoded, parse, squeezed
from zonegraph.read.passage import Passage


def outline(element: Element) -> str:
    """Return the tree in brackets."""
    parts = [
        repr(child.text)[1:-1] if isinstance(child, Passage) else outline(child)
        for child in element.children
    ]
    return f"{element.tag}({' '.join(parts)})"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("<p>甲<p>乙", "p(甲) p(乙)"),
        ("<ul><li>甲<li>乙<ul><li>丙</ul><li>丁</ul>戊", "ul(li(甲) li(乙 ul(li(丙))) li(丁)) 戊"),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", "table(tr(td(甲) td(乙)) tr(td(丙))) 丁"),
        ("<div><b>甲</div>乙", "div(b(甲)) 乙"),
        ("<p>甲</b></div>乙</p>", "p(甲 乙)"),
        ("甲<br/>乙<img src='a>b'>丙", "甲 br() 乙 img() 丙"),
        ("<script>a<b></p></script>甲", "script(a<b></p>) 甲"),
        ("<!-- <p> -->甲<!doctype html><?php ?></ x>乙", "甲 乙"),
        ("<dl><dt>甲<dd>乙<dt>丙</dl>", "dl(dt(甲) dd(乙) dt(丙))"),
        ("1<2 <3 a<b>", "1 < 2  < 3 a b()"),
        ("<td>甲<table><tr><td>乙</td></tr></table>丙</td>", "td(甲 table(tr(td(乙))) 丙)"),
    ],
)
def test_trees(text: str, tree: str) -> None:
    assert outline(parse(text)) == f"#root({tree})"


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("<a HREF=x class='b c' hidden data-q=\"1>2\">", {"href": "x", "class": "b c"}),
        ("<a href='a&amp;b'>", {"href": "a&b"}),
        ("<a href=x href=y>", {"href": "x"}),
        ("<a href='x>", {"href": "'x"}),
    ],
)
def test_attributes(text: str, attributes: dict[str, str]) -> None:
    (element,) = parse(text).children
    assert isinstance(element, Element)
    assert attributes.items() <= element.attributes.items()


def test_words_of_class_and_id() -> None:
    (element,) = parse("<div class='mainNav left-ad' id=Box1 role=navigation>").children
    assert isinstance(element, Element)
    assert element.words() == {"main", "nav", "left", "ad", "box", "navigation"}


def test_references_map_to_their_mark() -> None:
    text = "甲&amp;乙&#20113;&#x6eaa;&nosuch;&copy"
    found = decoded(text, 0, len(text))
    assert found.text == "甲&乙云溪&nosuch;&copy"
    marks = [found.cut(at, at + 1).start for at in range(5)]
    assert "".join(text[at] for at in marks) == "甲&乙&&"


def test_blanks_are_squeezed() -> None:
    text = "  甲 \n\t 乙\n丙  "
    assert squeezed(decoded(text, 0, len(text))).text == "甲 乙 丙"


def test_comments() -> None:
    text = "<!--a--><p><!-- b --><!-->c<!--d"
    assert [text[each.start : each.end] for each in comments(text)] == ["a", " b ", "", "d"]
