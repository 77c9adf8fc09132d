"""From changed triples to the focus nodes that their traces lead back to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.check.setwise.algebra import THIS, Term, Var
from zonegraph.check.setwise.match import HOPELESS, Matcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zonegraph.check.setwise.algebra import Pattern
    from zonegraph.check.setwise.match import Next, Row, Step
    from zonegraph.check.setwise.trace import Trace
    from zonegraph.check.setwise.triples import Triple, Triples

# A pattern with more rows than this is not asked once the focus node is known.
_CHEAP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compiled:
    """A trace for some triples: where a triple goes in a row, and what then finds focus nodes.

    ``search`` is None if nothing leads to them; a constant stands beside its place.
    """

    matcher: Matcher
    wanted: tuple[tuple[int, str | None] | None, ...]
    search: Next | None
    found: set[str]


class Finder:
    """Compiles traces when a triple first needs them."""

    def __init__(self, triples: Triples, traces: Iterable[Trace]) -> None:
        self._triples = triples
        self._compiled: dict[Trace, _Compiled] = {}
        # By predicate and object, None where a trace has a variable.
        self._waiting: dict[tuple[str | None, str | None], list[Trace]] = defaultdict(list)
        for trace in traces:
            predicate, end = trace.changed.predicate, trace.changed.object
            key = None if isinstance(predicate, Var) else predicate.iri  # type: ignore[union-attr]
            self._waiting[key, end.node if isinstance(end, Term) else None].append(trace)

    def find(self, changed: Sequence[Triple]) -> Iterator[tuple[Trace, set[str] | None]]:
        """Yield the traces that ``changed`` match with their focus nodes, None for all nodes."""
        grouped: dict[tuple[str | None, str | None], list[Triple]] = defaultdict(list)
        for triple in changed:
            _, p, o = triple
            for key in ((p, o), (p, None), (None, o), (None, None)):
                if key in self._waiting:
                    grouped[key].append(triple)
        for matched, triples in grouped.items():
            for trace in self._waiting[matched]:
                yield trace, self._foci(trace, triples)

    def forget(self) -> None:
        """Forget what is known of the triples: they have changed."""
        for compiled in self._compiled.values():
            compiled.matcher.forget()

    def _foci(self, trace: Trace, changed: Sequence[Triple]) -> set[str] | None:
        compiled = self._compiled.get(trace)
        if compiled is None:
            compiled = self._compiled[trace] = self._compile(trace)
        compiled.found.clear()
        for triple in changed:
            row = compiled.matcher.row()
            if _bind(row, triple, compiled.wanted):
                if compiled.search is None:
                    return None
                compiled.search(row)
        return set(compiled.found)

    def _compile(self, trace: Trace) -> _Compiled:
        matcher = Matcher(self._triples, {THIS: 0}, _refuse_none)
        changed = trace.changed
        found = set[str]()
        return _Compiled(
            matcher=matcher,
            wanted=tuple(
                (matcher.place(part), part.node if isinstance(part, Term) else None)
                if isinstance(part, Var | Term)
                else None
                for part in (changed.subject, changed.predicate, changed.object)
            ),
            search=self._search(trace, matcher, found),
            found=found,
        )

    def _search(self, trace: Trace, matcher: Matcher, found: set[str]) -> Next | None:
        """Return the search for the focus nodes of a row, or None if nothing leads to them."""
        bound = set(trace.changed.variables())
        left: list[Pattern] = list(trace.others)
        steps: list[Step] = []
        while left:
            best = min(left, key=lambda each: matcher.cost(each, bound))
            cost = matcher.cost(best, bound)
            if cost >= HOPELESS or (THIS in bound and cost > _CHEAP):
                break
            steps.append(matcher.step(best, left, bound))
            left.remove(best)
            bound.update(best.variables())
        if THIS not in bound:
            return None

        def keep(row: Row) -> bool:
            found.add(str(row[0]))
            return False

        then: Next = keep
        for step in reversed(steps):
            then = step(then)
        return then


def _refuse_none(node: str) -> None:
    """Refuse no node: to look at a focus node too many does no harm."""


def _bind(row: Row, triple: Triple, wanted: Sequence[tuple[int, str | None] | None]) -> bool:
    """Put ``triple`` into ``row``; tell whether it matches."""
    for node, part in zip(triple, wanted, strict=True):
        if part is None:
            continue
        place, constant = part
        if constant is None:
            if row[place] not in (None, node):
                return False
            row[place] = node
        elif constant != node:
            return False
    return True
