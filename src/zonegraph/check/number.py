"""Numbers: what an observation counts must stand in the words it quotes (P103)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from zonegraph.check.card import Card
from zonegraph.check.report import of_card
from zonegraph.finding import Severity
from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.facts import Facts
    from zonegraph.check.witness import Witness
    from zonegraph.finding import Finding

NUMBER: Final = Card(
    id="P103",
    label_zh="数值的原文在引文里，数字一致",
    label_en="a number stands in its quote, digit for digit",
    why_zh="数字是读者最先核对的；与引文对不上的数，让整张图失去信任。",
    why_en="Numbers are what readers verify first; one that is not in its quote discredits all.",
    examples_zh=("正例：3.6 亿元，引文“总投资3.6亿元”", "反例：36 亿元，引文“总投资3.6亿元”"),
    examples_en=(
        "Good: 3.6 with 亿元, quoted from “总投资3.6亿元”",
        "Bad: 36 with 亿元, quoted from “总投资3.6亿元”",
    ),
    severity=Severity.VIOLATION,
    see=f"{ONTOLOGY}surface",
)
_DIGITS: Final = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_FRACTION: Final = re.compile(r"([0-9]+)/([0-9]+)")
_HAN_DIGITS: Final = re.compile(r"[零〇一二两三四五六七八九十百千半]")
_ROUNDING: Final = Decimal("0.000001")


def misquoted(facts: Facts, witness: Witness) -> Iterator[Finding]:
    """Yield observations whose printed number is not in their quotes or is another number.

    A surface in Chinese numerals is only looked for, not counted. Printed digits may differ from
    the value by a power of ten (3千家 is 3000 of 家), and a fraction is what it comes to.
    """
    for iri in facts.subjects("surface"):
        for surface in facts.values(iri, "surface"):
            quotes = [q for e in facts.values(iri, "evidence") for q in facts.values(e, "exact")]
            if quotes and not any(_bare(surface) in _bare(quote) for quote in quotes):
                zh, en = f"引文里没有“{surface}”。", f"The quote does not hold “{surface}”."
                yield of_card(NUMBER, iri, zh, en, witness, surface)
        value = _decimal(facts.value(iri, "value"))
        printed = [n for surface in facts.values(iri, "surface") for n in _printed(surface)]
        if value is not None and printed and not any(_same(value, each) for each in printed):
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


def _same(value: Decimal, printed: Decimal) -> bool:
    """Tell whether the two are one number, up to its sign and a power of ten."""
    if value.is_zero() or printed.is_zero():
        return value == printed
    one, other = abs(value).normalize().as_tuple(), abs(printed).normalize().as_tuple()
    return one.digits == other.digits or abs(abs(value) - abs(printed)) <= _ROUNDING


def _decimal(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None
