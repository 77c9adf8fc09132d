"""One evaluation of compiled shapes on triples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zonegraph.check.engine import BLANK, Result
from zonegraph.check.path import SH
from zonegraph.check.setwise.node import is_iri, text
from zonegraph.check.setwise.path import walk
from zonegraph.check.setwise.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from zonegraph.check.setwise.query import Query, Search
    from zonegraph.check.setwise.shape import Breach, Messages, Shape, Values
    from zonegraph.check.setwise.triples import Triples
    from zonegraph.check.shapes import Shapes


class Evaluation:
    """The triples, and what is known of them so far: which nodes conform to which shape."""

    def __init__(self, triples: Triples, shapes: Shapes) -> None:
        self.triples = triples
        self._shapes = shapes
        self._wording = Wording(shapes, triples)
        self._searches: dict[Query, Search] = {}
        self._known: dict[Shape, tuple[set[str], set[str]]] = {}

    def forget(self) -> None:
        """Forget what is known of the triples: they have changed."""
        self._known.clear()
        for search in self._searches.values():
            search.joiner.forget()

    def prepared(self, query: Query) -> Search:
        """Return the search of ``query`` in the triples, made once."""
        search = self._searches.get(query)
        if search is None:
            search = self._searches[query] = query.search(self.triples)
        return search

    def results(self, root: Shape, foci: Iterable[str]) -> Mapping[str, frozenset[Result]]:
        """Return the results of each focus node that has any.

        Raises UnsupportedError if only pySHACL can tell.
        """
        found: dict[str, set[Result]] = {}
        for origin, result in self._rows(root, {focus: {focus} for focus in foci}):
            found.setdefault(origin, set()).add(result)
        return {focus: frozenset(results) for focus, results in found.items()}

    def _rows(
        self, shape: Shape, foci: Mapping[str, Collection[str]]
    ) -> Iterator[tuple[str, Result]]:
        """Yield origin and result, ``foci`` being the origins by node to be checked."""
        if shape.deactivated or not foci:
            return
        values = self._values(shape, foci)
        for constraint in shape.constraints:
            for breach in constraint.breaches(values, self):
                result = self._result(shape, breach.component or constraint.component, breach)
                for origin in foci[breach.focus]:
                    yield origin, result
        if shape.properties:
            inner = _origins(values, foci)
            for each in shape.properties:
                yield from self._rows(each, inner)

    def failing(self, shape: Shape, nodes: Iterable[str]) -> Collection[str]:
        """Return at least those of ``nodes`` that do not conform, and no conforming one."""
        if shape.deactivated:
            return ()
        seen, bad = self._known.setdefault(shape, (set(), set()))
        todo = [node for node in nodes if node not in seen]
        if not todo:
            return bad
        seen.update(todo)
        values = self._values(shape, todo)
        for constraint in shape.constraints:
            bad.update(breach.focus for breach in constraint.breaches(values, self))
        for each in shape.properties:
            broken = self.failing(each, {node for own in values.values() for node in own})
            if broken:
                bad.update(f for f, own in values.items() if any(node in broken for node in own))
        return bad

    def _values(self, shape: Shape, foci: Iterable[str]) -> Values:
        if shape.path is None:
            return {focus: (focus,) for focus in foci}
        follow = walk(shape.path, self.triples)
        return {focus: follow(focus) for focus in foci}

    def _result(self, shape: Shape, component: str, breach: Breach) -> Result:
        iri = component if ":" in component else f"{SH}{component}"
        messages = self._messages(shape, iri, breach)
        return Result(
            focus=_shown(breach.this or breach.focus),
            path=self._path(shape, breach.path),
            value=None if breach.value is None else _shown(breach.value),
            component=iri,
            source_shape=text(shape.node) if is_iri(shape.node) else None,
            source_constraint=(
                text(breach.constraint) if breach.constraint and is_iri(breach.constraint) else None
            ),
            severity=shape.severity,
            messages=messages,
        )

    def _path(self, shape: Shape, replaced: str | None) -> str | None:
        path = replaced or shape.path_node
        if path is None or is_iri(path):
            return None if path is None else text(path)
        source = self._shapes.sources.get(text(shape.node)) if path[0] == "_" else None
        return source.path if source else None

    def _messages(self, shape: Shape, component: str, breach: Breach) -> Messages:
        said = (*breach.messages, *shape.messages)
        if not said:
            return self._wording.of(shape, component, breach)
        if breach.bindings is None:
            return tuple(sorted(set(said)))
        return tuple(sorted({("", _bound(words, breach.bindings)) for _, words in said}))


def _origins(values: Values, foci: Mapping[str, Collection[str]]) -> dict[str, Collection[str]]:
    """Return for each value node the origins that lead to it."""
    found: dict[str, Collection[str]] = {}
    for focus, nodes in values.items():
        for node in nodes:
            known = found.get(node)
            found[node] = foci[focus] if known is None else {*known, *foci[focus]}
    return found


def _shown(node: str) -> str:
    return BLANK if node[0] == "_" else text(node)


def _bound(words: str, bindings: Iterable[tuple[str, str | None]]) -> str:
    """Return a message with its variables filled in as pySHACL does (section 5.3.2)."""
    for name, node in bindings:
        if node is not None:
            words = re.sub(f"{{[?$]{name}}}", text(node), words)
    return words
