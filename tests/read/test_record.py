"""Fields by any name, dates in any form."""

from __future__ import annotations

import datetime as dt

import pytest

from zonegraph.errors import SourceError
from zonegraph.lexicon.table import load
from zonegraph.read.record import date_of, field_of


@pytest.mark.parametrize(
    ("names", "field"),
    [
        (("Article_Text",), "text"),
        (("标题",), "headline"),
        (("pub-date",), "date"),
        (("metadata", "source"), "newspaper"),
        (("other", "source"), None),
        (("meta", "meta", "source"), None),
        (("embedding",), None),
    ],
)
def test_fields(names: tuple[str, ...], field: str | None) -> None:
    found = field_of(names)
    assert (found[1] if found else None) == field


def test_what_lies_deeper_counts_later() -> None:
    top, deep = field_of(("page",)), field_of(("meta", "text"))
    assert top is not None
    assert deep is not None
    assert top[0] < deep[0]


@pytest.mark.parametrize(
    "text",
    ["2021-03-18", "2021/3/18 08:00", "2021年3月18日", "20210318", "1616025600", "1616025600000"],
)
def test_dates(text: str) -> None:
    assert date_of(text, "x:1") == dt.date(2021, 3, 18)


@pytest.mark.parametrize("text", ["昨天", "20211318", "2021"])
def test_no_dates(text: str) -> None:
    with pytest.raises(SourceError, match=r"x:1: .* is no date"):
        date_of(text, "x:1")
    assert date_of("", "x:1") is None
    assert date_of(None, "x:1") is None


def test_the_table_knows_every_field() -> None:
    fields = {row["field"] for row in load("read_fields")}
    assert {"text", "headline", "date", "newspaper", "page", "authors"} < fields
