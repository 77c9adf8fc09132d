"""From a row of an answer to the words it rests on.

A row names things; the claims behind it are those it names itself, else those that join two things
of the row, or a thing with a value or quote that stands in the row. Of these, claims of the row's
modality and property count, if it tells them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY, THINGS
from zonegraph.query.label import preferred_label
from zonegraph.query.result import XSD, Cell, Result, of_rows
from zonegraph.query.vocabulary import with_vocabulary
from zonegraph.vocab import MODALITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.dataset import Dataset

COLUMNS: Final = ("evidenceClaim", "evidence", "source", "sentence")
Row = tuple[Cell | None, ...]


def with_evidence(dataset: Dataset, result: Result) -> Result:
    """Return ``result`` with the columns ``COLUMNS``: claim and evidence (IRIs), place and words.

    A row stands once for each piece of its evidence, by file, line and column; a row without any
    stands once, with these cells unbound. An answer that is no table comes back as it is.
    """
    if result.form != "select":
        return result
    known = with_vocabulary(dataset)
    names = [column.name for column in result.columns]
    new = [name if name not in names else f"{name}Of" for name in COLUMNS]
    rows: list[Sequence[Cell | None]] = []
    for row in result.rows:
        found = sorted(
            _evidence(known, row), key=lambda each: (each[2][0], each[2][1:], each[0], each[1])
        )
        rows += [(*row, *_cells(known, *each[:2], each[2])) for each in found]
        if not found:
            rows.append((*row, *[None] * len(new)))
    return of_rows(result.form, [*names, *new], rows)


_Place = tuple[str, int, int]


def _cells(dataset: Dataset, claim: str, evidence: str, place: _Place) -> Row:
    source = ":".join(str(part) for part in place)
    words = _one(dataset, evidence, "exact")
    return (
        Cell(value=claim, iri=claim),
        Cell(value=evidence, iri=evidence),
        Cell(value=source, datatype=XSD + "string"),
        Cell(value=words, datatype=XSD + "string", lang="zh"),
    )


def _evidence(dataset: Dataset, row: Row) -> Iterator[tuple[str, str, _Place]]:
    for claim in sorted(_claims(dataset, row)):
        for evidence in sorted(_all(dataset, claim, "evidence")):
            article = _one(dataset, evidence, "inArticle")
            line, column = (_one(dataset, evidence, n) or "0" for n in ("startLine", "startColumn"))
            yield claim, evidence, (_one(dataset, article, "sourceName"), int(line), int(column))


def _claims(dataset: Dataset, row: Row) -> set[str]:
    things = {c.value for c in row if c is not None and c.is_iri and c.value.startswith(THINGS)}
    said = {c.value for c in row if c is not None and not c.is_iri}
    named = {iri for iri in things if _one(dataset, iri, "property")}
    found = named or {
        claim
        for subject in things
        for claim in _subjects(dataset, "subject", subject)
        if _joins(dataset, claim, things - {subject}, said)
    }
    moods = {m.local for m in MODALITIES.values() if m.zh in said}
    agreeing = {
        claim for claim in found if _one(dataset, claim, "modality").removeprefix(ONTOLOGY) in moods
    }
    same = {
        claim
        for claim in agreeing or found
        if preferred_label(dataset, _one(dataset, claim, "property")) in said
    }
    return same or agreeing or found


def _joins(dataset: Dataset, claim: str, things: set[str], said: set[str]) -> bool:
    """Tell whether ``claim`` says of its subject what the rest of its row says."""
    targets = {_one(dataset, claim, name) for name in ("object", "indicator")} - {""}
    if targets & things:
        return True
    if any(_one(dataset, claim, name) in said for name in ("surface", "objectText")):
        return True
    if any(preferred_label(dataset, target) in said for target in targets):
        return True
    quotes = {_one(dataset, each, "exact") for each in _all(dataset, claim, "evidence")}
    return not things and bool((quotes - {""}) & said)


def _all(dataset: Dataset, subject: str, name: str) -> list[str]:
    found = dataset.store.quads_for_pattern(
        ox.NamedNode(subject), ox.NamedNode(ONTOLOGY + name), None, ox.DefaultGraph()
    )
    return [str(getattr(quad.object, "value", "")) for quad in found]


def _one(dataset: Dataset, subject: str, name: str) -> str:
    return min(_all(dataset, subject, name), default="") if subject else ""


def _subjects(dataset: Dataset, name: str, target: str) -> list[str]:
    found = dataset.store.quads_for_pattern(
        None, ox.NamedNode(ONTOLOGY + name), ox.NamedNode(target), ox.DefaultGraph()
    )
    return [str(getattr(quad.subject, "value", "")) for quad in found]
