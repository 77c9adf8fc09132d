"""RDF terms are written in one canonical way."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from zonegraph.assemble import term

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


def _dated(name: str, words: str) -> str:
    claim = next(c for c in extraction().claims if c.property == "foundedOn")
    return str(term.literal(replace(claim, property=name, text=words, period=None)))


def test_a_date_is_its_first_day_and_a_deadline_its_last() -> None:
    assert _dated("foundedOn", "2025") == f'"2025-01-01"{XSD}date>'
    assert _dated("foundedOn", "2025-03") == f'"2025-03-01"{XSD}date>'
    assert _dated("deadline", "2025") == f'"2025-12-31"{XSD}date>'
    assert _dated("deadline", "2024-02") == f'"2024-02-29"{XSD}date>'
    assert _dated("heldOn", "2024-02-03") == f'"2024-02-03"{XSD}date>'


def test_what_is_no_date_keeps_its_words() -> None:
    assert _dated("foundedOn", "那年") == '"那年"@zh'
    assert _dated("foundedOn", "2024-13") == '"2024-13"@zh'
