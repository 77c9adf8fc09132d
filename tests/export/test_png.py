"""The picture as PNG, read back with Pillow; a clear word where a part is missing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from zonegraph.errors import UsageError
from zonegraph.export import fonts, png
from zonegraph.export.layout import FONT
from zonegraph.export.model import network
from zonegraph.export.svg import drawn

from .made import empty, stories

if TYPE_CHECKING:
    from pathlib import Path


def test_the_picture_has_the_size_of_the_svg_twice_over() -> None:
    made = network(stories())
    _, broad, high = drawn(made)
    with Image.open(io.BytesIO(png.png(made))) as image:
        assert image.format == "PNG"
        assert image.size == pytest.approx((2 * broad, 2 * high), abs=4)
        colours = image.convert("RGB").getcolors(1 << 20)
    assert colours is not None
    assert len(colours) > 50


def test_chinese_is_drawn_and_not_as_boxes() -> None:
    """Two different characters give two different pictures; boxes would give the same."""
    import resvg_py

    font = fonts.chinese()
    made = [
        bytes(
            resvg_py.svg_to_bytes(
                svg_string='<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">'
                f'<text y="30" font-size="{2 * FONT}">{character}</text></svg>',
                skip_system_fonts=True,
                font_files=[str(font)],
                font_family=png._family(font.name),
            )
        )
        for character in "高区 "
    ]
    assert len(set(made)) == 3


def test_a_missing_part_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r"resvg-py.*zonegraph\[picture\]"):
        png.png(network(empty()))


def test_a_missing_font_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("ZONEGRAPH_FONT", raising=False)
    monkeypatch.setattr(fonts, "find_spec", lambda _: None)
    monkeypatch.setattr(fonts, "folders", lambda: (tmp_path,))
    with pytest.raises(UsageError, match=r"no font for Chinese.*ZONEGRAPH_FONT"):
        fonts.chinese()
    font = tmp_path / "deep" / "simhei.ttf"
    font.parent.mkdir()
    font.write_bytes(b"")
    assert fonts.chinese() == font
    monkeypatch.setenv("ZONEGRAPH_FONT", str(tmp_path / "none.ttf"))
    with pytest.raises(UsageError, match="names no file"):
        fonts.chinese()


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "_MOST", 1000)
    with pytest.raises(UsageError, match=r"too large for PNG.*--zone"):
        png.png(network(stories()))
