"""Markup: what is written comes back from an XML reader, in text and in attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from zonegraph.export.markup import escaped, types, written
from zonegraph.export.model import clean

if TYPE_CHECKING:
    from .made import Told


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    kept = clean(text)
    element = etree.fromstring(f'<a b="{escaped(kept)}">{escaped(kept)}</a>')
    assert (element.text or "", element.get("b")) == (kept, kept)


def test_types_and_values() -> None:
    rows: list[Told] = [{"a": 1, "b": "x", "c": True}, {"a": 1.5, "d": 2}]
    assert types(rows) == {"a": "double", "b": "string", "c": "boolean", "d": "long"}
    assert [written(v) for v in (True, False, 2, 0.5, "<")] == ["true", "false", "2", "0.5", "&lt;"]
