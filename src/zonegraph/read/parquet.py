"""Parquet: one row, one article. Needs pyarrow, the only reader of all its encodings.

A row counts as a line: the place of a character is its row, from 1, and its column in the cells of
that row that are read, set one after the other with a newline between them.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zonegraph.errors import SourceError
from zonegraph.read.decode import Source
from zonegraph.read.passage import Passage
from zonegraph.read.record import TEXT_HINT, Cell, field_of, read_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.article import Article

MAGIC: Final = b"PAR1"
MISSING: Final = "pip install 'zonegraph[parquet]'"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSource(Source):
    """A table as characters: one stretch a row; ``rows`` says which of them are which cell."""

    rows: tuple[tuple[Cell, ...], ...]


def decode_parquet(data: bytes, name: str) -> Source:
    """Return the cells of a Parquet file as characters; SourceError if it cannot be read."""
    if not data.startswith(MAGIC):
        raise SourceError("is not a Parquet file", where=name, hint="its ending says it is one")
    rows: list[tuple[Cell, ...]] = []
    starts: list[int] = []
    text: list[str] = []
    at = 0
    for row in _rows(data, name):
        starts.append(at)
        cells: list[Cell] = []
        for names, value in _flat(row):
            values: list[Passage] = []
            for each in value:
                values.append(Passage(text=each, spans=((at, len(each)),) if each else ()))
                text.append(each + "\n")
                at += len(each) + 1
            cells.append(Cell(names=names, values=tuple(values)))
        rows.append(tuple(cells))
    return RowSource(
        name=name,
        text="".join(text),
        encoding="utf-8",
        sha256=hashlib.sha256(data).hexdigest(),
        line_starts=tuple(starts) or (0,),
        rows=tuple(rows),
    )


def read_parquet(source: Source) -> list[Article]:
    """Return the articles of all rows; SourceError with the number of a row that has no text."""
    rows = source.rows if isinstance(source, RowSource) else ()
    if not rows:
        raise SourceError("no article found", where=source.name, hint="the table has no rows")
    return [read_record(row, source, f"{source.name}:{at}") for at, row in enumerate(rows, 1)]


def _rows(data: bytes, name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows, with the columns only that a field is known for."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        what = "is a Parquet file, which needs pyarrow"
        raise SourceError(what, where=name, hint=MISSING) from None
    try:
        file = pyarrow.parquet.ParquetFile(io.BytesIO(data))
        columns = file.schema_arrow.names
        known = [each for each in columns if field_of((each,)) or field_of((each, "text"))]
        if not any((field_of((each,)) or (0, ""))[1] == "text" for each in columns):
            what = f"no column is known to hold text: {', '.join(columns)[:200]}"
            raise SourceError(what, where=name, hint=TEXT_HINT)
        for batch in file.iter_batches(batch_size=256, columns=known):
            yield from batch.to_pylist()
    except (pyarrow.ArrowException, OSError) as err:
        what = f"is a broken Parquet file: {str(err).splitlines()[0][:120]}"
        raise SourceError(what, where=name, hint="write it again") from None


def _flat(
    row: dict[str, Any], outer: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """Yield the names and values of the cells that a field is known for."""
    for key, value in row.items():
        names = (*outer, key)
        if isinstance(value, dict) and not outer:
            yield from _flat(value, names)
        elif value is not None and field_of(names):
            values = value if isinstance(value, list) else [value]
            yield names, [str(each) for each in values if each is not None]
