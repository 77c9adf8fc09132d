"""Forms are named once, found by the one scanner, and keep to their own words."""

from __future__ import annotations

import re

import pytest

from zonegraph.extract import timeform
from zonegraph.lexicon import table

UNITS = {
    "year",
    "month",
    "week",
    "day",
    "days",
    "now",
    "coming",
    "same-year",
    "same-month",
    "same-day",
    "every",
}


def test_every_form_has_a_card_of_its_own() -> None:
    forms = timeform.forms()
    assert len({form.name for form in forms}) == len(forms) >= 14
    assert all(form.why for form in forms)


@pytest.mark.parametrize(
    "text", ["2019年1-11月", "去年底", "近五年", "“十四五”期间", "三年内", "日前"]
)
def test_the_scanner_finds_what_the_form_reads(text: str) -> None:
    match = timeform.scanner().search(f"在{text},")
    assert match is not None
    form = timeform.forms()[int((match.lastgroup or "f0")[1:])]
    read = form.pattern.match(match.string, match.start())
    assert read is not None
    assert read.span() == match.span()


def test_forms_have_only_named_groups() -> None:
    for form in timeform.forms():
        assert form.pattern.groups == len(form.pattern.groupindex), form.name


def test_every_time_word_can_be_found() -> None:
    for row in table.load("time_words"):
        assert row["unit"] in UNITS
        assert re.fullmatch(r"-?\d+", row["from"])
        assert int(row["from"]) <= int(row["to"])
        match = timeform.scanner().search(f",{row['surface']},")
        assert match is not None, row["surface"]
        assert match[0] == row["surface"]
