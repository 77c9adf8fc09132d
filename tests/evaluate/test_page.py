"""The page is one file that needs nothing else, with every text escaped."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from zonegraph.evaluate import page
from zonegraph.evaluate.score import evaluate

from .made import annotation, claim, entity

EVIL = "<script>alert('东')</script>&\"园"
GOLD = replace(
    annotation(
        [entity("Zone", "甲区"), entity("Park", EVIL), entity("Park", "西园")],
        [claim("甲区", "hasPark", "西园"), replace(claim("甲区", "hasPark", EVIL), quote=EVIL)],
        headline=EVIL,
    ),
    text=f"甲区消息\n甲区建{EVIL}和西园。",
)
FOUND = annotation(
    [entity("Zone", "甲区"), entity("Place", "西园")],
    [claim("甲区", "locatedIn", "西园")],
    headline=EVIL,
)
VOID = {"meta", "input", "br"}


class Tags(HTMLParser):
    """Counts tags and holds them to be closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not {"src", "href"} & {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed_and_loads_nothing() -> None:
    text = page.render(evaluate([GOLD], [FOUND]))
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    assert tags.seen.count("script") == 1
    assert "://" not in text
    assert "@import" not in text
    assert "url(" not in text
    assert "Noto Sans CJK SC" in text


def test_figures_and_kinds_are_on_it() -> None:
    text = page.render(evaluate([GOLD], [FOUND]))
    for words in ("by class", "by property", "mistakes by kind", "name: wrong class"):
        assert words in text


def test_nothing_to_show_is_still_a_page() -> None:
    assert "0 articles" in page.render(())
