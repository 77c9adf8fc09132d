"""One call from a dataset and words to hits; names of zones, classes and modalities as typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.errors import UsageError
from zonegraph.export.words import class_name
from zonegraph.query import resolve
from zonegraph.query.bind import concept
from zonegraph.search.index import Index
from zonegraph.search.texts import articles_of
from zonegraph.vocab import MODALITIES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from zonegraph.dataset import Dataset
    from zonegraph.search.hit import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    store: ox.Store
    size: int
    paths: tuple[Path, ...]
    index: Index


_LATEST: Final[list[_Kept]] = []


def index_of(dataset: Dataset, paths: Sequence[Path] = ()) -> Index:
    """Return the index of ``dataset`` and its articles; the latest is kept and given again.

    ``paths`` are files or folders of articles, as in ``articles_of``. It is made anew when the
    number of quads has changed.
    """
    size, wanted = len(dataset.store), tuple(paths)
    for kept in _LATEST:
        if kept.store is dataset.store and (kept.size, kept.paths) == (size, wanted):
            return kept.index
    index = Index.of(dataset, articles_of(dataset, wanted))
    _LATEST[:] = [_Kept(store=dataset.store, size=size, paths=wanted, index=index)]
    return index


def search(
    dataset: Dataset,
    words: str,
    *,
    cls: str | None = None,
    zone: str | None = None,
    year: int | None = None,
    modality: str | None = None,
    kind: str | None = None,
    limit: int = 20,
    articles: Sequence[Path] = (),
) -> tuple[Hit, ...]:
    """Return at most ``limit`` hits of ``words`` in ``dataset``, the best first.

    ``cls`` and ``modality`` are names in Chinese or English, ``zone`` is a label, ``kind`` one of
    ``KINDS``. Raises QueryError or UsageError for what is not known.
    """
    if not words.strip():
        raise UsageError("search for what?", hint="give one word or more")
    return index_of(dataset, articles).search(
        words,
        kind=kind,
        cls=class_name(cls) if cls else None,
        zone=resolve(dataset, zone, ("Zone",)).value if zone else None,
        year=year,
        modality=concept(modality, "modality", MODALITIES) if modality else None,
        limit=limit,
    )
