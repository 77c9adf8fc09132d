"""The answer to a query: typed columns and rows, whatever engine gave it."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import dataclass, make_dataclass
from decimal import Decimal, InvalidOperation
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import networkx as nx

Native = str | int | float | bool | Decimal | dt.date | None

XSD: Final = "http://www.w3.org/2001/XMLSchema#"
LANG_STRING: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
_INTEGERS: Final = frozenset(
    {"integer", "nonNegativeInteger", "positiveInteger", "long", "int", "short", "byte"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One value of an answer.

    ``value`` is the lexical form of a literal, or the IRI. ``iri`` is set if the cell is an IRI,
    and also if it is the label of one that stands in the same row (column ``zoneLabel`` beside
    ``zone``); ``is_iri`` tells the two apart. ``datatype`` is an IRI, ``lang`` a language tag.
    """

    value: str
    iri: str | None = None
    datatype: str | None = None
    lang: str | None = None

    @property
    def is_iri(self) -> bool:
        """Whether the cell itself is an IRI."""
        return self.iri is not None and self.datatype is None

    @property
    def native(self) -> Native:
        """The value as a Python object of its datatype; as it is written if that cannot be."""
        local = (self.datatype or "").removeprefix(XSD)
        with contextlib.suppress(ValueError, KeyError, InvalidOperation):
            if local in _INTEGERS:
                return int(self.value)
            if local == "decimal":
                return Decimal(self.value)
            if local in ("double", "float"):
                return float(self.value)
            if local == "date":
                return dt.date.fromisoformat(self.value)
            if local == "boolean":
                return {"true": True, "1": True, "false": False, "0": False}[self.value]
        return self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name, and the kind of all its cells.

    ``type`` is iri, text, integer, decimal, double, date or boolean; mixed if cells differ, and
    empty if there are none.
    """

    name: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """An answer. ``form`` is select, ask or graph.

    An ASK has one row with one boolean cell, a CONSTRUCT or DESCRIBE one row for each of its
    ``triples``, sorted. None is an unbound cell.
    """

    form: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    triples: tuple[ox.Triple, ...] = ()

    @property
    def boolean(self) -> bool:
        """The answer to an ASK; for the other forms, whether there is any row."""
        return bool(self.rows) and (self.form != "ask" or self._cell().value == "true")

    def _cell(self) -> Cell:
        return self.rows[0][0] or Cell(value="false")

    def __len__(self) -> int:
        return len(self.rows)

    def to_dicts(self) -> list[dict[str, Native]]:
        """Return each row as a dict from column name to Python value; None where unbound."""
        names = [column.name for column in self.columns]
        return [
            dict(zip(names, (cell.native if cell else None for cell in row), strict=True))
            for row in self.rows
        ]

    def to_records(self) -> list[Any]:
        """Return each row as a frozen dataclass ``Row`` with a field for each column.

        A column that is a keyword of Python has an underscore behind it (``from_``).
        """
        fields = [
            (f"{each.name}_" if iskeyword(each.name) else each.name, Any) for each in self.columns
        ]
        made = make_dataclass("Row", fields, frozen=True, slots=True)
        return [made(*(cell.native if cell else None for cell in row)) for row in self.rows]

    def to_frame(self, library: str = "pandas") -> Any:
        """Return the answer as a frame of ``library``: pandas or polars.

        Decimals stay exact. Raises UsageError if the library is not installed.
        """
        from zonegraph.query.frame import frame

        return frame(self.to_dicts(), [column.name for column in self.columns], library)

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Return the things of the answer as nodes, and each row as edges between them.

        A node is named by its IRI and has its label, if the answer tells it; in each row an edge
        leads from every thing to the next, with the row's other cells as attributes.
        """
        from zonegraph.query.network import network

        return network(self)

    def _repr_html_(self) -> str:
        """Return the answer as notebooks show it."""
        from zonegraph.query.html import to_html

        return to_html(self)

    def to_table(self, width: int | None = None) -> str:
        """Return the answer as aligned text, at most ``width`` terminal columns wide if given."""
        from zonegraph.query.table import table

        return table(self, width)


def of_solutions(solutions: ox.QuerySolutions) -> Result:
    """Return the answer of a SELECT."""
    names = [variable.value for variable in solutions.variables]
    return of_rows("select", names, ([_cell(term) for term in row] for row in solutions))


def of_boolean(truth: bool) -> Result:
    """Return the answer of an ASK."""
    cell = Cell(value="true" if truth else "false", datatype=XSD + "boolean")
    return of_rows("ask", ["ask"], [[cell]])


def of_triples(triples: Iterable[ox.Triple]) -> Result:
    """Return the answer of a CONSTRUCT or DESCRIBE: its triples sorted, each once."""
    ordered = tuple(sorted(set(triples), key=str))
    rows = [[_cell(t.subject), _cell(t.predicate), _cell(t.object)] for t in ordered]
    return of_rows("graph", ["subject", "predicate", "object"], rows, ordered)


def of_rows(
    form: str,
    names: Sequence[str],
    rows: Iterable[Sequence[Cell | None]],
    triples: tuple[ox.Triple, ...] = (),
) -> Result:
    """Return the answer with these rows: labels carry their IRIs, columns their types."""
    labels = [
        (at, names.index(name.removesuffix("Label")))
        for at, name in enumerate(names)
        if name.endswith("Label") and name.removesuffix("Label") in names
    ]
    made = tuple(tuple(_linked(row, labels)) for row in rows)
    columns = tuple(
        Column(name=name, type=_type([row[at] for row in made])) for at, name in enumerate(names)
    )
    return Result(form=form, columns=columns, rows=made, triples=triples)


def _linked(row: Sequence[Cell | None], labels: Sequence[tuple[int, int]]) -> Sequence[Cell | None]:
    cells = list(row)
    for at, of in labels:
        label, named = cells[at], cells[of]
        if label is not None and named is not None and named.is_iri and not label.is_iri:
            cells[at] = Cell(
                value=label.value, iri=named.iri, datatype=label.datatype, lang=label.lang
            )
    return cells


def _cell(term: object) -> Cell | None:
    if isinstance(term, ox.NamedNode):
        return Cell(value=term.value, iri=term.value)
    if isinstance(term, ox.Literal):
        return Cell(value=term.value, datatype=term.datatype.value, lang=term.language)
    return None if term is None else Cell(value=str(term))


def _type(cells: Sequence[Cell | None]) -> str:
    kinds = {_kind(cell) for cell in cells if cell is not None}
    if len(kinds) > 1:
        return "mixed"
    return kinds.pop() if kinds else "empty"


def _kind(cell: Cell) -> str:
    if cell.datatype is None:
        return "iri"
    local = cell.datatype.removeprefix(XSD)
    if local in _INTEGERS:
        return "integer"
    return local if local in ("decimal", "double", "date", "boolean") else "text"
