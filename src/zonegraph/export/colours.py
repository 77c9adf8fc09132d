"""Colours of classes: one hue for each, dark enough for white and light enough for black text."""

from __future__ import annotations

import colorsys
from typing import Final

from zonegraph.vocab import KINDS

Colour = tuple[int, int, int]

GREY: Final[Colour] = (128, 128, 128)
# Neighbours in the alphabet are far apart on the wheel, neighbours on the wheel differ in light.
_STRIDE: Final = 7
_LIGHT: Final = (0.56, 0.42)


def colours() -> dict[str, Colour]:
    """Return red, green and blue (0-255) of each class; the same on every machine."""
    found = {}
    for at, kind in enumerate(sorted(KINDS)):
        place = at * _STRIDE % len(KINDS)
        hue, light = place / len(KINDS), _LIGHT[place % len(_LIGHT)]
        red, green, blue = colorsys.hls_to_rgb(hue, light, 0.62)
        found[kind] = (round(red * 255), round(green * 255), round(blue * 255))
    return found


def hexadecimal(colour: Colour) -> str:
    """Return ``colour`` as ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*colour)
