"""Multinomial logistic regression over sparse features, in crfsuite's file format.

A conditional random field over a sequence of one item is exactly that; one library and one format
serve sequences and single decisions.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pycrfsuite

FOLDER: Final = Path(__file__).parent
SUFFIX: Final = ".crf"
SHIPPED: Final = FOLDER


@cache
def tagger(folder: Path, name: str) -> pycrfsuite.Tagger:
    """Return the model called ``name`` in ``folder``, loaded once per process."""
    import pycrfsuite

    model = pycrfsuite.Tagger()
    model.open(str(folder / (name + SUFFIX)))
    return model


def exists(folder: Path, name: str) -> bool:
    """Whether there is a model called ``name`` in ``folder``."""
    return (folder / (name + SUFFIX)).is_file()


def decide(folder: Path, name: str, features: Sequence[str]) -> tuple[str, float]:
    """Return the likeliest label of one item and its probability."""
    model = tagger(folder, name)
    label = model.tag([list(features)])[0]
    return label, model.marginal(label, 0)


def decide_unless(
    folder: Path, name: str, features: Sequence[str], none: str, least: float
) -> tuple[str, float]:
    """Return the likeliest label other than ``none`` and its probability.

    Returns ``none`` itself, with its probability, if all others together reach less than ``least``.
    """
    model = tagger(folder, name)
    label = model.tag([list(features)])[0]
    nothing = model.marginal(none, 0)
    if 1 - nothing < least:
        return none, nothing
    if label != none:
        return label, model.marginal(label, 0)
    others = ((model.marginal(other, 0), other) for other in model.labels() if other != none)
    probability, best = max(others)
    return best, probability
