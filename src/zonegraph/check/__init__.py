"""Whether the graph is consistent, and whether its quotes still stand in their articles."""

from zonegraph.check.engine import Engine, Result
from zonegraph.check.format import FORMATS, render
from zonegraph.check.run import ENGINES, PYTHON_CARDS, check
from zonegraph.check.shapes import Shapes, load_shapes
from zonegraph.check.verdict import FAIL_ON, counts, fails, summary

__all__ = [
    "ENGINES",
    "FAIL_ON",
    "FORMATS",
    "PYTHON_CARDS",
    "Engine",
    "Result",
    "Shapes",
    "check",
    "counts",
    "fails",
    "load_shapes",
    "render",
    "summary",
]
