"""Multinomial logistic regression over sparse features, in crfsuite's file format.

A conditional random field over a sequence of one item is exactly that; one library and one format
serve sequences and single decisions.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.extract.learned.weights import Weights, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pycrfsuite

FOLDER: Final = Path(__file__).parent
SUFFIX: Final = ".crf"
SHIPPED: Final = FOLDER
_SEEN: Final[set[tuple[Path, str]]] = set()


@cache
def tagger(folder: Path, name: str) -> pycrfsuite.Tagger:
    """Return the model called ``name`` in ``folder``, loaded once per process."""
    import pycrfsuite

    model = pycrfsuite.Tagger()
    model.open(str(folder / (name + SUFFIX)))
    return model


def exists(folder: Path, name: str) -> bool:
    """Whether there is a model called ``name`` in ``folder``."""
    return (folder, name) in _SEEN or _look(folder, name)


def _look(folder: Path, name: str) -> bool:
    """Look for a model; what once was there is not looked for again."""
    there = (folder / (name + SUFFIX)).is_file()
    if there:
        _SEEN.add((folder, name))
    return there


@cache
def weights(folder: Path, name: str) -> Weights:
    """Return the weights of the model called ``name`` in ``folder``, loaded once per process.

    Raises LexiconError if there is none or it is broken.
    """
    return load(folder / (name + SUFFIX))


def decide(folder: Path, name: str, features: Sequence[str]) -> tuple[str, float]:
    """Return the likeliest label of one item and its probability."""
    model = weights(folder, name)
    return model.decided(model.summed(features))
