"""Frames of pandas and polars: the rows and types of the answer; a clear word without them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pytest

from zonegraph.errors import UsageError
from zonegraph.query import frame, query

from .made import small


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_holds_the_answer(library: str) -> None:
    result = query(small(), "indicators", subject="临山")
    made: Any = result.to_frame(library)
    assert type(made) is {"pandas": pd.DataFrame, "polars": pl.DataFrame}[library]
    assert list(made.columns) == [column.name for column in result.columns]
    assert len(made) == len(result) > 2
    first = made.iloc[0].to_dict() if library == "pandas" else made.row(0, named=True)
    told = result.to_dicts()[0]
    assert first["from"] == told["from"] == dt.date(2019, 1, 1)
    assert Decimal(str(first["value"])) == told["value"]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_an_empty_answer_keeps_its_columns(library: str) -> None:
    made = query(small(), "zones", since="2099-01-01").to_frame(library)
    assert (len(made), "zoneLabel" in made.columns) == (0, True)


def test_what_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="no frames of 'excel'"):
        frame([], [], "excel")
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(UsageError, match=r"polars is not installed.*zonegraph\[frames\]"):
        frame([], [], "polars")
