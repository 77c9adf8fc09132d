"""One triple pattern matched against the triples, from whichever side is bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check.setwise.algebra import Term, Var
from zonegraph.check.setwise.node import as_rdflib
from zonegraph.check.setwise.path import Alternative, Path, Predicate, Repeated, inverse, walk
from zonegraph.check.setwise.path import Sequence as PathSequence
from zonegraph.check.setwise.shape import UnsupportedError
from zonegraph.check.setwise.triples import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from zonegraph.check.setwise.algebra import Pattern
    from zonegraph.check.setwise.triples import Triples

    Row = list[str | None]
    Next = Callable[[Row], bool]
    Step = Callable[[Next], Next]
    Walk = Callable[[str], Collection[str]]

# Guesses of how many rows a step makes: one direction of a triple has few, the other may have many.
_FORWARD: Final = 2
_BACKWARD: Final = 20
HOPELESS: Final = 1000
_REMEMBERED: Final = 1 << 16


class Matcher:
    """Compiles patterns to steps; ``places`` numbers variables, and constants by their node."""

    def __init__(
        self,
        triples: Triples,
        places: dict[str, int],
        refuse: Callable[[str], None] | None = None,
    ) -> None:
        """Match in ``triples``; ``refuse`` may raise for the start of a repeated path."""
        self._triples = triples
        self._places = places
        self._refuse = refuse or _refuse_nothing
        self._walks: dict[Path, Walk] = {}
        self._remembered: list[dict[str, Collection[str]]] = []

    def forget(self) -> None:
        """Forget where paths led to: the triples have changed."""
        for known in self._remembered:
            known.clear()

    def row(self) -> Row:
        """Return a row in which constants have their place and variables are empty."""
        return [name if name[0] in '<"' else None for name in self._places]

    def place(self, part: Var | Term) -> int:
        """Return the place of a variable or constant."""
        name = part.name if isinstance(part, Var) else part.node
        return self._places.setdefault(name, len(self._places))

    def cost(self, pattern: Pattern, bound: set[str]) -> int:
        """Return a guess of how many rows ``pattern`` makes of one."""
        s, o = _is_known(pattern.subject, bound), _is_known(pattern.object, bound)
        if isinstance(pattern.predicate, Var):
            if not _is_known(pattern.predicate, bound):
                return 2 * _FORWARD if s else HOPELESS
            return 1 if s and o else _FORWARD if s else _BACKWARD if o else HOPELESS
        forth, back = _width(pattern.predicate), _width(inverse(pattern.predicate))
        if s and o:
            return 0 if isinstance(pattern.predicate, Predicate) else 1
        return forth if s else back if o else HOPELESS

    def step(self, pattern: Pattern, others: Sequence[Pattern], bound: set[str]) -> Step:
        """Return the step of ``pattern``; ``others`` must hold of the same row as well."""
        if self.cost(pattern, bound) >= HOPELESS:
            raise UnsupportedError("a pattern that nothing leads to")
        names = [name for name in pattern.variables() if name not in bound]
        if len(names) != len(set(names)):
            raise UnsupportedError("one variable twice in a pattern")
        s_known = _is_known(pattern.subject, bound)
        o_known = _is_known(pattern.object, bound)
        if isinstance(pattern.predicate, Var):
            return self._open(pattern, bound, s_known, o_known)
        s, o = self.place(pattern.subject), self.place(pattern.object)
        if s_known and o_known:
            return self._check(pattern.predicate, s, o)
        if s_known:
            return _advance(self._walk(pattern.predicate), s, o)
        rivals = [(pattern.predicate, o)]
        for other in others:
            if (
                other.subject == pattern.subject
                and not isinstance(other.predicate, Var)
                and _is_plain(other.predicate)
                and _is_known(other.object, bound)
            ):
                rivals.append((other.predicate, self.place(other.object)))
        if len(rivals) == 1 or not _is_plain(pattern.predicate):
            return _advance(self._walk(inverse(pattern.predicate)), o, s)
        return _shortest(
            [(self._walk(inverse(path)), at) for path, at in rivals],
            s,
            self._verify(pattern.predicate, s, o),
        )

    def _walk(self, path: Path) -> Walk:
        """Return the walk along ``path``; where it repeats steps it remembers where they lead."""
        known = self._walks.get(path)
        if known is None:
            known = walk(path, self._triples, self._refuse)
            if _repeats(path):
                memory: dict[str, Collection[str]] = {}
                self._remembered.append(memory)
                known = _remembering(known, memory)
            self._walks[path] = known
        return known

    def _verify(self, path: Path, s: int, o: int) -> Next:
        triples = self._triples
        if isinstance(path, Predicate):
            p = path.iri
            if path.inverted:
                return lambda row: (row[o], p, row[s]) in triples  # type: ignore[operator]
            return lambda row: (row[s], p, row[o]) in triples  # type: ignore[operator]
        if isinstance(path, Alternative):
            choices = [self._verify(choice, s, o) for choice in path.choices]
            return lambda row: any(choice(row) for choice in choices)
        follow = self._walk(path)
        return lambda row: row[o] in follow(row[s])  # type: ignore[arg-type]

    def _check(self, path: Path, s: int, o: int) -> Step:
        verify = self._verify(path, s, o)
        return lambda then: lambda row: verify(row) and then(row)

    def _open(self, pattern: Pattern, bound: set[str], s_known: bool, o_known: bool) -> Step:
        """Return the step of a pattern with a variable for its predicate."""
        assert isinstance(pattern.predicate, Var)
        p = self.place(pattern.predicate)
        s, o = self.place(pattern.subject), self.place(pattern.object)
        triples = self._triples
        if _is_known(pattern.predicate, bound):
            if s_known and o_known:
                return lambda then: (
                    lambda row: (row[s], row[p], row[o]) in triples and then(row)  # type: ignore[operator]
                )
            if s_known:
                return _advance_by(triples.objects, s, p, o)
            return _advance_by(lambda node, iri: triples.subjects(iri, node), o, p, s)

        def step(then: Next) -> Next:
            def run(row: Row) -> bool:
                wanted = row[o] if o_known else None
                for iri, node in triples.about(str(row[s])):
                    if o_known and node != wanted:
                        continue
                    row[p], row[o] = iri, node
                    if then(row):
                        return True
                return False

            return run

        return step


def _advance(follow: Walk, start: int, end: int) -> Step:
    def step(then: Next) -> Next:
        def run(row: Row) -> bool:
            for node in follow(row[start]):  # type: ignore[arg-type]
                row[end] = node
                if then(row):
                    return True
            return False

        return run

    return step


def _advance_by(
    follow: Callable[[str, str], Collection[str]], start: int, by: int, end: int
) -> Step:
    def step(then: Next) -> Next:
        def run(row: Row) -> bool:
            for node in follow(row[start], row[by]):  # type: ignore[arg-type]
                row[end] = node
                if then(row):
                    return True
            return False

        return run

    return step


def _shortest(rivals: Sequence[tuple[Walk, int]], end: int, verify: Next) -> Step:
    """Return the step that follows the walk that leads to the fewest nodes."""

    def step(then: Next) -> Next:
        def run(row: Row) -> bool:
            best: Collection[str] = NOTHING
            for at, (follow, start) in enumerate(rivals):
                found = follow(row[start])  # type: ignore[arg-type]
                if not found:
                    return False
                if at == 0 or len(found) < len(best):
                    best = found
            for node in best:
                row[end] = node
                if verify(row) and then(row):
                    return True
            return False

        return run

    return step


def _remembering(follow: Walk, known: dict[str, Collection[str]]) -> Walk:
    def remember(node: str) -> Collection[str]:
        found = known.get(node)
        if found is None:
            if len(known) >= _REMEMBERED:
                known.clear()
            found = known[node] = follow(node)
        return found

    return remember


def _refuse_nothing(node: str) -> None:
    """Raise UnsupportedError for an end of a repeated path that rdflib takes for no node at all.

    That is an empty string, zero or false.
    """
    if node[0] == '"' and not as_rdflib(node):
        raise UnsupportedError(f"a repeated path from {node}")


def _is_known(part: Var | Term, bound: set[str]) -> bool:
    return isinstance(part, Term) or part.name in bound


def _is_plain(path: Path) -> bool:
    """Tell whether ``path`` is a predicate or a choice of predicates, from subject to object."""
    if isinstance(path, Alternative):
        return all(_is_plain(choice) for choice in path.choices)
    return isinstance(path, Predicate) and not path.inverted


def _repeats(path: Path) -> bool:
    if isinstance(path, Repeated):
        return True
    if isinstance(path, PathSequence):
        return any(_repeats(step) for step in path.steps)
    return isinstance(path, Alternative) and any(_repeats(choice) for choice in path.choices)


def _width(path: Path) -> int:
    """Return a guess of how many nodes ``path`` leads to."""
    if isinstance(path, Predicate):
        return _BACKWARD if path.inverted else _FORWARD
    if isinstance(path, PathSequence):
        return max(_width(step) for step in path.steps) + 1
    if isinstance(path, Alternative):
        return max(_width(choice) for choice in path.choices) + 1
    return _width(path.step) + 1
