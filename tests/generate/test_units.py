"""The unit scheme: every printed form with its scale, factors to a base, exact matches."""

from __future__ import annotations

import pytest

from zonegraph.errors import LexiconError
from zonegraph.generate.term import Term, read_terms
from zonegraph.generate.units import PATH, units

from .made import lexicon

_COLUMNS = "surface key label_en kind factor base note"
_YUAN = ("块钱,yuan,yuan,money,1,yuan,", "元,yuan,yuan,money,1,yuan,")
_LARGE = ("亿元,largeYuan,hundred million yuan,money,100000000,yuan,",)
_PERSON = "位,person,person,people,1,person,polite"
_RANK = "位,rank,rank,rank,1,rank,after 第"


def _made(*rows: str) -> dict[str, Term]:
    files = lexicon("units", _COLUMNS, *rows)
    files.lay(units(files))
    return {term.label("zh"): term for term in read_terms(files, PATH)}


def test_a_unit_keeps_its_scale() -> None:
    made = _made(*_YUAN, *_LARGE)
    assert made["亿元"].local == "https://w3id.org/zonegraph/id/unit-亿元"
    assert made["亿元"].one("zg:unitFactor") == "100000000"
    assert made["亿元"].one("zg:baseUnit") == made["元"].one("skos:notation") == "yuan"
    assert made["亿元"].one("zg:unitKind") == "money"
    assert made["亿元"].definition("zh") == "原文印作“亿元”的单位，合 100000000 元。"
    assert made["亿元"].definition("en").endswith("“亿元”, which is 100000000 yuan.")
    assert made["元"].definition("en") == "The unit printed as “元”."


def test_each_form_is_a_concept_and_matches_the_others_of_its_unit() -> None:
    made = _made(*_YUAN, *_LARGE)
    assert made["元"].all("skos:exactMatch") == (made["块钱"].local,)
    assert made["块钱"].all("skos:exactMatch") == (made["元"].local,)
    assert made["块钱"].one("skos:notation") == "yuan"
    assert (made["元"].label("en"), made["亿元"].label("en")) == (
        "yuan (元)",
        "hundred million yuan",
    )


def test_spellings_that_fold_together_are_one_concept() -> None:
    made = _made(*(f"{form},kilowatt,kilowatt,power,1000,watt," for form in ("KW", "kW")))
    assert set(made["kW"].said("skos:altLabel", "zh")) == {"KW"}
    wide = _made(*(f"{form},percent,per cent,ratio,0.01,one," for form in ("%", "％")))
    assert set(wide["%"].said("skos:altLabel", "zh")) == {"％"}


def test_a_form_of_two_units_has_the_codes_of_both_and_no_match() -> None:
    made = _made(_PERSON, "名,person,person,people,1,person,", _RANK)
    assert made["位"].all("skos:notation") == ("person", "rank")
    assert made["位"].all("zg:unitKind") == ("people", "rank")
    assert made["位"].all("skos:exactMatch") == ()
    assert made["位"].label("en") == "person or rank (位)"
    assert made["位"].said("skos:scopeNote", "en") == ("polite; after 第",)


def test_a_base_that_is_never_printed_is_not_named_in_the_definition() -> None:
    made = _made("‰,perMille,per mille,ratio,0.001,one,")
    assert made["‰"].definition("zh") == "原文印作“‰”的单位。"
    assert made["‰"].one("zg:baseUnit") == "one"


def test_forms_of_one_unit_must_agree() -> None:
    with pytest.raises(LexiconError, match=r"^units\.tsv:7: factor of 'metre' is '2' here, '1' at"):
        _made("m,metre,metre,length,1,metre,", "米,metre,metre,length,2,metre,")
