"""A number stands in the words that it quotes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.number import misquoted

from .made import dataset, witness

if TYPE_CHECKING:
    from zonegraph.finding import Finding


def _found(value: str, surface: str, quote: str) -> list[Finding]:
    data = dataset(f"""
    zgid:claim-a zg:surface "{surface}"@zh ; zg:value {value} ; zg:evidence zgid:evidence-a .
    zgid:evidence-a zg:exact "{quote}"@zh ; zg:startLine 2 ; zg:startColumn 3 .
    """)
    return list(misquoted(*witness(data)))


@pytest.mark.parametrize(
    ("value", "surface", "quote"),
    [
        ("3.6", "3.6亿元", "总投资3.6亿元"),
        ("3.6", "3.60亿元", "总投资3.60亿元"),
        ("3000.0", "3千家", "企业3千家"),
        ("1200.0", "1,200家", "企业1,200家"),
        ("1200.0", "１２００家", "企业1200家"),
        ("0.166667", "1/6", "占全市1/6"),
        ("-2.5", "下降2.5%", "同比下降2.5%"),
        ("80.0", "八成", "八成以上"),
        ("2.5", "两年半", "历时两年半"),
        ("1.5", "1年半", "历时1年半"),
        ("3.0", "3至5家", "引进3至5家"),
        ("0.0", "0件", "投诉0件"),
    ],
)
def test_sound_numbers(value: str, surface: str, quote: str) -> None:
    assert _found(value, surface, quote) == []


@pytest.mark.parametrize(
    ("value", "surface", "quote", "told"),
    [
        ("3.6", "3.6亿元", "总投资6.3亿元", "The quote does not hold “3.6亿元”."),
        ("6.3", "3.6亿元", "总投资3.6亿元", "The value is 6.3, and the text prints “3.6亿元”."),
        ("0.0", "5件", "投诉5件", "The value is 0, and the text prints “5件”."),
    ],
)
def test_unsound_numbers(value: str, surface: str, quote: str, told: str) -> None:
    (found,) = _found(value, surface, quote)
    assert found.check == "P103"
    assert told in found.message_en
    assert (found.line, found.column, found.quote) == (2, 3, quote)


def test_an_observation_without_a_quote_is_left_to_the_shapes() -> None:
    data = dataset('zgid:claim-a zg:surface "3.6亿元"@zh ; zg:value "viele" .')
    assert list(misquoted(*witness(data))) == []


@given(st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2), st.sampled_from([0, 8]))
def test_any_printed_number_is_found_again_and_no_other(value: Decimal, scale: int) -> None:
    surface = f"{value}亿元"
    scaled = f"{value * 10**scale:f}"
    assert _found(scaled, surface, f"总投资{surface}，") == []
    other = value * 3 + Decimal("0.01")
    assert len(_found(f"{other:f}", surface, f"总投资{surface}，")) == 1
