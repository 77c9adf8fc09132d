"""How good the reading is: found against gold, each aspect on its own."""

from zonegraph.evaluate import page, report
from zonegraph.evaluate.found import found
from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity, load_gold, with_texts
from zonegraph.evaluate.score import Score, evaluate

__all__ = [
    "Annotation",
    "GoldClaim",
    "GoldEntity",
    "Score",
    "evaluate",
    "found",
    "load_gold",
    "page",
    "report",
    "with_texts",
]
