"""The merged graph a property at a time: one scan for each, whatever the number of subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.iri import ONTOLOGY

if TYPE_CHECKING:
    from zonegraph.dataset import Dataset

TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
PREFERRED: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
ALTERNATIVE: Final = "http://www.w3.org/2004/02/skos/core#altLabel"

Column = dict[str, tuple[str, ...]]


class Columns:
    """Subjects and values of a property; IRIs and lexical forms, values sorted."""

    def __init__(self, data: Dataset) -> None:
        self._store = data.store
        self._known: dict[str, Column] = {}

    def of(self, predicate: str) -> Column:
        """Return the values of ``predicate`` (an IRI) by subject; blank nodes are left out."""
        if predicate not in self._known:
            found: dict[str, set[str]] = {}
            quads = self._store.quads_for_pattern(
                None, ox.NamedNode(predicate), None, ox.DefaultGraph()
            )
            for quad in quads:
                node = quad.object
                if isinstance(quad.subject, ox.NamedNode) and isinstance(
                    node, ox.NamedNode | ox.Literal
                ):
                    found.setdefault(quad.subject.value, set()).add(node.value)
            self._known[predicate] = {s: tuple(sorted(found[s])) for s in sorted(found)}
        return self._known[predicate]

    def zg(self, local: str) -> Column:
        """Return the values of the ontology's property ``local`` by subject."""
        return self.of(ONTOLOGY + local)

    def one(self, local: str, subject: str) -> str | None:
        """Return the first value of ``zg:local`` of ``subject``, or None."""
        return next(iter(self.zg(local).get(subject, ())), None)
