"""Findings as people and programs read them; a format is one row of ``FORMATS``."""

from zonegraph.check.format.run import FORMATS, render

__all__ = ["FORMATS", "render"]
