"""Runs the generators, in the order in which they build on each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.errors import UsageError
from zonegraph.generate.check_index import check_index
from zonegraph.generate.graph import graph
from zonegraph.generate.indicators import indicators
from zonegraph.generate.industries import industries
from zonegraph.generate.ontology_index import ontology_index
from zonegraph.generate.picture import picture
from zonegraph.generate.planned import planned
from zonegraph.generate.query_index import query_index
from zonegraph.generate.tree import Tree
from zonegraph.generate.units import units
from zonegraph.generate.vocab import vocab

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

Generator = tuple[str, "Callable[[Tree], dict[str, bytes]]"]

# A generator reads a tree of files and returns the files it makes; later ones see them.
GENERATORS: Final[tuple[Generator, ...]] = (
    ("planned", planned),
    ("industries", industries),
    ("indicators", indicators),
    ("units", units),
    ("vocab", vocab),
    ("ontology_index", ontology_index),
    ("check_index", check_index),
    ("graph", graph),
    ("query_index", query_index),
    ("picture", picture),
)


def names() -> tuple[str, ...]:
    """Return the names of all generators, in the order in which they run."""
    return tuple(name for name, _ in GENERATORS)


def run(root: Path, chosen: Sequence[str] = (), *, check: bool = False) -> tuple[str, ...]:
    """Make the files of the ``chosen`` generators (all, if none) below the checkout ``root``.

    Return the paths that were stale, sorted; with ``check`` they are only named, not written.
    UsageError for an unknown name or a root that is no checkout; nothing is written unless every
    file could be made.
    """
    unknown = sorted(set(chosen) - set(names()))
    if unknown:
        raise UsageError(
            f"there is no generator {', '.join(unknown)}", hint=f"one of {', '.join(names())}"
        )
    if not (root / "pyproject.toml").is_file():
        raise UsageError("generating needs a checkout of zonegraph", hint="run it there")
    tree = Tree(root)
    for name, make in GENERATORS:
        if not chosen or name in chosen:
            tree.lay(make(tree))
    return tree.stale() if check else tree.write()
