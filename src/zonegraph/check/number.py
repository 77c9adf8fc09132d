"""Numbers: what an observation counts must stand in the words it quotes (P103)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from itertools import combinations
from typing import TYPE_CHECKING, Final

from zonegraph.check.card import card
from zonegraph.check.report import of_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.facts import Facts
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

NUMBER: Final = card("P103")
_DIGITS: Final = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_FRACTION: Final = re.compile(r"([0-9]+)/([0-9]+)")
_HAN_DIGITS: Final = re.compile(r"[零〇一二两三四五六七八九十百千半]")
_SCALES: Final = (("万", 4), ("亿", 8))
_ROUNDING: Final = Decimal("0.000001")


def misquoted(facts: Facts, witness: Witness) -> Iterator[Finding]:
    """Yield observations whose printed number is not in their quotes or is another number.

    A surface in Chinese numerals is only looked for, not counted. Printed digits may differ from
    the value by the scale printed with them (1.2万家 is 12000 of 家), and a fraction is what it
    comes to.
    """
    for iri in facts.subjects("surface"):
        for surface in facts.values(iri, "surface"):
            quotes = [q for e in facts.values(iri, "evidence") for q in facts.values(e, "exact")]
            if quotes and not any(_bare(surface) in _bare(quote) for quote in quotes):
                zh, en = f"引文里没有“{surface}”。", f"The quote does not hold “{surface}”."
                yield of_card(NUMBER, iri, zh, en, witness, surface)
        value = _decimal(facts.value(iri, "value"))
        printed = [(n, s) for s in facts.values(iri, "surface") for n in _printed(s)]
        if value is not None and printed and not any(_same(value, n, s) for n, s in printed):
            given = " ".join(facts.values(iri, "surface"))
            zh = f"数值是 {value}，原文印作“{given}”。"
            en = f"The value is {value}, and the text prints “{given}”."
            yield of_card(NUMBER, iri, zh, en, witness, str(value))


def _bare(text: str) -> str:
    """Return ``text`` as digits compare: full-width folded, spaces and separators gone."""
    return re.sub(r"[\s,，]", "", unicodedata.normalize("NFKC", text))


def _printed(surface: str) -> list[Decimal]:
    """Return the numbers that ``surface`` prints in Arabic digits; none if Han digits join in."""
    folded = unicodedata.normalize("NFKC", surface)
    if _HAN_DIGITS.search(folded):
        return []
    fractions = [Decimal(a) / Decimal(b) for a, b in _FRACTION.findall(folded) if int(b)]
    return fractions + [Decimal(each.replace(",", "")) for each in _DIGITS.findall(folded)]


def _same(value: Decimal, printed: Decimal, surface: str) -> bool:
    """Tell whether the two are one number, up to its sign and the scale that ``surface`` prints.

    1.2万家 may be 1.2 of 万家 or 12000 of 家; without 万 or 亿 there is nothing to shift by.
    """
    scales = [power for word, power in _SCALES for _ in range(surface.count(word))]
    shifts = {sum(chosen) for n in range(len(scales) + 1) for chosen in combinations(scales, n)}
    return any(
        abs(abs(value) - abs(printed).scaleb(shift)) <= _ROUNDING.scaleb(shift) for shift in shifts
    )


def _decimal(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None
