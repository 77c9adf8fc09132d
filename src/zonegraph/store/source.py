"""The one small interface of all stores: something that answers SPARQL."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from zonegraph.query.run import ask
from zonegraph.query.vocabulary import open_graph
from zonegraph.store.disk import is_store, open_disk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.dataset import Dataset
    from zonegraph.query.result import Result


class Source(Protocol):
    """A store, wherever its triples lie."""

    def ask(self, text: str, where: str, params: Mapping[str, object]) -> Result:
        """Return the answer to SPARQL ``text`` from ``where``; a card's parameters are bound.

        Raises QueryError for a query or value that is off, UsageError for an unknown parameter,
        GraphError if the store cannot be read.
        """


@dataclass(frozen=True, slots=True)
class Local:
    """A dataset of this machine, in memory or on disk, with the vocabulary."""

    dataset: Dataset

    def ask(self, text: str, where: str, params: Mapping[str, object]) -> Result:
        """Return the answer to SPARQL ``text`` from ``where``; see ``Source``."""
        return ask(self.dataset, text, where, params)


def source(place: str | Path | None = None) -> Source:
    """Return the store at ``place``: a store folder, a build folder or file, or an http address.

    Without ``place`` it is the bundled graph. Raises GraphError if there is none.
    """
    if isinstance(place, str) and "://" in place:
        # An HTTP client is a tenth of the time a local question takes to start.
        from zonegraph.store.remote import Remote

        return Remote(place)
    path = None if place is None else Path(place)
    if path is not None and is_store(path):
        return Local(open_disk(path))
    return Local(open_graph(path))
