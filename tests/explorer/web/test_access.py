"""axe-core finds nothing serious on any page, light and dark, wide and narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

PAGES: Final = (
    "#/",
    "#/e/zone-济宁高新区",
    "#/e/project-济宁高新区-蓼山湖",
    "#/a/article-97bf68cbdd61bdc9",
    "#/find?q=产业",
    "#/compare",
    "#/graph",
    "#/ask",
    "#/ask/projects?zone=济宁高新区",
    "#/about",
)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_finding(browser: Browser, bundled_file: Path, scheme: str, width: int) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    ).Axe()
    context = browser.new_context(
        viewport={"width": width, "height": 844},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="zh-CN",
        # axe brings its own script; the page's policy has tests of its own.
        bypass_csp=True,
    )
    tab = context.new_page()
    found: dict[str, list[str]] = {}
    for address in PAGES:
        tab.goto(bundled_file.as_uri() + address)
        tab.wait_for_selector("h1")
        if "/e/" in address:
            tab.locator(".neighbourhood > button").click()
            tab.locator(".fact summary").first.click()
            tab.wait_for_selector(".drawing canvas")
        if address == "#/graph":
            tab.wait_for_selector(".drawing canvas", timeout=30_000)
        answer = axe.run(tab).response
        found[address] = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in answer["violations"]]
        wide = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            found[address].append(f"scrolls sideways by {wide}")
    context.close()
    assert {address: each for address, each in found.items() if each} == {}
