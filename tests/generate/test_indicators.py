"""The indicator scheme carries definitions, the kind of unit and the direction."""

from __future__ import annotations

from zonegraph.generate.indicators import PATH, indicators
from zonegraph.generate.term import read_terms

from .made import lexicon

_COLUMNS = "key label_zh label_en aliases unit_kind direction definition_zh definition_en"


def test_an_indicator_is_written() -> None:
    row = "gdp,地区生产总值,GDP,GDP|生产总值,money,up,一年的增加值。,Value added of a year."
    files = lexicon("indicators", _COLUMNS, row)
    files.lay(indicators(files))
    found = {term.local: term for term in read_terms(files, PATH)}
    gdp = found["https://w3id.org/zonegraph/id/indicator-地区生产总值"]
    assert gdp.has_type("Indicator")
    assert gdp.label("en") == "GDP"
    assert set(gdp.said("skos:altLabel", "zh")) == {"GDP", "生产总值"}
    assert gdp.one("zg:unitKind") == "money"
    assert gdp.one("zg:direction") == "up"
    assert gdp.definition("en") == "Value added of a year."


def test_what_is_empty_is_left_out() -> None:
    files = lexicon("indicators", _COLUMNS, "x,甲,A,,,,甲。,A.")
    files.lay(indicators(files))
    found = {term.label("zh"): term for term in read_terms(files, PATH)}
    assert found["甲"].all("zg:unitKind") == found["甲"].all("zg:direction") == ()
