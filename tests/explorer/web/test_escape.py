"""Markup in labels, quotes and articles stays text, on every page that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from zonegraph.assemble import build
from zonegraph.explorer import page

from ..made import HOSTILE, QUOTE, with_text

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

PAGES: Final = (
    "#/",
    "#/e/zone-x",
    "#/a/article-a",
    "#/find?q=企业",
    "#/compare",
    "#/graph",
    "#/ask/projects?zone=<img src=x onerror=window.broken=6>",
    "#/find?q=<img src=x onerror=window.broken=7>",
    "#/e/<script>window.broken=8</script>",
)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_breaks_out(tab: Page, hostile_file: Path, address: str) -> None:
    tab.goto(hostile_file.as_uri() + address)
    tab.wait_for_selector("h1")
    if address.startswith("#/e/zone"):
        for row in tab.locator(".fact").all():
            row.locator("summary").click()
        tab.locator(".neighbourhood > button").click()
        tab.wait_for_selector(".drawing canvas")
        text = tab.inner_text("main")
        assert QUOTE in text
        for each in HOSTILE[:5]:
            assert each in text
    tab.wait_for_timeout(200)
    assert tab.evaluate("window.broken") is None
    assert tab.locator("#app img, #app script, #app b b, #app svg[onload]").count() == 0


def test_suggestions_and_withdrawn_claims(tab: Page, hostile_file: Path) -> None:
    tab.goto(hostile_file.as_uri())
    tab.fill("[role=combobox]", "<img")
    assert "<img src=x" in tab.locator("[role=listbox]").inner_text()
    tab.goto(hostile_file.as_uri() + "#/e/zone-x")
    row = tab.locator(".fact.negated")
    assert row.locator(".mood").inner_text() == "取消"
    style = row.locator(".said").evaluate("e => getComputedStyle(e).textDecorationLine")
    assert style == "line-through"


def test_an_article_with_markup(tab: Page, tmp_path: Path) -> None:
    _, text = with_text(tmp_path)
    built = build([tmp_path / "articles"], tmp_path)
    file = tmp_path / "zones.html"
    file.write_text(page(built.dataset), encoding="utf-8")
    tab.goto(file.as_uri())
    tab.locator("section:has(> #articles) a").click()
    tab.wait_for_selector(".text")
    assert text in tab.inner_text(".text").replace("\n", "")
    assert tab.evaluate("window.broken") is None
