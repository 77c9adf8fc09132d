"""A claim in the making: mentions for its ends, view offsets for its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from zonegraph.claim import Period, ThingKey
    from zonegraph.extract.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a frame found; ``start`` to ``end`` (view offsets) holds the statement.

    ``subject`` and ``object`` are mentions, or keys of things that are named elsewhere (the
    article's zone, an indicator that is described rather than named).
    """

    subject: Mention | ThingKey
    property: str
    start: int
    end: int
    rule: str
    modality: str
    confidence: float
    object: Mention | ThingKey | None = None
    text: str | None = None
    concept: str | None = None
    indicator: str | None = None
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str | None = None
    qualifier: str | None = None
    surface: str | None = None
    basis: str | None = None
    denominator: str | None = None
    period: Period | None = None
    attributed_to: Mention | None = None
