"""Quotes are found exactly, else past widths, blanks and quotation marks; never otherwise."""

from __future__ import annotations

from zonegraph.extract.normal import view
from zonegraph.llm.locate import Locator

TEXT = "产值 35 亿元，增长２５％。称作「一谷」的园区，产值 35 亿元。"
VIEW = view(TEXT)
LOCATOR = Locator(TEXT, VIEW)


def seen(quote: str, near: int = 0) -> tuple[str, bool] | None:
    found = LOCATOR.find(quote, near)
    return (VIEW.text[found.start : found.end], found.exact) if found else None


def test_a_copied_quote_is_exact() -> None:
    assert seen("增长２５％") == ("增长25%", True)
    assert seen("产值 35 亿元") == ("产值35亿元", True)


def test_widths_blanks_and_marks_do_not_count() -> None:
    assert seen("产值35亿元,增长25%") == ("产值35亿元,增长25%", False)
    assert seen("称作“一谷”") == ("称作“一谷", False) or seen("称作“一谷”的") is not None


def test_what_does_not_stand_there_is_not_found() -> None:
    for quote in ("产值36亿元", "", "  ", "“”"):
        assert seen(quote) is None


def test_the_nearest_place_after_the_passage_begins_is_taken() -> None:
    later = VIEW.text.index("称作")
    first, second = LOCATOR.find("产值 35 亿元", 0), LOCATOR.find("产值 35 亿元", later)
    assert first is not None
    assert second is not None
    assert first.start == 0
    assert second.start > later
    loose = LOCATOR.find("产值35亿元", later)
    assert loose is not None
    assert loose.start == second.start
