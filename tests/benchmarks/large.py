"""A large graph for measuring: the bundled one many times over, each copy of other zones.

Names of things, quotes and headlines of a copy begin with a syllable pair of its own, so that
labels stay as different as those of real zones; what is shared (terms, units) stays shared, with
all that is said of it, for an industry has one name however many zones have it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import pyoxigraph as ox

from zonegraph import resources
from zonegraph.dataset import Dataset, load
from zonegraph.iri import THINGS

# Syllables that names of Chinese places are made of.
_SYLLABLES: Final = (
    "安宝昌德东丰广海河华吉江金荆开兰龙南宁平青清泉荣山上石泰通温武西新兴阳义永云镇中"
)
_SHARED: Final = re.compile(r"unit-|indicator-|industry-|newspaper-")
_NAMES: Final = ("济宁", "天津", "济", "津")


@cache
def large(triples: int) -> Dataset:
    """Return a dataset of at least ``triples`` triples."""
    source = list(load(resources.graph_dir()).named())
    per = len({quad.triple for quad in source if not _is_shared(quad.subject)})
    copies = -(-triples // per) + 1
    made: set[ox.Quad] = set()
    for number in range(copies):
        made.update(_copied(quad, number) for quad in source)
    return Dataset.of(made)


def _copied(quad: ox.Quad, number: int) -> ox.Quad:
    said = quad.object if _is_shared(quad.subject) else _renamed(quad.object, number)
    return ox.Quad(
        _renamed(quad.subject, number),  # type: ignore[arg-type]
        quad.predicate,
        said,  # type: ignore[arg-type]
        _renamed(quad.graph_name, number),  # type: ignore[arg-type]
    )


def _is_shared(term: object) -> bool:
    return isinstance(term, ox.NamedNode) and bool(_SHARED.match(term.value.removeprefix(THINGS)))


def _renamed(term: object, number: int) -> object:
    size = len(_SYLLABLES)
    place = _SYLLABLES[number % size] + _SYLLABLES[(number // size + 7 * number) % size]
    if isinstance(term, ox.NamedNode) and term.value.startswith(THINGS):
        if _is_shared(term):
            return term
        return ox.NamedNode(f"{term.value}-{place}{number}")
    if isinstance(term, ox.Literal) and term.language:
        return ox.Literal(_placed(term.value, place), language=term.language)
    return term


def _placed(text: str, place: str) -> str:
    for name in _NAMES:
        if name in text:
            return text.replace(name, place)
    return text if len(text) > 12 else place + text
