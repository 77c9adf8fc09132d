"""The formats an answer can be written in, in one table.

``csv``, ``tsv`` and ``json`` are those of W3C (SPARQL 1.1 Query Results CSV and TSV Formats; SPARQL
1.1 Query Results JSON Format); ``ttl`` is for graphs, and the others are for people.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import UsageError
from zonegraph.query.prefix import PREFIXES
from zonegraph.query.result import LANG_STRING, XSD
from zonegraph.query.table import markdown, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonegraph.query.result import Cell, Result


def as_csv(result: Result) -> str:
    """Return ``result`` as CSV: bare values, lines end in CR LF."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.name for column in result.columns])
    writer.writerows([cell.value if cell else "" for cell in row] for row in result.rows)
    return stream.getvalue()


def as_tsv(result: Result) -> str:
    """Return ``result`` as TSV: terms as in N-Triples, unbound cells empty."""
    lines = ["\t".join(f"?{column.name}" for column in result.columns)]
    lines += ["\t".join(_term(cell) for cell in row) for row in result.rows]
    return "".join(f"{line}\n" for line in lines)


def as_json(result: Result) -> str:
    """Return ``result`` as SPARQL results JSON, one row a line."""
    if result.form == "ask":
        return json.dumps({"head": {}, "boolean": result.boolean}) + "\n"
    names = [column.name for column in result.columns]
    rows = [
        json.dumps(
            {name: _json(cell) for name, cell in zip(names, row, strict=True) if cell is not None},
            ensure_ascii=False,
        )
        for row in result.rows
    ]
    head = json.dumps({"vars": names}, ensure_ascii=False)
    body = ",\n".join(rows)
    return f'{{"head": {head}, "results": {{"bindings": [\n{body}\n]}}}}\n'


def as_ttl(result: Result) -> str:
    """Return the triples of ``result`` as Turtle; UsageError if it is no graph."""
    if result.form != "graph":
        raise UsageError(
            "ttl is for graphs, and this query returns rows",
            hint="use CONSTRUCT or DESCRIBE, or another format",
        )
    data = ox.serialize(result.triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    return (data or b"").decode()


FORMATS: Final[Mapping[str, Callable[[Result], str]]] = {
    "table": table,
    "csv": as_csv,
    "tsv": as_tsv,
    "json": as_json,
    "markdown": markdown,
    "ttl": as_ttl,
}


def write(result: Result, name: str | None = None, *, width: int | None = None) -> str:
    """Return ``result`` in the format called ``name``: by default ttl for graphs, else table.

    ``width`` is that of the terminal, for tables. UsageError for an unknown format.
    """
    chosen = name or ("ttl" if result.form == "graph" else "table")
    if chosen == "table":
        return table(result, width)
    make = FORMATS.get(chosen)
    if make is None:
        raise UsageError(f"unknown format {chosen!r}", hint=f"one of {', '.join(FORMATS)}")
    return make(result)


def _term(cell: Cell | None) -> str:
    if cell is None:
        return ""
    if cell.is_iri:
        return str(ox.NamedNode(cell.value))
    if cell.lang:
        return str(ox.Literal(cell.value, language=cell.lang))
    if cell.datatype is None:
        return cell.value
    # Tabs and line breaks are escaped in N-Triples, so that a row stays a line.
    return str(ox.Literal(cell.value, datatype=ox.NamedNode(cell.datatype))).replace("\t", "\\t")


def _json(cell: Cell) -> dict[str, str]:
    if cell.is_iri:
        return {"type": "uri", "value": cell.value}
    if cell.datatype is None:
        return {"type": "bnode", "value": cell.value.removeprefix("_:")}
    made = {"type": "literal", "value": cell.value}
    if cell.lang:
        made["xml:lang"] = cell.lang
    elif cell.datatype not in (XSD + "string", LANG_STRING):
        made["datatype"] = cell.datatype
    return made
