"""Nodes as N-Triples text.

A plain string costs no call into another language to hash or to compare, and its first character
tells its kind. Texts are those that Oxigraph writes, so equal terms are equal strings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from zonegraph.check.quiet import quiet

if TYPE_CHECKING:
    import rdflib

XSD: Final = "http://www.w3.org/2001/XMLSchema#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TYPE: Final = f"<{RDF}type>"
NIL: Final = f"<{RDF}nil>"
SUBCLASS: Final = "<http://www.w3.org/2000/01/rdf-schema#subClassOf>"
TRUE: Final = f'"true"^^<{XSD}boolean>'
FALSE: Final = f'"false"^^<{XSD}boolean>'
# What begins with this is a triple used as a term, which no engine of ours reads.
QUOTED: Final = "<<"
_SPECIAL: Final = re.compile(r'[\\"\x00-\x1f\x7f]')
_ESCAPE: Final = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_SHORT: Final = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def is_iri(node: str) -> bool:
    """Tell whether ``node`` is an IRI."""
    return node[0] == "<"


def is_literal(node: str) -> bool:
    """Tell whether ``node`` is a literal."""
    return node[0] == '"'


def is_blank(node: str) -> bool:
    """Tell whether ``node`` is a blank node."""
    return node[0] == "_"


def text(node: str) -> str:
    """Return the IRI, the lexical form, or the label of a blank node."""
    if node[0] == "<":
        return node[1:-1]
    if node[0] == "_":
        return node[2:]
    inner = node[1:-1] if node[-1] == '"' else node[1 : node.rindex('"')]
    return _ESCAPE.sub(_unescaped, inner) if "\\" in inner else inner


def language(node: str) -> str:
    """Return the language tag of a literal, or nothing."""
    if node[-1] in '">':
        return ""
    return node[node.rindex('"') + 2 :]


def datatype(node: str) -> str:
    """Return the datatype of a literal as an IRI node, or nothing for a plain or tagged one."""
    if node[-1] != ">":
        return ""
    return node[node.rindex('"') + 3 :]


def plain(value: str) -> str:
    """Return the literal of ``value`` without datatype and language."""
    if _SPECIAL.search(value) is None:
        return f'"{value}"'
    return str(ox.Literal(value))


def literal(value: str, tag: str = "", kind: str = "") -> str:
    """Return the literal of ``value`` with the language ``tag`` or the datatype node ``kind``."""
    if kind:
        return f"{plain(value)}^^{kind}"
    return f"{plain(value)}@{tag}" if tag else plain(value)


@lru_cache(maxsize=4096)
def as_rdflib(node: str) -> Any:
    """Return ``node`` as rdflib reads it, normalised; a blank node keeps its label."""
    import rdflib

    if node[0] == "<":
        return rdflib.URIRef(text(node))
    if node[0] == "_":
        return rdflib.BNode(text(node))
    kind = datatype(node)
    if kind:
        with quiet():
            return rdflib.Literal(text(node), datatype=rdflib.URIRef(kind[1:-1]))
    return rdflib.Literal(text(node), lang=language(node) or None)


def of_rdflib(term: rdflib.Literal) -> str:
    """Return the node of an rdflib literal."""
    kind = f"<{term.datatype}>" if term.datatype is not None else ""
    return literal(str(term), "" if kind else term.language or "", kind)


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    if code[0] in "uU" and len(code) > 1:
        return chr(int(code[1:], 16))
    return _SHORT.get(code, code)
