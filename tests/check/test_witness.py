"""Findings name things and show the words behind them."""

from __future__ import annotations

import pytest

from zonegraph.check.engine import BLANK
from zonegraph.check.facts import Facts
from zonegraph.check.witness import Quote, Witness, whole
from zonegraph.dataset import load

from .made import case, dataset

_ID = "https://w3id.org/zonegraph/id/"
_ZG = "https://w3id.org/zonegraph/ontology#"
_ZONE = f"{_ID}zone-云岭高新区"


@pytest.fixture
def fact() -> Witness:
    return Witness(Facts(load(case("S121/good"))))


@pytest.fixture
def conflict() -> Witness:
    return Witness(Facts(load(case("S302/bad"))))


def test_names(fact: Witness, conflict: Witness) -> None:
    assert fact.name(_ZONE) == "云岭高新区"
    assert fact.name(f"{_ID}claim-a") == "云岭高新区 hasEnterprise 星河电子"
    assert fact.name(f"{_ID}evidence-a") == "“云岭高新区引进星河电子”"
    assert fact.name(f"{_ID}article-a") == "云岭高新区引进星河电子"
    assert fact.name(f"{_ID}zone-unknown") == "zone-unknown"
    assert fact.name(f"{_ZG}achieved") == "achieved"
    assert fact.name(BLANK) == "[]"
    assert conflict.name(f"{_ID}claim-a") == "云岭高新区 营业收入 1200.5亿元"


def test_a_chinese_label_comes_first() -> None:
    words = Witness(Facts(dataset('zgid:zone-a skos:prefLabel "Abc"@en, "云岭"@zh .')))
    assert words.name(f"{_ID}zone-a") == "云岭"


def test_a_claim_about_a_claim_ends() -> None:
    words = Witness(Facts(dataset("zgid:claim-a zg:subject zgid:claim-a ; zg:property zg:goal .")))
    assert words.name(f"{_ID}claim-a") == "claim-a"
    turned = "zgid:claim-a zg:subject zgid:claim-b . zgid:claim-b zg:subject zgid:claim-a ."
    assert Witness(Facts(dataset(turned))).name(f"{_ID}claim-a") == "claim-b"


def test_quotes(fact: Witness) -> None:
    quote = Quote(file="a.md", line=1, column=1, exact="云岭高新区引进星河电子")
    assert fact.quote(f"{_ID}claim-a") == quote
    assert fact.quote(f"{_ID}evidence-a") == quote
    assert fact.quote(_ZONE) == quote
    assert fact.quote(f"{_ID}enterprise-星河电子") == quote
    assert fact.quote(_ZONE, f"{_ZG}plannedHasEnterprise") == quote
    assert fact.quote(f"{_ID}article-a") == Quote(file="a.md", line=1, column=1, exact="")
    assert fact.quote(f"{_ID}zone-unknown") is None
    assert fact.quote(BLANK) is None


def test_a_newspaper_is_seen_in_its_articles() -> None:
    words = Witness(Facts(load(case("S120/good"))))
    assert words.quote(f"{_ID}newspaper-云岭日报") == Quote("a.md", 1, 1, "")


def test_the_quote_is_of_the_claim_with_that_path_and_value(conflict: Witness) -> None:
    path = f"{_ZG}hasObservation"
    second = conflict.quote(_ZONE, path, f"{_ID}claim-b")
    assert second is not None
    assert (second.file, second.exact) == ("b.md", "2023年营业收入1300.5亿元")
    assert conflict.quote(_ZONE, path) == conflict.quote(f"{_ID}claim-a")


def test_a_key_is_spelt_out_with_all_its_values(conflict: Witness) -> None:
    key = "zone-云岭高新区|indicator-营业收入|2023-01-01/2023-12-31"
    told = "营业收入 2023-01-01/2023-12-31: 1200.5亿元 [a.md:1], 1300.5亿元 [b.md:1]"
    assert conflict.value(_ZONE, key) == told
    assert conflict.value(_ZONE, "a|b") == "a|b"
    assert conflict.value(_ZONE, f"{_ZG}stage") == "zg:stage"
    assert conflict.value(_ZONE, "1992年") == "1992年"
    quote = conflict.quote(_ZONE, None, key)
    assert quote is not None
    assert quote.file == "a.md"


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("", None), (None, None), ("１", None)])
def test_whole(text: str | None, number: int | None) -> None:
    assert whole(text) == number
