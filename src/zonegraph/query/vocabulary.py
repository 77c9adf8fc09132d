"""The graph together with the words for its terms.

A built graph says ``zg:modality zg:planned``; what people read is 计划. So that answers can carry
labels, a graph is asked together with the ontology, in a named graph of its own and merged into the
default graph like all others. Of the open schemes (industries, indicators, units) only what the
graph points to comes in, with what stands above it. A concept that no article names gets no
class, lest it be counted among the entities. Names that the graph itself gives stay the only ones,
lest an entity have two preferred labels; the other names that a scheme knows come in as hidden
labels, by which a thing can be found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.dataset import Dataset, load, parse
from zonegraph.iri import ONTOLOGY, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

GRAPH: Final = ox.NamedNode(ONTOLOGY.removesuffix("#"))

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_BROADER: Final = ox.NamedNode(_SKOS + "broader")
_OTHER: Final = ox.NamedNode(_SKOS + "altLabel")
_HIDDEN: Final = ox.NamedNode(_SKOS + "hiddenLabel")
_TYPE: Final = _RDF + "type"
_NAMES: Final = frozenset({_RDFS + "label", _SKOS + "prefLabel"})
_FILES: Final = ("terms/*.ttl", "schemes/*.ttl")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A copy with the vocabulary, and the store it was made of when that held ``size`` quads."""

    of: ox.Store
    size: int
    copy: Dataset


_LATEST: list[_Kept] = []


def open_graph(path: Path | None = None) -> Dataset:
    """Return the graph at ``path`` (none: the bundled one) with the vocabulary, ready to be asked.

    Raises GraphError if there is none or it is broken.
    """
    dataset = load(resources.graph_dir() if path is None else path)
    lay(dataset)
    return dataset


def with_vocabulary(dataset: Dataset) -> Dataset:
    """Return ``dataset`` if it holds the vocabulary already, else a copy that does.

    The latest copy is kept, so that a second question to the same dataset does not copy again. It
    is made anew when the number of quads has changed; quads exchanged for as many others are not
    noticed: make a new Dataset of them.
    """
    if dataset.store.contains_named_graph(GRAPH):
        return dataset
    size = len(dataset.store)
    for kept in _LATEST:
        if kept.of is dataset.store and kept.size == size:
            return Dataset(kept.copy.store, dataset.files)
    store = ox.Store()
    store.bulk_extend(iter(dataset.store))
    copy = Dataset(store, dataset.files)
    lay(copy)
    _LATEST[:] = [_Kept(of=dataset.store, size=size, copy=copy)]
    return copy


def lay(dataset: Dataset) -> None:
    """Put the vocabulary into ``dataset``, whose store can be written."""
    triples = [*_closed(), *_open(dataset)]
    dataset.store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object, GRAPH) for t in triples)
    dataset.store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)


@cache
def _ontology() -> tuple[ox.Triple, ...]:
    root = resources.ontology_dir()
    files = sorted(path for pattern in _FILES for path in root.glob(pattern))
    return tuple(quad.triple for path in files for quad in parse(path))


def _closed() -> Iterable[ox.Triple]:
    """Return what is said of our own terms and of the concepts of closed schemes."""
    return (t for t in _ontology() if _iri(t.subject).startswith(ONTOLOGY))


def _open(dataset: Dataset) -> Iterator[ox.Triple]:
    """Yield what the open schemes say of the concepts that ``dataset`` uses, and those above."""
    said: dict[str, list[ox.Triple]] = {}
    for each in _ontology():
        if _iri(each.subject).startswith(THINGS):
            said.setdefault(_iri(each.subject), []).append(each)
    todo = [iri for iri in said if _uses(dataset, iri)]
    seen = set(todo)
    while todo:
        iri = todo.pop()
        left_out = _NAMES | {_TYPE} if _is_named(dataset, iri) else {_TYPE}
        for each in said[iri]:
            if each.predicate == _BROADER and _iri(each.object) not in seen:
                seen.add(_iri(each.object))
                todo += [_iri(each.object)] if _iri(each.object) in said else []
            if each.predicate == _OTHER:
                yield ox.Triple(each.subject, _HIDDEN, each.object)
            elif each.predicate.value not in left_out:
                yield each


def _uses(dataset: Dataset, iri: str) -> bool:
    node, default = ox.NamedNode(iri), ox.DefaultGraph()
    store = dataset.store
    return any(
        next(iter(found), None) is not None
        for found in (
            store.quads_for_pattern(node, None, None, default),
            store.quads_for_pattern(None, None, node, default),
        )
    )


def _is_named(dataset: Dataset, iri: str) -> bool:
    label = ox.NamedNode(_SKOS + "prefLabel")
    found = dataset.store.quads_for_pattern(ox.NamedNode(iri), label, None, ox.DefaultGraph())
    return next(iter(found), None) is not None


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""
