"""All comparisons of a graph at once."""

from __future__ import annotations

from zonegraph.check.across import of_articles

from ..made import dataset, witness
from .made import HEAD, value


def _found(turtle: str) -> list[str]:
    data = dataset(HEAD + turtle)
    return [each.check for each in of_articles(data, witness(data)[1]).findings]


def test_nothing_against_itself() -> None:
    assert _found(value("1", "3.6")) == []


def test_several_kinds_at_once() -> None:
    turtle = value("1", "3.6") + value("2", "46000.0", "万元")
    names = 'zgid:enterprise-1 a zg:Enterprise ; skos:prefLabel "星河电子"@zh .'
    twins = names + names.replace("-1", "-2").replace('子"', '子有限公司"')
    assert _found(turtle + twins) == ["P301", "P308"]
