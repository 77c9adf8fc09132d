"""Whether the graph is consistent, and whether its quotes still stand in their articles."""

from zonegraph.check.baseline import write_baseline
from zonegraph.check.card import Card
from zonegraph.check.catalogue import cards, explain
from zonegraph.check.engine import Engine, Result
from zonegraph.check.format import FORMATS, render
from zonegraph.check.outcome import Options, Outcome
from zonegraph.check.run import ENGINES, PYTHON_CARDS, audit, check
from zonegraph.check.selection import Selection, words
from zonegraph.check.shapes import Shapes, load_shapes
from zonegraph.check.verdict import FAIL_ON, counts, fails, summary

__all__ = [
    "ENGINES",
    "FAIL_ON",
    "FORMATS",
    "PYTHON_CARDS",
    "Card",
    "Engine",
    "Options",
    "Outcome",
    "Result",
    "Selection",
    "Shapes",
    "audit",
    "cards",
    "check",
    "counts",
    "explain",
    "fails",
    "load_shapes",
    "render",
    "summary",
    "words",
    "write_baseline",
]
