"""Scenes made from a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract import clauses
from zonegraph.extract.extractor import names
from zonegraph.extract.learned.scenes import scenes

from ..made import reading_of

if TYPE_CHECKING:
    from zonegraph.extract.learned.pairs import Scene

TEXT = "西安高新区将引进比亚迪,总投资35亿元的比亚迪动力电池产业园开工。"


def scene(text: str = TEXT) -> Scene:
    """Return the last scene of a text, its names by rule."""
    read = reading_of(text, "西安高新区消息", "2020-01-13")
    outer, zone = names(read, None)
    return list(scenes(read, clauses.statements(read, outer, zone), outer))[-1]
