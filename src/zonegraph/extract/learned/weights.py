"""The weights of a trained model that decides single items, read from crfsuite's file.

An item's score for a label is the sum of the weights of its features; its probability follows by
the softmax. The library computes the same from the same file, but asks for every feature as a
string of its own; here features that share their ending are asked for by their beginnings alone.
The file's parts are those of crfsuite 0.12 (crf1d_model.c and cqdb.c), all little-endian.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Final

from zonegraph.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

JOIN: Final = "|"
_HEADER: Final = struct.Struct("<4sI4sIIIIIIIII")
_CHUNK: Final = 12
_FEATURE: Final = struct.Struct("<IIId")
_NUMBER: Final = struct.Struct("<I")
_RECORD: Final = struct.Struct("<II")
_MAGIC: Final = b"lCRF"
_WAY_BACK: Final = 16
Pairs = tuple[tuple[int, float], ...]
Group = tuple[str, "Iterable[str]"]


@dataclass(frozen=True, slots=True)
class Weights:
    """``of[ending][beginning]`` are the weights of the feature ``beginning|ending`` by label.

    The label is an index of ``labels``; a feature that has no ``|`` inside stands whole under the
    empty ending. ``whole`` are the same by whole features.
    """

    labels: tuple[str, ...]
    of: Mapping[str, Mapping[str, Pairs]]
    whole: Mapping[str, Pairs]

    def scores(self, groups: Iterable[Group]) -> list[float]:
        """Return the score of each label for the features of ``groups``: ending and beginnings."""
        found = [0.0] * len(self.labels)
        for ending, beginnings in groups:
            known = self.of.get(ending)
            if known is not None:
                for beginning in beginnings:
                    if beginning in known:
                        for label, weight in known[beginning]:
                            found[label] += weight
        return found

    def summed(self, features: Iterable[str]) -> list[float]:
        """Return the score of each label for whole ``features``."""
        found = [0.0] * len(self.labels)
        for feature in features:
            if feature in self.whole:
                for label, weight in self.whole[feature]:
                    found[label] += weight
        return found

    def decided(self, scores: list[float]) -> tuple[str, float]:
        """Return the likeliest label and its probability."""
        top = max(scores)
        return self.labels[scores.index(top)], 1 / sum([exp(score - top) for score in scores])

    def probabilities(self, scores: list[float]) -> list[float]:
        """Return the probability of each label."""
        top = max(scores)
        raised = [exp(score - top) for score in scores]
        whole = sum(raised)
        return [each / whole for each in raised]


def joined(groups: Iterable[Group]) -> list[str]:
    """Return the features of ``groups`` as training writes them."""
    return [
        beginning + JOIN + ending if ending else beginning
        for ending, beginnings in groups
        for beginning in beginnings
    ]


def grouped(features: Iterable[str]) -> list[Group]:
    """Return whole features as groups, in their order."""
    found: list[Group] = []
    for feature in features:
        beginning, _, ending = feature.rpartition(JOIN)
        found.append((ending, (beginning,)) if beginning and ending else ("", (feature,)))
    return found


def load(path: Path) -> Weights:
    """Return the weights in ``path``; LexiconError if that is no file of such a model."""
    try:
        return _parsed(path.read_bytes())
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise LexiconError(
            f"no weights can be read: {error}",
            where=str(path),
            hint="make the models anew with python -m zonegraph.train",
        ) from error


def _parsed(data: bytes) -> Weights:
    magic, *_, attributes, features, label_names, attribute_names, _, by_attribute = (
        _HEADER.unpack_from(data)
    )
    if magic != _MAGIC:
        raise ValueError("another kind of file")
    (count,) = _NUMBER.unpack_from(data, features + 8)
    start = features + _CHUNK
    weights = [
        (label, weight)
        for _, _, label, weight in _FEATURE.iter_unpack(data[start : start + count * _FEATURE.size])
    ]
    found: dict[str, dict[str, Pairs]] = {}
    whole: dict[str, Pairs] = {}
    names = _names(data, attribute_names)
    places = struct.unpack_from(f"<{attributes}I", data, by_attribute + _CHUNK)
    for name, place in zip(names, places, strict=True):
        (size,) = _NUMBER.unpack_from(data, place)
        held = struct.unpack_from(f"<{size}I", data, place + 4)
        ((ending, (beginning,)),) = grouped((name,))
        whole[name] = tuple([weights[at] for at in held])
        found.setdefault(ending, {})[beginning] = whole[name]
    return Weights(tuple(_names(data, label_names)), found, whole)


def _names(data: bytes, chunk: int) -> list[str]:
    """Return the strings of a constant database in the order of their numbers."""
    count, back = _RECORD.unpack_from(data, chunk + _WAY_BACK)
    found = []
    for place in struct.unpack_from(f"<{count}I", data, chunk + back):
        _, size = _RECORD.unpack_from(data, chunk + place)
        start = chunk + place + _RECORD.size
        found.append(data[start : start + size - 1].decode())
    return found
