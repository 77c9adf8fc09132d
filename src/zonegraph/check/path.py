"""Property paths as SPARQL text, for people to read (SHACL, section 2.3.1.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SH: Final = "http://www.w3.org/ns/shacl#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SUFFIXES: Final = {
    f"{SH}zeroOrMorePath": "*",
    f"{SH}oneOrMorePath": "+",
    f"{SH}zeroOrOnePath": "?",
}
Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def path_text(node: Node, index: Mapping[Node, Sequence[tuple[str, Node]]]) -> str:
    """Return the path at ``node``: an IRI for a predicate path, else SPARQL with full IRIs.

    ``index`` gives predicate and object of every triple by subject.
    """
    return node.value if isinstance(node, ox.NamedNode) else _sparql(node, index)


def _sparql(node: Node, index: Mapping[Node, Sequence[tuple[str, Node]]]) -> str:
    if isinstance(node, ox.NamedNode):
        return str(node)
    about = dict(index.get(node, ()))
    if f"{_RDF}first" in about:
        return "/".join(_step(member, index) for member in _members(node, index))
    for predicate, suffix in _SUFFIXES.items():
        if predicate in about:
            return f"{_step(about[predicate], index)}{suffix}"
    if f"{SH}inversePath" in about:
        return f"^{_step(about[f'{SH}inversePath'], index)}"
    if f"{SH}alternativePath" in about:
        found = _members(about[f"{SH}alternativePath"], index)
        return "|".join(_step(member, index) for member in found)
    return "?"


def _step(node: Node, index: Mapping[Node, Sequence[tuple[str, Node]]]) -> str:
    """Return ``node`` as part of a longer path: in brackets unless it is a predicate."""
    text = _sparql(node, index)
    return text if isinstance(node, ox.NamedNode) else f"({text})"


def _members(node: Node, index: Mapping[Node, Sequence[tuple[str, Node]]]) -> list[Node]:
    found: list[Node] = []
    seen: set[Node] = set()
    while node not in seen:
        seen.add(node)
        about = dict(index.get(node, ()))
        if f"{_RDF}first" not in about or f"{_RDF}rest" not in about:
            break
        found.append(about[f"{_RDF}first"])
        node = about[f"{_RDF}rest"]
    return found
