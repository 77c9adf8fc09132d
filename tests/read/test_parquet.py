"""Parquet: rows are articles, a row counts as a line; faults are one clear line."""

from __future__ import annotations

import datetime as dt
import io
import sys
from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import SourceError
from zonegraph.read import read

if TYPE_CHECKING:
    from zonegraph.article import Article

pyarrow = pytest.importorskip("pyarrow")
import pyarrow.parquet as pq  # noqa: E402 - only where pyarrow is

COLUMNS = {
    "title": ["题一", "题二"],
    "text": ["目前，园区企业57家。\n去年产值400亿元。", "这里有一句话。"],
    "date": [dt.date(2021, 3, 18), None],
    "newspaper": ["云溪日报", None],
    "authors": [["沈亦舟", "白露"], []],
    "embedding": [[0.1, 0.2], [0.3, 0.4]],
}


def table(columns: dict[str, list[object]]) -> bytes:
    stream = io.BytesIO()
    pq.write_table(pyarrow.table(columns), stream)
    return stream.getvalue()


def parse(data: bytes, name: str = "a.parquet") -> list[Article]:
    stream = io.BytesIO(data)
    stream.name = name
    return read(stream)


@pytest.mark.parametrize("name", ["a.parquet", "stream"])
def test_rows_are_articles(name: str) -> None:
    one, two = parse(table(COLUMNS), name)  # type: ignore[arg-type]
    assert one.text == "题一\n目前，园区企业57家。\n去年产值400亿元。"
    assert (one.newspaper, one.published) == ("云溪日报", dt.date(2021, 3, 18))
    assert one.authors == ("沈亦舟", "白露")
    assert (two.headline, two.published, two.authors) == ("题二", None, ())
    assert two.source.position(0).line == 2
    assert two.source.position(len(two.text) - 1).line == 2


def test_nested_metadata() -> None:
    columns = {"content": ["这里有一句话。"], "meta": [{"title": "题", "date": "2021-03-18"}]}
    (article,) = parse(table(columns))  # type: ignore[arg-type]
    assert (article.headline, article.published) == ("题", dt.date(2021, 3, 18))


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"a": ["一"], "b": ["二"]}, "a.parquet: no column is known to hold text: a, b (name"),
        ({"text": ["一句话。", ""]}, "a.parquet:2: the record has no text"),
        ({"text": ["一句话。"], "date": ["上周"]}, "a.parquet:1: '上周' is no date"),
        ({"text": pyarrow.array([], pyarrow.string())}, "a.parquet: no article found"),
    ],
)
def test_faults_are_named(columns: dict[str, list[object]], message: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(table(columns))
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("data", [table(COLUMNS)[:200], b"PAR1" + b"x" * 40 + b"PAR1"])  # type: ignore[arg-type]
def test_a_broken_file_is_one_clear_line(data: bytes) -> None:
    with pytest.raises(SourceError, match="is a broken Parquet file") as caught:
        parse(data)
    assert "\n" not in str(caught.value)
    with pytest.raises(SourceError, match="is not a Parquet file"):
        parse(b"text", "a.parquet")


def test_without_pyarrow_the_way_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    data = table(COLUMNS)  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SourceError, match=r"needs pyarrow \(pip install 'zonegraph\[parquet\]'\)"):
        parse(data)
