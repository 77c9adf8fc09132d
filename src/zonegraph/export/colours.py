"""Colours of classes: one hue for each, dark enough for white and light enough for black text."""

from __future__ import annotations

import colorsys
from typing import Final

from zonegraph.vocab import KINDS

_GOLDEN: Final = 0.618033988749895


def colours() -> dict[str, tuple[int, int, int]]:
    """Return red, green and blue (0-255) of each class; the same on every machine."""
    found = {}
    for at, kind in enumerate(sorted(KINDS)):
        red, green, blue = colorsys.hls_to_rgb((at * _GOLDEN) % 1, 0.5, 0.6)
        found[kind] = (round(red * 255), round(green * 255), round(blue * 255))
    return found
