"""Founding and upgrading dates, as the text has them."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.claim import Period
from zonegraph.extract.frames import origin

from ..made import drafted, reading_of, statements


def _read(text: str) -> set[str]:
    read = reading_of(text, "西安高新区消息", "2020-01-13")
    return drafted(d for s in statements(read)[0] for d in origin.read(read, s))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("西安高新区1991年成立。", "西安高新区 foundedOn 1991"),
        ("园区1991年3月创建。", "西安高新区 foundedOn 1991-03"),
        ("1991年获批国家级高新区。", "西安高新区 upgradedOn 1991"),
        ("1991年获批国家级高新区。", "西安高新区 level 国家级"),
    ],
)
def test_dated(text: str, found: str) -> None:
    assert found in _read(text)


@pytest.mark.parametrize(
    "text",
    ["西安高新区成立。", "1991年成立了三家企业。", "1991年企业增多。", "厂房2019年底建成。"],
)
def test_silent(text: str) -> None:
    assert _read(text) == set()


def test_a_date_is_as_exact_as_it_was_said() -> None:
    day = dt.date(2019, 5, 3)
    for precision, said in (("year", "2019"), ("month", "2019-05"), ("day", "2019-05-03")):
        assert origin.iso(Period(start=day, end=day, precision=precision, words="那年")) == said
    assert origin.iso(Period(start=None, end=None, precision="year", words="那年")) == "那年"
