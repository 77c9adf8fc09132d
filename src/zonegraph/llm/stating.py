"""The model's claims as drafts: each is held against the text and the ontology, or dropped."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.normal import view
from zonegraph.extract.unit import units
from zonegraph.extract.words import stage_words
from zonegraph.iri import fold
from zonegraph.llm.drops import DropError
from zonegraph.llm.naming import RULE
from zonegraph.llm.period import dated, period
from zonegraph.vocab import LEVELS, PROPERTIES, is_a

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading
    from zonegraph.llm.answer import Stated
    from zonegraph.llm.drops import Drops
    from zonegraph.llm.locate import Found, Locator
    from zonegraph.llm.naming import Names

COPIED: Final = 0.7
"""Confidence of a claim whose quote was copied exactly; nothing better is known of a model."""
RETOLD: Final = 0.6
"""Confidence of a claim whose quote was found only past widths, blanks and quotation marks."""
_DATE: Final = "http://www.w3.org/2001/XMLSchema#date"
_DIGITS: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_BASES: Final = frozenset({"yoy", "mom", "cumulative"})


class Stater:
    """Makes drafts of one article's claims."""

    def __init__(self, reading: Reading, locator: Locator, names: Names, drops: Drops) -> None:
        self._reading, self._locator = reading, locator
        self._names, self._drops = names, drops

    def draft(self, claim: Stated, near: int) -> Draft | None:
        """Return ``claim`` as a draft; None, and counted, if text or ontology does not bear it.

        ``near`` is the view offset where the passage begins that the claim was read from.
        """
        try:
            return self._draft(claim, near)
        except DropError as error:
            self._drops.add(error.reason)
            return None

    def _draft(self, claim: Stated, near: int) -> Draft:
        signature = PROPERTIES[claim.property]
        found = self._locator.find(claim.quote, near)
        if found is None:
            raise DropError("quote not in the text")
        subjects = self._names.find(claim.subject)
        if not subjects:
            raise DropError("subject is no entity of the answer")
        subject = _fitting(subjects, signature.domain)
        if subject is None:
            raise DropError("against domain or range")
        when = period(self._reading, self._locator, claim, found.start)
        if when is None and (claim.time or claim.start or claim.end):
            self._drops.add("time not in the text (claim kept)")
        bare = Draft(
            subject=subject,
            property=claim.property,
            start=found.start,
            end=found.end,
            rule=RULE,
            modality=claim.modality,
            confidence=COPIED if found.exact else RETOLD,
            period=when,
        )
        if signature.kind == "entity":
            return self._related(bare, claim)
        if signature.kind == "observation":
            return self._measured(bare, claim, found)
        if claim.value is None:
            raise DropError("value not in the text")
        if signature.kind == "concept":
            return self._coded(bare, claim.property, claim.value, found)
        return self._literal(bare, claim.value, found, date=signature.datatype == _DATE)

    def _related(self, bare: Draft, claim: Stated) -> Draft:
        targets = self._names.find(claim.object or "")
        if not targets:
            raise DropError("object is no entity of the answer")
        target = _fitting(targets, PROPERTIES[claim.property].range)
        if target is None:
            raise DropError("against domain or range")
        return replace(bare, object=target)

    def _coded(self, bare: Draft, name: str, value: str, found: Found) -> Draft:
        if name == "level":
            for code, concept in LEVELS.items():
                if value.lower() in (code, concept.en) or value in (concept.zh, *concept.alt):
                    return replace(bare, text=concept.zh, concept=concept.local)
            raise DropError("value outside the scheme")
        if not self._stands(value, found):
            raise DropError("value not in the text")
        held = [word for word in stage_words() if word in value]
        if not held:
            raise DropError("value outside the scheme")
        word = max(held, key=lambda w: (value.rfind(w) + len(w), len(w)))
        return replace(bare, text=value, concept=stage_words()[word])

    def _literal(self, bare: Draft, value: str, found: Found, *, date: bool) -> Draft:
        if not date:
            if not self._stands(value, found):
                raise DropError("value not in the text")
            return replace(bare, text=value)
        both = dated(value)
        years = _DIGITS.findall(value)[:1]
        told = bare.period is not None or self._stands("".join(years), found)
        if both is None or not told:
            raise DropError("value not in the text")
        written, when = both
        return replace(bare, text=written, period=bare.period or when)

    def _stands(self, words: str, found: Found) -> bool:
        """Whether ``words`` stand in the stretch that was quoted."""
        return bool(words) and fold(words) in fold(self._reading.text[found.start : found.end])

    def _measured(self, bare: Draft, claim: Stated, found: Found) -> Draft:
        """Return an observation: the number is the text's, the model's only has to agree."""
        if not claim.indicator or not claim.value or not claim.printed:
            raise DropError("number not in the text")
        at = self._place(claim.printed, found)
        if at is None:
            raise DropError("number not in the text")
        stated = _decimals(claim.value)
        quantity = next(
            (q for q in self._reading.quantities if q.span.start < at[1] and at[0] < q.span.end),
            None,
        )
        if quantity is not None:
            if not _agrees(stated, quantity):
                raise DropError("number differs from the text")
            return _observed(bare, claim.indicator, quantity, self._reading.text)
        surface = self._reading.text[at[0] : at[1]]
        printed = [Decimal(digits) for digits in _DIGITS.findall(surface.replace(",", ""))]
        if not stated or abs(stated[0]) not in printed:
            raise DropError("number differs from the text")
        unit = units().get(claim.unit or "")
        return replace(
            bare,
            indicator=claim.indicator,
            value=stated[0],
            unit=unit.key if unit else None,
            surface=surface,
        )

    def _place(self, printed: str, found: Found) -> tuple[int, int] | None:
        """Return where the printed number stands within the quote."""
        wanted = view(printed).text
        at = self._reading.text.find(wanted, found.start, found.end) if wanted else -1
        return (at, at + len(wanted)) if at >= 0 else None


def _fitting(mentions: Sequence[Mention], above: str | None) -> Mention | None:
    """Return the first mention of a class that may stand there."""
    return next((m for m in mentions if above is None or is_a(m.kind, above)), None)


def _decimals(value: str) -> list[Decimal]:
    """Return the number, or the ends of the range (3-5), that ``value`` writes."""
    sign = "-" if value.startswith("-") else ""
    parts = value.removeprefix("-").replace(",", "").split("-")
    try:
        numbers = [Decimal(part) for part in parts]
    except InvalidOperation:
        return []
    if not all(number.is_finite() for number in numbers):
        return []
    return [Decimal(f"{sign}{numbers[0]}"), *numbers[1:]]


def _agrees(stated: Sequence[Decimal], quantity: Quantity) -> bool:
    if not stated:
        return False
    ends = {quantity.value, quantity.upper} - {None}
    return all(abs(number) in ends for number in stated)


def _observed(bare: Draft, indicator: str, quantity: Quantity, text: str) -> Draft:
    falls = quantity.change == "decline" and quantity.kind in ("ratio", "multiple")
    falling = falls and quantity.upper is None
    basis = "share" if quantity.change == "share" else quantity.basis
    return replace(
        bare,
        indicator=indicator,
        value=-quantity.value if falling else quantity.value,
        upper=quantity.upper,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        surface=quantity.surface,
        basis=basis if basis in (*_BASES, "share") else None,
        denominator=text[slice(*quantity.whole)] if quantity.whole else None,
        start=min(bare.start, quantity.span.start),
        end=max(bare.end, quantity.span.end),
    )
