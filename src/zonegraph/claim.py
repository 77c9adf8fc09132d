"""The records of reading: spans, things, claims. They know nothing of RDF or of rules.

A ``Thing`` is what one article names; resolution makes entities of things. A ``Claim`` is one
statement with the characters it was read from. Offsets are code points of ``Article.text``, start
inclusive, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from zonegraph.article import Article


class Span(NamedTuple):
    """A stretch of text: start inclusive, end exclusive."""

    start: int
    end: int


class ThingKey(NamedTuple):
    """What identifies a thing inside one article: its class and its canonical label."""

    kind: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Something the article names.

    ``label`` is the fullest form the article gives, without inner spaces; ``aliases`` are the other
    forms; ``spans`` every place it is named by one of them. ``zone`` is the label of the zone
    outside of which the name means nothing, if it is such a name.
    """

    kind: str
    label: str
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]
    rule: str
    zone: str | None = None

    @property
    def key(self) -> ThingKey:
        """Class and label."""
        return ThingKey(self.kind, self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The characters a claim was read from: ``article.text[start:end] == exact``."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time: ISO bounds, both inclusive, either of them open; and the words it was read from.

    ``precision`` is one of day, month, quarter, half-year, year, period. Unresolved words (an
    article without a date saying 去年) keep ``words`` and have no bounds.
    """

    start: dt.date | None
    end: dt.date | None
    precision: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measured value as printed and as a number.

    ``value`` is in ``unit`` as the text prints it (3.6 and 亿元); ``upper`` is the end of a range;
    ``qualifier`` is the printed word (近, 超, 约, 以上 …); ``surface`` the characters as printed;
    ``basis`` one of yoy, mom, cumulative, share; ``denominator`` what a share is taken of.
    """

    indicator: ThingKey
    value: Decimal
    unit: str | None
    surface: str
    upper: Decimal | None = None
    qualifier: str | None = None
    basis: str | None = None
    denominator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of one article.

    Exactly one of ``object`` (a thing), ``measure`` (a measured value) and ``text`` (a literal:
    words, or an ISO date for date-valued properties) is set; ``concept`` may accompany ``text``
    with the local name of the scheme's concept the words mean (a stage, a level).
    """

    subject: ThingKey
    property: str
    modality: str
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    object: ThingKey | None = None
    measure: Measure | None = None
    text: str | None = None
    concept: str | None = None
    period: Period | None = None
    attributed_to: ThingKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything read from one article, in a fixed order."""

    article: Article
    things: tuple[Thing, ...]
    claims: tuple[Claim, ...]
