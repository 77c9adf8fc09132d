"""What a reader does: search, open, expand, filter, read the source, change language, go back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


@pytest.fixture
def start(tab: Page, bundled_file: Path) -> Page:
    """Open the start page of the bundled graph."""
    tab.goto(bundled_file.as_uri())
    tab.wait_for_selector("h1")
    return tab


def test_start_page_tells_what_the_graph_holds(start: Page) -> None:
    assert start.inner_text("h1") == "图里有什么"
    for card in ("zones", "kinds", "industries", "years", "moods", "articles"):
        assert start.locator(f"section:has(> #{card}) a").count() > 0, card


def test_search_with_the_keyboard_then_the_source_then_back(start: Page) -> None:
    start.keyboard.press("/")
    start.keyboard.type("济宁高")
    box = start.get_by_role("combobox", name="搜索")
    assert box.get_attribute("aria-expanded") == "true"
    assert start.get_by_role("option").count() > 1
    start.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "suggestion-0"
    start.keyboard.press("Enter")
    start.wait_for_selector("h1:has-text('济宁高新区')")
    assert start.evaluate("document.activeElement.tagName") == "H1"
    assert start.title().startswith("济宁高新区")
    fact = start.locator(".fact").first
    fact.locator("summary").click()
    source = fact.locator(".source").first
    quote = source.locator("mark").inner_text()
    assert quote in source.locator("blockquote").inner_text()
    assert "2020-01-13" in source.locator("figcaption").inner_text()
    assert "第5版" in source.locator("figcaption").inner_text()
    source.locator("a").click()
    start.wait_for_selector(".text mark.chosen")
    assert quote.startswith(start.locator("mark.chosen").first.inner_text())
    start.go_back()
    start.wait_for_selector("h1:has-text('济宁高新区')")
    start.go_back()
    start.wait_for_selector("h1:has-text('图里有什么')")


def test_escape_closes_the_suggestions_and_enter_finds_everything(start: Page) -> None:
    start.fill("[role=combobox]", "产业园")
    assert start.get_by_role("option").count() > 1
    start.keyboard.press("Escape")
    start.wait_for_selector("[role=option]", state="detached")
    start.keyboard.press("Enter")
    start.wait_for_selector("h1:has-text('产业园')")
    for section in ("things", "quotes", "articles"):
        assert start.locator(f"section:has(> #{section}) li").count() > 0, section


def test_facts_are_filtered_by_how_real_they_are(start: Page) -> None:
    start.goto(start.url.split("#")[0] + "#/e/zone-济宁高新区")
    start.wait_for_selector("h1:has-text('济宁高新区')")
    before = start.locator(".fact").count()
    start.get_by_role("checkbox", name="计划").uncheck()
    assert start.locator(".fact.planned").count() == 0
    assert 0 < start.locator(".fact").count() < before


def test_browse_keeps_its_filter_in_the_address(start: Page) -> None:
    start.get_by_role("link", name="查找").click()
    start.get_by_label("类别").select_option("Project")
    start.get_by_label("情态").select_option("planned")
    rows = start.locator(".results li").count()
    assert rows > 5
    assert "kind=Project" in start.url
    assert "mood=planned" in start.url
    start.reload()
    start.wait_for_selector(".results li")
    assert start.locator(".results li").count() == rows


def test_neighbourhood_opens_and_expands(start: Page) -> None:
    start.goto(start.url.split("#")[0] + "#/e/zone-济宁高新区")
    start.get_by_role("button", name="打开关系图").click()
    start.wait_for_selector(".drawing canvas")
    start.locator("summary:has-text('图中的事物')").click()
    before = start.locator(".nodes li").count()
    start.locator(".nodes button[aria-expanded=false]").first.click()
    assert start.locator(".nodes li").count() > before
    start.locator(".drawing").focus()
    for key in ("ArrowLeft", "+", "-", "0"):
        start.keyboard.press(key)


def test_language_and_colours_change_and_are_kept(start: Page) -> None:
    start.get_by_role("button", name="切换到英文").click()
    assert start.inner_text("h1") == "What the graph holds"
    assert start.locator("html").get_attribute("lang") == "en"
    start.locator(".settings select").select_option("dark")
    start.reload()
    start.wait_for_selector("h1:has-text('What the graph holds')")
    assert start.evaluate("document.documentElement.style.colorScheme") == "dark"
    red = start.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]")
    assert int(red) < 60


def test_zone_page_has_its_parts(start: Page) -> None:
    start.goto(start.url.split("#")[0] + "#/e/zone-天津高新区")
    for part in ("industries", "enterprises", "institutes", "projects"):
        assert start.locator(f"section:has(> #{part}) .chips a").count() > 0, part
    assert start.locator("section:has(> #strategies) .tree li").count() > 3
    assert start.locator("section:has(> #indicators) .chart .bar").count() > 3
    assert start.locator("section:has(> #related) a").count() > 5


def test_two_zones_side_by_side(start: Page) -> None:
    start.get_by_role("link", name="比较园区").click()
    start.wait_for_selector(".compare tbody tr")
    assert start.locator(".compare tbody tr").count() > 5
    start.get_by_label("第二个园区").select_option(label="济宁创新谷")
    start.wait_for_selector(".compare th:has-text('济宁创新谷')")


def test_a_project_has_its_stages(start: Page) -> None:
    start.goto(start.url.split("#")[0] + "#/e/project-济宁高新区-蓼山湖")
    assert start.locator(".timeline li").count() > 0
    assert start.locator(".timeline q").first.inner_text() != ""


def test_offline_questions_give_the_command(start: Page) -> None:
    start.goto(start.url.split("#")[0] + "#/ask/projects?zone=济宁高新区")
    assert "zonegraph query projects --zone 济宁高新区" in start.inner_text("article")
    assert "zone-济宁高新区> }" in start.inner_text("article")
    assert start.locator(".cm-editor").count() == 0


def test_an_unknown_address_says_so(start: Page) -> None:
    start.goto(start.url.split("#")[0] + "#/e/zone-无此园区")
    start.wait_for_selector("h1:has-text('没有这个页面')")
    assert "无此园区" in start.inner_text("main")


def test_printed_page_has_no_controls(start: Page) -> None:
    start.goto(start.url.split("#")[0] + "#/e/zone-济宁高新区")
    start.emulate_media(media="print")
    assert not start.locator(".top").is_visible()
    assert not start.get_by_role("button", name="打开关系图").is_visible()
    assert start.locator(".fact").first.is_visible()
