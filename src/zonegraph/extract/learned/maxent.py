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
