"""Nodes as the engine writes them, triples of them, and a run that only knows triples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.setwise.evaluation import Evaluation
from zonegraph.check.setwise.triples import Triples
from zonegraph.check.shapes import Shapes

from .made import EX, XSD

if TYPE_CHECKING:
    from zonegraph.check.setwise.shape import Constraint


def iri(name: str) -> str:
    """Return the node of ``ex:name``."""
    return f"<{EX}{name}>"


def text(words: str, tag: str = "", kind: str = "") -> str:
    """Return the node of a literal; ``kind`` is the local name of an XSD datatype."""
    return f'"{words}"' + (f"@{tag}" if tag else "") + (f"^^<{XSD}{kind}>" if kind else "")


def triples(*lines: tuple[str, str, str]) -> Triples:
    """Return triples of ``lines``: nodes, or local names of ``ex:``."""
    found = Triples()
    for line in lines:
        s, p, o = (part if part[0] in '<"_' else iri(part) for part in line)
        found.add((s, p, o))
    return found


def run(known: Triples | None = None) -> Evaluation:
    """Return an evaluation without shapes."""
    return Evaluation(known or Triples(), Shapes(triples=(), cards={}, sources={}, origin=""))


def refused(constraint: Constraint, *nodes: str, known: Triples | None = None) -> list[str | None]:
    """Return the values of the breaches at ``ex:a`` with the value nodes ``nodes``."""
    return [each.value for each in constraint.breaches({iri("a"): nodes}, run(known))]
