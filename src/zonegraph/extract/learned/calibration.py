"""What a confidence is worth: how often claims read like this one were right.

A reader's own confidence is a product of model probabilities and constants; it ranks its claims but
is no probability of being right. ``calibration.tsv``, which ``python -m zonegraph.train.calibrate``
makes from the development texts, tells for each family of claims which share of them was right at
which confidence. Between two rows the share runs straight; it never falls as the confidence rises,
so the order of the claims of a family stays.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph.errors import LexiconError
from zonegraph.extract.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zonegraph.claim import Claim
    from zonegraph.extract.draft import Draft

FILE: Final = "calibration.tsv"
EVERY: Final = "*"
COLUMNS: Final = ("family", "confidence", "right", "claims")
_LEAST: Final = 0.01
_MOST: Final = 0.99


class Knot(NamedTuple):
    """Of ``claims`` claims with about this ``confidence`` the share ``right`` was right."""

    confidence: float
    right: float
    claims: int


Table = dict[str, tuple[Knot, ...]]


def families(claim: Claim) -> tuple[str, ...]:
    """Return the families of ``claim``, the narrowest first: rule and property, rule, every."""
    return f"{claim.rule} {claim.property}", claim.rule, EVERY


def doubt(draft: Draft) -> float:
    """Return how unsure ``draft`` is: of its reading and of the names at its ends."""
    sure = draft.confidence
    for end in (draft.subject, draft.object):
        if isinstance(end, Mention):
            sure *= end.score
    return 1 - sure


def calibrated(claim: Claim, doubts: float, folder: Path) -> Claim:
    """Return ``claim`` with the share that is right of those read like it as confidence.

    ``doubts`` is the product of the doubts of all readings of the claim: who reads it twice doubts
    it less. Without a table in ``folder`` the confidence is what they leave.
    """
    share = worth(_held(folder), families(claim), 1 - doubts)
    return replace(claim, confidence=round(share, 2))


def worth(table: Mapping[str, tuple[Knot, ...]], of: Iterable[str], confidence: float) -> float:
    """Return what ``confidence`` is worth in the first family of ``of`` that ``table`` holds.

    It stays as it is if the table holds none of them.
    """
    knots = next((table[family] for family in of if family in table), None)
    if knots is None:
        return confidence
    at = bisect_left(knots, confidence, key=lambda knot: knot.confidence)
    if at == 0:
        share = knots[0].right
    elif at == len(knots):
        share = knots[-1].right
    else:
        low, high = knots[at - 1], knots[at]
        part = (confidence - low.confidence) / (high.confidence - low.confidence)
        share = low.right + part * (high.right - low.right)
    return min(_MOST, max(_LEAST, share))


@cache
def _held(folder: Path) -> Table:
    """Return the table in ``folder``, read once per process; empty if there is none."""
    path = folder / FILE
    return load(path) if path.is_file() else {}


def load(path: Path) -> Table:
    """Return the table in ``path``.

    Raises LexiconError, with file and line, for a cell that is no number, a share outside [0, 1],
    and rows of a family that do not rise.
    """
    found: dict[str, list[Knot]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = tuple(line.split("\t"))
        if line.startswith("#") or cells == COLUMNS:
            continue
        where = f"{path}:{number}"
        try:
            family, confidence, right, claims = cells
            knot = Knot(float(confidence), float(right), int(claims))
        except ValueError:
            raise LexiconError(f"not {', '.join(COLUMNS)}", where=where) from None
        before = found.setdefault(family, [])
        if not 0 <= knot.right <= 1:
            raise LexiconError(f"{right} is no share", where=where)
        if before and not (before[-1].confidence < knot.confidence and before[-1][1] <= knot[1]):
            raise LexiconError("confidence and share must rise within a family", where=where)
        before.append(knot)
    return {family: tuple(knots) for family, knots in found.items()}
