"""What came, went and changed between two graphs, and which article or rule did it."""

from zonegraph.diff.change import Change
from zonegraph.diff.format import FORMATS, render
from zonegraph.diff.run import diff

__all__ = ["FORMATS", "Change", "diff", "render"]
