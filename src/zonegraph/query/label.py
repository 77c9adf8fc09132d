"""From a label that people know to the one entity it means.

Looked for in this order, each step only if the one before found nothing: preferred labels (of an
article its headline), other and hidden labels, the words followed by a kind of zone (济宁 is
济宁高新区), and labels that contain the words. Labels compare folded: width, case, blanks and
quotation marks do not matter. A step that finds more than one entity is an error that names them:
guessing would answer a question nobody asked.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from zonegraph.errors import QueryError
from zonegraph.iri import ONTOLOGY, THINGS, fold
from zonegraph.lexicon.table import column
from zonegraph.query.prefix import expand
from zonegraph.vocab import CLASSES, is_a

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.dataset import Dataset

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_PREFERRED: Final = ox.NamedNode(_SKOS + "prefLabel")
_OTHER: Final = ox.NamedNode(_SKOS + "altLabel")
_HIDDEN: Final = ox.NamedNode(_SKOS + "hiddenLabel")
_HEADLINE: Final = ox.NamedNode(ONTOLOGY + "headline")
_TYPE: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_NAMED: Final = 6
_KINDS: Final = {name.lower(): name for name in CLASSES}


def resolve(dataset: Dataset, words: str, classes: Sequence[str]) -> ox.NamedNode:
    """Return the entity of one of ``classes`` (or below) that ``words`` mean.

    ``words`` are a label, an alias, a part of either, an IRI, or any label after its class and a
    colon (``Enterprise:腾讯``). QueryError, naming candidates, if none or several fit.
    """
    given = _given_iri(words)
    if given is not None:
        return _checked(dataset, given, words, classes)
    head, colon, rest = words.partition(":")
    if colon and head in CLASSES:
        classes, words = (head,), rest
    names = list(_names(dataset, classes))
    wanted = fold(words)
    first = (_PREFERRED, _HEADLINE)
    preferred = {iri for iri, name, predicate in names if predicate in first and name == wanted}
    other = {iri for iri, name, _ in names if name == wanted}
    headed = {wanted + fold(kind) for kind in column("zones", "kind")}
    zones = {iri for iri, name, _ in names if wanted and name in headed}
    within = {iri for iri, name, _ in names if wanted and wanted in name}
    for found in (preferred, other, zones, within):
        if len(found) == 1:
            return ox.NamedNode(found.pop())
        if found:
            raise _several(dataset, words, found)
    raise _none(dataset, words, classes, names)


def preferred_label(dataset: Dataset, iri: str) -> str:
    """Return the preferred label of ``iri``, Chinese first, or the IRI if it has none."""
    store, node = dataset.store, ox.NamedNode(iri)
    found = [
        quad.object
        for predicate in (_PREFERRED, _HEADLINE)
        for quad in store.quads_for_pattern(node, predicate, None, ox.DefaultGraph())
    ]
    labels = [each for each in found if isinstance(each, ox.Literal)]
    labels.sort(key=lambda each: (each.language != "zh", each.value))
    return labels[0].value if labels else iri


def named(dataset: Dataset, classes: Sequence[str]) -> list[tuple[str, str]]:
    """Return the preferred labels of the entities of ``classes``, each with its class.

    A label that several of them bear is given with its class before a colon, as ``resolve`` takes.
    """
    bearers: dict[str, set[str]] = {}
    for iri, _, predicate in _names(dataset, classes):
        if predicate in (_PREFERRED, _HEADLINE):
            bearers.setdefault(preferred_label(dataset, iri), set()).add(iri)
    found = []
    for label, iris in sorted(bearers.items()):
        kinds = sorted({class_of(dataset, iri) or "" for iri in iris})
        found += [(label if len(kinds) == 1 else f"{kind}:{label}", kind) for kind in kinds]
    return found


def class_of(dataset: Dataset, iri: str) -> str | None:
    """Return the most specific of our classes that ``iri`` has, told by its type or its IRI."""
    types = dataset.store.quads_for_pattern(ox.NamedNode(iri), _TYPE, None, ox.DefaultGraph())
    locals_ = [
        q.object.value.removeprefix(ONTOLOGY)
        for q in types
        if isinstance(q.object, ox.NamedNode) and q.object.value.startswith(ONTOLOGY)
    ]
    known = [name for name in locals_ if name in CLASSES]
    if not known and iri.startswith(THINGS):
        known = [_KINDS[k] for k in [iri.removeprefix(THINGS).partition("-")[0]] if k in _KINDS]
    return max(known, key=lambda name: (len(CLASSES[name]), name)) if known else None


def _names(dataset: Dataset, classes: Sequence[str]) -> Iterator[tuple[str, str, ox.NamedNode]]:
    """Yield IRI, folded name and predicate of every name of an entity of ``classes``."""
    fits: dict[str, bool] = {}
    for predicate in (_PREFERRED, _HEADLINE, _OTHER, _HIDDEN):
        for quad in dataset.store.quads_for_pattern(None, predicate, None, ox.DefaultGraph()):
            if not isinstance(quad.subject, ox.NamedNode):
                continue
            iri = quad.subject.value
            if iri not in fits:
                fits[iri] = _fits(class_of(dataset, iri), classes)
            if fits[iri] and isinstance(quad.object, ox.Literal):
                yield iri, fold(quad.object.value), predicate


def _fits(name: str | None, classes: Sequence[str]) -> bool:
    return name is not None and any(is_a(name, each) for each in classes)


def _given_iri(words: str) -> str | None:
    """Return the IRI that ``words`` are, in full, in angle brackets or as a prefixed name."""
    bare = words.strip().removeprefix("<").removesuffix(">")
    if bare.startswith(("http://", "https://")):
        return bare
    return expand(bare)


def _checked(dataset: Dataset, iri: str, words: str, classes: Sequence[str]) -> ox.NamedNode:
    try:
        node = ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"not an IRI: {words!r}") from error
    known = preferred_label(dataset, iri) != iri
    if not known or not _fits(class_of(dataset, iri), classes):
        raise QueryError(f"the graph has no {_or(classes)} {words}", hint="give its label")
    return node


def _several(dataset: Dataset, words: str, found: set[str]) -> QueryError:
    named = sorted(_candidate(dataset, iri) for iri in found)
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return QueryError(
        f"{words!r} may mean {', '.join(named[:_NAMED])}{more}",
        hint="give the full label, Class:label or the IRI",
    )


def _none(
    dataset: Dataset,
    words: str,
    classes: Sequence[str],
    names: Sequence[tuple[str, str, ox.NamedNode]],
) -> QueryError:
    what = f"the graph has no {_or(classes)} called {words!r}"
    if not names:
        return QueryError(what, hint=f"it has no {_or(classes)} at all")
    by_name: dict[str, str] = {}
    for iri, name, _ in names:
        by_name[name] = min(iri, by_name.get(name, iri))
    close = difflib.get_close_matches(fold(words), sorted(by_name), n=_NAMED, cutoff=0.4)
    shown = dict.fromkeys(_candidate(dataset, by_name[name]) for name in close or sorted(by_name))
    listed = ", ".join(list(shown)[:_NAMED])
    return QueryError(what, hint=f"close to it: {listed}" if close else f"it has {listed}, …")


def _candidate(dataset: Dataset, iri: str) -> str:
    return f"{preferred_label(dataset, iri)} ({class_of(dataset, iri)})"


def _or(classes: Sequence[str]) -> str:
    return " or ".join(classes)
