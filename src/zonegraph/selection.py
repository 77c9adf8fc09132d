"""Which part of a graph is meant, said as people say it: 济宁, 企业, 计划, 2020.

Labels become IRIs and names of terms here, so that what exports a part need not know how to ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.errors import UsageError
from zonegraph.export.part import Part, period
from zonegraph.export.words import class_name
from zonegraph.query import query, resolve
from zonegraph.query.bind import concept
from zonegraph.vocab import MODALITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from zonegraph.dataset import Dataset


def select(
    dataset: Dataset,
    *,
    zone: str | None = None,
    classes: Sequence[str] = (),
    what: str | Path | None = None,
    params: Mapping[str, object] | None = None,
    depth: int = 0,
    modalities: Sequence[str] = (),
    date: str | None = None,
) -> Part | None:
    """Return the part of ``dataset`` that is meant; None if nothing restricts it.

    ``zone`` is a label, classes and modalities are names in Chinese or English, ``what`` a query
    (of the catalogue, a file or SPARQL) whose answer names things, with its ``params``, ``date`` a
    day, month, year or two of them with ``/`` between. Raises QueryError for what the graph does
    not know and UsageError for a date that is none.
    """
    if params and what is None:
        raise UsageError(f"there is no query for --{min(params)}", hint="name it with --query")
    if not (zone or classes or what or modalities or date):
        return None
    start, end = period(date) if date else (None, None)
    return Part(
        zone=resolve(dataset, zone, ("Zone", "Park")).value if zone else None,
        things=_named(dataset, what, params or {}) if what else None,
        classes=tuple(class_name(each) for each in classes),
        modalities=tuple(concept(each, "modality", MODALITIES) for each in modalities),
        start=start,
        end=end,
        depth=depth,
    )


def _named(dataset: Dataset, what: str | Path, params: Mapping[str, object]) -> frozenset[str]:
    """Return the IRIs in the answer of a query."""
    result = query(dataset, what, **params)
    return frozenset(
        cell.iri for row in result.rows for cell in row if cell is not None and cell.iri is not None
    )
