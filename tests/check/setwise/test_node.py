"""Nodes as N-Triples text."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.setwise.node import (
    as_rdflib,
    datatype,
    language,
    literal,
    of_rdflib,
    plain,
    text,
)

from .made import ODD


@given(st.text(st.characters(codec="utf-8")))
def test_text_and_literal_are_inverse_and_as_oxigraph_writes(value: str) -> None:
    assert plain(value) == str(ox.Literal(value))
    assert text(plain(value)) == value
    assert text(literal(value, "zh")) == value


@pytest.mark.parametrize(
    ("node", "shown", "tag", "kind"),
    [
        ("<http://a/b>", "http://a/b", "", ""),
        ("_:b1", "b1", "", ""),
        ('"a"', "a", "", ""),
        ('"a@b"@zh', "a@b", "zh", ""),
        ('"1"^^<http://n>', "1", "", "<http://n>"),
        ('"\\u00e9\\n"', "é\n", "", ""),
    ],
)
def test_parts(node: str, shown: str, tag: str, kind: str) -> None:
    assert text(node) == shown
    if node[0] == '"':
        assert (language(node), datatype(node)) == (tag, kind)


@pytest.mark.parametrize("node", [str(n) for n in ODD if isinstance(n, ox.Literal)])
def test_rdflib_and_back_is_stable(node: str) -> None:
    once = of_rdflib(as_rdflib(node))
    assert of_rdflib(as_rdflib(once)) == once
