"""Measured values: what is measured, of whom, when, how much."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.frames import bearer, indicator, respectively, when
from zonegraph.extract.frames.spot import Named
from zonegraph.extract.modality import judge
from zonegraph.extract.rule import Card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from zonegraph.claim import ThingKey
    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading

_DEALT: Final = Card(
    id="F502",
    name="dealt-out-measure",
    why="分别 deals values out to as many names of what is measured.",
    fires=(("西安高新区工业总产值和税收分别为50亿元和3亿元。", "税收=3"),),
    silent=("西安高新区工业总产值和税收分别为50亿元、3亿元和2亿元。", "西安高新区税收为3亿元。"),
    states=True,
)
CARDS: Final = (_DEALT,)
_BASES: Final = frozenset({"yoy", "mom", "cumulative"})


def read(
    reading: Reading,
    statement: Statement,
    only: int | None = None,
    subject: Mention | None = None,
) -> Iterator[Draft]:
    """Yield one observation for each quantity of the clause whose indicator can be named.

    With ``only`` just for the quantity that begins there, and of ``subject`` (None: of the zone
    spoken of), whom another reader takes it to be of; it stands where the words tell no better.
    """
    clause, sentence = statement.clause, statement.sentence
    mentions = [m for m in statement.told if m.start >= sentence.start]
    clauses = [c for c in sentence.clauses if c.start <= clause.start]
    named = indicator.indicators(reading, clauses, mentions)
    dealt = respectively.dealt(
        reading, clause.start, clause.end, bearer.things(statement.told), named
    )
    untold = respectively.undealt(reading, clause.start, clause.end, dealt)
    for quantity in reading.quantities:
        start = quantity.span.start
        if not clause.start <= start < clause.end or only not in (None, start):
            continue
        if start in untold:
            continue
        share = dealt.get(start)
        name = named.get(start)
        if share is not None and share.label is not None:
            name = Named(label=share.label, level=share.label, rule=_DEALT.id)
        if name is None:
            continue
        draft = _draft(reading, statement, quantity, name)
        for whose in _subjects(reading, statement, quantity, name, share, subject):
            yield replace(draft, subject=whose)


def _subjects(
    reading: Reading,
    statement: Statement,
    quantity: Quantity,
    name: Named,
    share: respectively.Share | None,
    handed: Mention | None,
) -> list[Mention | ThingKey]:
    if share is not None and share.mention is not None:
        return [share.mention]
    start = quantity.span.start
    listed = respectively.each(
        reading.text, statement.clause.start, start, bearer.things(statement.mentions)
    )
    if listed:
        return list(listed)
    rule, whose = bearer.bearer(reading, statement, quantity, name.label)
    return [handed if handed is not None and rule in bearer.WEAK else whose]


def _draft(reading: Reading, statement: Statement, quantity: Quantity, name: Named) -> Draft:
    start, end = quantity.span
    target = any(cue.modality == "target" and cue.start < start for cue in statement.cues)
    period = when.when(reading, statement, quantity)
    return Draft(
        subject=bearer.zone_of(statement),
        property="hasObservation",
        indicator=name.label,
        value=_signed(quantity),
        upper=quantity.upper,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        surface=quantity.surface,
        basis=_basis(quantity),
        denominator=reading.text[slice(*quantity.whole)] if quantity.whole else None,
        start=max(statement.clause.start, start - 24),
        end=end,
        rule=name.rule,
        modality=judge(
            statement.cues,
            start,
            frozenset({"aim"}) if target else frozenset(),
            period,
            reading.article.published,
            statement.carried,
        ),
        confidence=0.8,
        period=period,
    )


def _signed(quantity: Quantity) -> Decimal:
    """Return the value; a decline is a negative growth."""
    falls = quantity.change == "decline" and quantity.kind in ("ratio", "multiple")
    return -quantity.value if falls and quantity.upper is None else quantity.value


def _basis(quantity: Quantity) -> str | None:
    if quantity.change == "share":
        return "share"
    return quantity.basis if quantity.basis in _BASES else None
