"""Colours: one for each class, none twice, legible text on all."""

from __future__ import annotations

from zonegraph.export.colours import colours
from zonegraph.vocab import KINDS


def _luminance(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    parts = [c / 255 for c in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_class_has_its_own_colour() -> None:
    found = colours()
    assert set(found) == set(KINDS)
    assert len(set(found.values())) == len(found) >= 15
    assert all(0 <= part <= 255 for colour in found.values() for part in colour)


def test_black_or_white_text_is_legible_on_each() -> None:
    for kind, colour in colours().items():
        light = _luminance(colour)
        assert max((light + 0.05) / 0.05, 1.05 / (light + 0.05)) >= 4.5, kind


def test_the_same_colours_each_time() -> None:
    assert list(colours().items()) == list(colours().items())
