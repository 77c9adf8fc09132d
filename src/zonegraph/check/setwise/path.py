"""Property paths (SHACL, section 2.3.1), followed in either direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.check.setwise.triples import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from zonegraph.check.setwise.triples import Triples

    Walk = Callable[[str], Collection[str]]


@dataclass(frozen=True, slots=True)
class Predicate:
    """One predicate, from subject to object or, inverted, back."""

    iri: str
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """Steps one after the other."""

    steps: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Alternative:
    """Any of several paths."""

    choices: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """A path walked ``least`` times (0 or 1) or more; at most once unless ``many``."""

    step: Path
    least: int
    many: bool


Path = Predicate | Sequence | Alternative | Repeated


def inverse(path: Path) -> Path:
    """Return the path that leads back."""
    if isinstance(path, Predicate):
        return Predicate(path.iri, not path.inverted)
    if isinstance(path, Sequence):
        return Sequence(tuple(inverse(step) for step in reversed(path.steps)))
    if isinstance(path, Alternative):
        return Alternative(tuple(inverse(choice) for choice in path.choices))
    return Repeated(inverse(path.step), path.least, path.many)


def walk(path: Path, triples: Triples, guard: Callable[[str], None] | None = None) -> Walk:
    """Return the function from a node to the nodes that ``path`` leads to, each once.

    ``guard`` is shown each node from which a repeated step sets out.
    """
    if isinstance(path, Predicate):
        return _predicate(path, triples)
    if isinstance(path, Sequence):
        return _sequence([walk(step, triples, guard) for step in path.steps])
    if isinstance(path, Alternative):
        return _alternative([walk(choice, triples, guard) for choice in path.choices])
    follow = _repeated(walk(path.step, triples, guard), path.least, path.many)
    return follow if guard is None else _guarded(follow, guard)


def _guarded(follow: Walk, guard: Callable[[str], None]) -> Walk:
    def guarded(node: str) -> Collection[str]:
        guard(node)
        return follow(node)

    return guarded


def _predicate(path: Predicate, triples: Triples) -> Walk:
    iri = path.iri
    if path.inverted:
        return lambda node: triples.backward(iri).get(node, NOTHING)
    return lambda node: triples.objects(node, iri)


def _sequence(walks: list[Walk]) -> Walk:
    first, *rest = walks

    def follow(node: str) -> Collection[str]:
        found = first(node)
        for step in rest:
            if not found:
                return found
            if len(found) == 1:
                found = step(next(iter(found)))
            else:
                found = {far for near in found for far in step(near)}
        return found

    return follow


def _alternative(walks: list[Walk]) -> Walk:
    def follow(node: str) -> Collection[str]:
        parts = [found for step in walks if (found := step(node))]
        if len(parts) == 1:
            return parts[0]
        return {far for found in parts for far in found}

    return follow


def _repeated(step: Walk, least: int, many: bool) -> Walk:
    def follow(node: str) -> Collection[str]:
        found = set[str]() if least else {node}
        todo = list(step(node))
        if not many:
            return found.union(todo)
        while todo:
            near = todo.pop()
            if near not in found:
                found.add(near)
                todo.extend(step(near))
        return found

    return follow
