"""The ontology as it lies in the checkout, read once for all tests of this folder."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from zonegraph import resources
from zonegraph.generate.term import Term, read_terms
from zonegraph.generate.tree import Tree
from zonegraph.generate.turtle import parse

if TYPE_CHECKING:
    import pyoxigraph as ox

ROOT = resources.ontology_dir().parent
TREE = Tree(ROOT)
ONTOLOGY_IRI = "https://w3id.org/zonegraph/ontology"
TERM_FILES = "ontology/terms/*.ttl"
SCHEME_FILES = "ontology/schemes/*.ttl"
# Made from lexicons: many concepts, no example of their own.
LEXICON_SCHEMES = tuple(
    f"ontology/schemes/{name}.ttl" for name in ("industries", "indicators", "units")
)


@cache
def files() -> tuple[str, ...]:
    """Return the paths of all Turtle files of the ontology, shapes apart."""
    return tuple(
        path
        for pattern in ("ontology/*.ttl", TERM_FILES, SCHEME_FILES)
        for path in TREE.glob(pattern)
    )


@cache
def triples() -> tuple[ox.Triple, ...]:
    """Return the triples of all files."""
    return tuple(triple for path in files() for triple in parse(TREE.read(path), path))


@cache
def terms() -> tuple[Term, ...]:
    """Return the terms and concepts of all term and scheme files."""
    return read_terms(TREE, TERM_FILES, SCHEME_FILES)


def by_name() -> dict[str, Term]:
    """Return the terms by local name."""
    return {term.local: term for term in terms()}
