"""The merged graph, asked for one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset


class Facts:
    """Values of the ontology's properties in the default graph of a dataset.

    Properties are local names; values are IRIs or lexical forms. Blank nodes are left out: the
    shapes report them.
    """

    def __init__(self, data: Dataset) -> None:
        self._store = data.store

    def values(self, subject: str, local: str) -> tuple[str, ...]:
        """Return the values of ``zg:local`` of ``subject``, sorted."""
        return tuple(sorted(node.value for node in self.objects(subject, ONTOLOGY + local)))

    def value(self, subject: str, local: str) -> str | None:
        """Return the first value of ``zg:local`` of ``subject``, or None."""
        return next(iter(self.values(subject, local)), None)

    def objects(self, subject: str, predicate: str) -> list[ox.NamedNode | ox.Literal]:
        """Return what stands under the IRI ``predicate`` at ``subject``, in no order."""
        node = _node(subject)
        if node is None:
            return []
        found = self._store.quads_for_pattern(
            node, ox.NamedNode(predicate), None, ox.DefaultGraph()
        )
        return [q.object for q in found if isinstance(q.object, ox.NamedNode | ox.Literal)]

    def subjects(self, local: str, value: str | None = None) -> tuple[str, ...]:
        """Return what has the IRI ``value`` (None: anything) under ``zg:local``, sorted."""
        node = None if value is None else _node(value)
        if value is not None and node is None:
            return ()
        found = self._store.quads_for_pattern(
            None, ox.NamedNode(ONTOLOGY + local), node, ox.DefaultGraph()
        )
        return tuple(
            sorted({q.subject.value for q in found if isinstance(q.subject, ox.NamedNode)})
        )


def _node(iri: str) -> ox.NamedNode | None:
    try:
        return ox.NamedNode(iri)
    except ValueError:
        return None
