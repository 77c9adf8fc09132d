"""RDF terms are written in one canonical way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from zonegraph.assemble import term
from zonegraph.claim import Period

from .made import extraction

XSD = "^^<http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("3.60", "3.6"),
        ("100", "100"),
        ("1E+3", "1000"),
        ("-0.50", "-0.5"),
        ("0.0001", "0.0001"),
        ("0", "0"),
    ],
)
def test_decimals_have_one_form(number: str, written: str) -> None:
    assert str(term.decimal(Decimal(number))) == f'"{written}"{XSD}decimal>'


def test_other_literals() -> None:
    assert str(term.zh("园")) == '"园"@zh'
    assert str(term.string("a")) == '"a"'
    assert str(term.boolean(True)) == f'"true"{XSD}boolean>'
    assert str(term.integer(7)) == f'"7"{XSD}integer>'
    assert str(term.date(dt.date(2020, 1, 13))) == f'"2020-01-13"{XSD}date>'


def _dated(name: str, start: dt.date | None, end: dt.date | None) -> str:
    claim = next(c for c in extraction().claims if c.property == "foundedOn")
    period = Period(start=start, end=end, precision="year", words="那年")
    return str(term.literal(replace(claim, property=name, period=period)))


def test_a_date_is_its_first_day_and_a_deadline_its_last() -> None:
    first, last = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
    assert _dated("foundedOn", first, last) == f'"2025-01-01"{XSD}date>'
    assert _dated("deadline", first, last) == f'"2025-12-31"{XSD}date>'
    assert _dated("deadline", first, None) == f'"2025-01-01"{XSD}date>'


def test_an_unresolved_date_keeps_its_words() -> None:
    assert _dated("foundedOn", None, None) == '"2019"@zh'
