"""Property paths read as SPARQL."""

from __future__ import annotations

from collections import defaultdict

import pyoxigraph as ox
import pytest

from zonegraph.check.path import SH, Node, path_text

_EX = "http://example.org/"


@pytest.mark.parametrize(
    ("turtle", "text"),
    [
        ("ex:p", f"{_EX}p"),
        ("[ sh:inversePath ex:p ]", f"^<{_EX}p>"),
        ("( ex:p ex:q )", f"<{_EX}p>/<{_EX}q>"),
        ("[ sh:alternativePath ( ex:p ex:q ) ]", f"<{_EX}p>|<{_EX}q>"),
        ("[ sh:zeroOrMorePath ex:p ]", f"<{_EX}p>*"),
        ("[ sh:oneOrMorePath ex:p ]", f"<{_EX}p>+"),
        ("[ sh:zeroOrOnePath ex:p ]", f"<{_EX}p>?"),
        ("( ex:p [ sh:inversePath ex:q ] )", f"<{_EX}p>/(^<{_EX}q>)"),
        ("[ sh:zeroOrMorePath [ sh:inversePath ex:p ] ]", f"(^<{_EX}p>)*"),
        ("[]", "?"),
    ],
)
def test_path_text(turtle: str, text: str) -> None:
    data = f"@prefix sh: <{SH}> . @prefix ex: <{_EX}> . ex:s sh:path {turtle} ."
    index: dict[Node, list[tuple[str, Node]]] = defaultdict(list)
    for quad in ox.parse(data.encode(), ox.RdfFormat.TURTLE):
        index[quad.subject].append((quad.predicate.value, quad.object))
    (node,) = (value for _, value in index[ox.NamedNode(f"{_EX}s")])
    assert path_text(node, index) == text
