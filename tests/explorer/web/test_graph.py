"""The picture of the whole graph: complete, laid out the same every time, its moods apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


def drawn(tab: Page, file: Path) -> bytes:
    tab.goto(f"{file.as_uri()}#/graph")
    tab.wait_for_selector(".drawing canvas", timeout=30_000)
    tab.wait_for_timeout(500)
    return tab.locator(".drawing").screenshot()


def test_two_drawings_are_the_same_picture(tab: Page, bundled_file: Path) -> None:
    first = drawn(tab, bundled_file)
    tab.reload()
    assert drawn(tab, bundled_file) == first


def test_the_legend_tells_moods_by_line(tab: Page, bundled_file: Path) -> None:
    drawn(tab, bundled_file)
    styles = tab.eval_on_selector_all(
        ".legend .stroke",
        "all => all.map(e => [getComputedStyle(e).borderTopStyle,"
        " getComputedStyle(e).borderTopWidth, getComputedStyle(e, '::after').width].join())",
    )
    assert len(styles) >= 4
    assert len(set(styles)) == len(styles)


def test_a_thing_is_found_by_name_in_the_picture(tab: Page, bundled_file: Path) -> None:
    drawn(tab, bundled_file)
    tab.locator("section:has(> #listed) input").fill("重汽集团")
    tab.get_by_role("button", name="周围的关系 重汽集团", exact=True).click()
    assert "重汽集团" in tab.locator("p.picked").inner_text()
