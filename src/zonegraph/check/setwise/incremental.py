"""Validation that keeps up with a graph: after a change, what it costs is what the change costs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from zonegraph.check.pyshacl_engine import PyshaclEngine
from zonegraph.check.setwise.engine import only
from zonegraph.check.setwise.evaluation import Evaluation
from zonegraph.check.setwise.finder import Finder
from zonegraph.check.setwise.literal import UnreadableError, canonical
from zonegraph.check.setwise.node import QUOTED, SUBCLASS
from zonegraph.check.setwise.plan import plan
from zonegraph.check.setwise.shape import UnsupportedError
from zonegraph.check.setwise.trace import traces
from zonegraph.check.setwise.triples import Triples, background_triples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zonegraph.check.engine import Engine, Result
    from zonegraph.check.setwise.shape import Shape
    from zonegraph.check.setwise.trace import Trace
    from zonegraph.check.setwise.triples import Triple
    from zonegraph.check.shapes import Shapes
    from zonegraph.dataset import Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a change of the graph did to its results.

    ``checked`` is how many pairs of shape and focus node were evaluated again, ``focus_nodes`` how
    many focus nodes.
    """

    appeared: frozenset[Result]
    gone: frozenset[Result]
    checked: int
    focus_nodes: int


class Incremental:
    """The results of ``shapes`` on ``data`` with ``background``, kept current.

    They are at any time those that ``SetwiseEngine`` finds in the whole graph. What it leaves to
    pySHACL is checked in full after each change, and so is everything after a change of the class
    hierarchy or of a blank node. Change the dataset through ``replace`` and ``update`` only.
    """

    def __init__(
        self,
        data: Dataset,
        background: Sequence[ox.Triple],
        shapes: Shapes,
        *,
        reference: Engine | None = None,
    ) -> None:
        self._data = data
        self._background = tuple(background)
        self._shapes = shapes
        self._reference = reference or PyshaclEngine()
        self._plan = plan(shapes)
        self._results: dict[Shape, dict[str, frozenset[Result]]] = {}
        self._left: frozenset[Result] = frozenset()
        self._triples: Triples | None = None
        self._fixed: frozenset[Triple] = frozenset()
        self._readers: dict[Trace, list[Shape]] = defaultdict(list)
        for root in self._plan.roots:
            for trace in dict.fromkeys(traces(root)):
                self._readers[trace].append(root)
        self._run: Evaluation | None = None
        self._finder: Finder | None = None
        self._begin()

    @property
    def results(self) -> frozenset[Result]:
        """All results of the graph as it is now."""
        found = set(self._left)
        for by_focus in self._results.values():
            for results in by_focus.values():
                found |= results
        return frozenset(found)

    def replace(self, graph: ox.NamedNode, triples: Iterable[ox.Triple]) -> Change:
        """Let the named graph ``graph`` hold ``triples`` (none: drop it) and check what follows.

        What it costs beyond ``update`` is to read and compare the whole of ``graph``.
        """
        store = self._data.store
        old = {quad.triple for quad in store.quads_for_pattern(None, None, None, graph)}
        new = set(triples)
        return self.update(graph, added=new - old, removed=old - new)

    def update(
        self, graph: ox.NamedNode, *, added: Iterable[ox.Triple], removed: Iterable[ox.Triple]
    ) -> Change:
        """Take ``removed`` out of the named graph ``graph``, put ``added`` in, check what follows.

        The merged triples follow: one that another graph states as well stays. What is removed but
        not there, or added but there, changes nothing.
        """
        store, default = self._data.store, ox.DefaultGraph()
        stale = [each for each in removed if _quad(each, graph) in store]
        for each in stale:
            store.remove(_quad(each, graph))
        fresh = [each for each in dict.fromkeys(added) if _quad(each, graph) not in store]
        store.extend([_quad(each, graph) for each in fresh])
        gone = [each for each in stale if not self._stated(each)]
        new = [each for each in fresh if _quad(each, default) not in store]
        for each in gone:
            store.remove(_quad(each, default))
        store.extend([_quad(each, default) for each in new])
        return self._update([self._kept(each) for each in new], gone)

    def _kept(self, triple: ox.Triple) -> ox.Triple:
        """Return ``triple`` as the store has it: it writes numbers in a form of its own."""
        if not isinstance(triple.object, ox.Literal):
            return triple
        quads = _alike(self._data.store, triple, ox.DefaultGraph())
        return next(quad.triple for quad in quads)

    def _stated(self, triple: ox.Triple) -> bool:
        quads = _alike(self._data.store, triple, None)
        return any(isinstance(quad.graph_name, ox.NamedNode) for quad in quads)

    def _begin(self) -> None:
        """Check everything."""
        self._results, self._triples = {}, None
        if self._plan.whole is None:
            try:
                self._triples = Triples.of(self._data, self._background)
                self._fixed = frozenset(background_triples(self._background))
            except UnreadableError:
                self._triples = None
        if self._triples is not None:
            run = self._run = Evaluation(self._triples, self._shapes)
            self._finder = Finder(self._triples, self._readers)
            for root in self._plan.roots:
                self._check(run, root, root.targets.find(self._triples))
        self._leave()

    def _check(self, run: Evaluation, root: Shape, foci: Iterable[str]) -> bool:
        """Put the results of ``foci`` in place; tell whether that could be done here."""
        known = self._results.setdefault(root, {})
        try:
            known.update(run.results(root, foci))
        except UnsupportedError:
            del self._results[root]
            return False
        return True

    def _leave(self) -> None:
        """Let the reference check what is not evaluated here."""
        if self._triples is None:
            found = self._reference.validate(self._data, self._background, self._shapes)
            self._left = frozenset(found)
            return
        left = {root.node for root in self._plan.roots if root not in self._results}
        left.update(
            node for node, targets in self._plan.left.items() if targets.find(self._triples)
        )
        self._left = frozenset()
        if left:
            remaining = only(self._shapes, self._plan, left)
            found = self._reference.validate(self._data, self._background, remaining)
            self._left = frozenset(found)

    def _update(self, added: Sequence[ox.Triple], removed: Sequence[ox.Triple]) -> Change:
        before_left, triples = self._left, self._triples
        if triples is None or _is_drastic(added) or _is_drastic(removed):
            return self._restart()
        try:
            fresh = [each for each in _texts(added) if triples.add(each)]
        except UnreadableError:
            return self._restart()
        stale = [each for each in self._leaving(removed) if each in triples]
        affected = self._affected(triples, [*fresh, *stale])
        for each in stale:
            triples.remove(each)
        appeared, gone = self._again(triples, affected)
        self._leave()
        appeared |= self._left - before_left
        gone |= before_left - self._left
        return Change(
            appeared=frozenset(appeared - gone),
            gone=frozenset(gone - appeared),
            checked=sum(map(len, affected.values())),
            focus_nodes=len(set[str]().union(*affected.values())),
        )

    def _restart(self) -> Change:
        before = self.results
        self._begin()
        after = self.results
        return Change(
            appeared=after - before,
            gone=before - after,
            checked=len(after),
            focus_nodes=len({each.focus for each in after}),
        )

    def _leaving(self, removed: Iterable[ox.Triple]) -> Iterator[Triple]:
        """Yield the triples that go: not what the background states, or an equal literal says."""
        default = ox.DefaultGraph()
        for each in removed:
            s, p, o = str(each.subject), str(each.predicate), canonical(str(each.object))
            if (s, p, o) in self._fixed:
                continue
            if o[0] == '"' and o[-1] == ">":
                rest = self._data.store.quads_for_pattern(
                    each.subject, each.predicate, None, default
                )
                if any(canonical(str(quad.object)) == o for quad in rest):
                    continue
            yield s, p, o

    def _affected(self, triples: Triples, changed: Sequence[Triple]) -> dict[Shape, set[str]]:
        """Return the focus nodes to look at again; ``triples`` hold both the old and the new."""
        found: dict[Shape, set[str]] = defaultdict(set)
        assert self._finder is not None
        self._finder.forget()
        for trace, foci in self._finder.find(changed):
            for root in self._readers[trace]:
                if foci is None:
                    found[root].update(root.targets.find(triples), self._results.get(root, ()))
                else:
                    found[root].update(foci)
        return dict(found)

    def _again(
        self, triples: Triples, affected: dict[Shape, set[str]]
    ) -> tuple[set[Result], set[Result]]:
        """Check the ``affected`` focus nodes; return the results that came and that went."""
        run = self._run
        assert run is not None
        run.forget()
        appeared: set[Result] = set()
        gone: set[Result] = set()
        for root, foci in affected.items():
            known = self._results.get(root)
            if known is None:
                # Left to the reference until everything is checked anew.
                continue
            for focus in foci:
                gone |= known.pop(focus, frozenset())
            aimed = [focus for focus in foci if root.targets.aim_at(focus, triples)]
            if not self._check(run, root, aimed):
                gone.update(result for results in known.values() for result in results)
                continue
            for focus in aimed:
                appeared |= known.get(focus, frozenset())
        return appeared, gone


def _quad(triple: ox.Triple, graph: ox.NamedNode | ox.DefaultGraph) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _alike(store: ox.Store, triple: ox.Triple, graph: ox.DefaultGraph | None) -> Iterator[ox.Quad]:
    return store.quads_for_pattern(triple.subject, triple.predicate, triple.object, graph)


def _texts(triples: Iterable[ox.Triple]) -> Iterator[Triple]:
    for each in triples:
        yield str(each.subject), str(each.predicate), canonical(str(each.object))


def _is_drastic(triples: Iterable[ox.Triple]) -> bool:
    """Tell whether a change of ``triples`` may touch every focus node."""
    hierarchy = SUBCLASS[1:-1]
    return any(
        each.predicate.value == hierarchy
        or str(each.object).startswith(QUOTED)
        # Default messages describe blank nodes by all of their triples.
        or isinstance(each.subject, ox.BlankNode)
        for each in triples
    )
