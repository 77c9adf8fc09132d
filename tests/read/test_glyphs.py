"""Characters of a PDF file become strips on lines."""

from __future__ import annotations

import pytest

pytest.importorskip("pypdfium2")
pytest.importorskip("reportlab")

from zonegraph.read.glyphs import strips

from .printed import Paper


def texts(paper: Paper) -> list[str]:
    return [each.text.strip() for each in strips(paper.data(), "x")[0]]


def test_a_gutter_parts_a_line_and_a_space_does_not() -> None:
    paper = Paper()
    paper.line("左栏的一行字", 50, 50)
    paper.line("右栏的一行字", 125, 50)
    paper.line("聚焦产业 锚定千亿", 50, 80, 14)
    assert texts(paper) == ["左栏的一行字", "右栏的一行字", "聚焦产业 锚定千亿"]


def test_characters_printed_out_of_order_and_twice() -> None:
    paper = Paper()
    for at in (3, 1, 0, 2):
        paper.line("云溪日报"[at], 50 + 10 * at, 50)
        paper.line("云溪日报"[at], 50.2 + 10 * at, 50)
    assert texts(paper) == ["云溪日报"]


def test_sizes_and_places() -> None:
    paper = Paper()
    paper.line("题5G", 50, 40, 20)
    (strip,) = strips(paper.data(), "x")[0]
    assert strip.size == pytest.approx(20, abs=0.1)
    assert strip.left == pytest.approx(50, abs=1)
    assert strip.bottom == pytest.approx(60, abs=1)
