"""Graph patterns joined row by row, beginning with what is bound already.

Each step binds some places of the row and calls the next one; a step that returns True ends the
search, which is all that EXISTS needs. Only whether there is a solution counts, not how often, so
patterns may be taken in any order: always the one that promises the fewest rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.check.setwise.algebra import (
    THIS,
    Bind,
    Exists,
    Filter,
    Group,
    Optional,
    Pattern,
    Union,
    conjuncts,
    has_exists,
    mentioned,
)
from zonegraph.check.setwise.expression import evaluator, test
from zonegraph.check.setwise.function import Flaw, as_node
from zonegraph.check.setwise.match import Matcher
from zonegraph.check.setwise.shape import UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonegraph.check.setwise.algebra import Element, Expression
    from zonegraph.check.setwise.match import Next, Row, Step
    from zonegraph.check.setwise.triples import Triples


class Joiner:
    """Compiles the groups of one query for one set of triples."""

    def __init__(self, triples: Triples) -> None:
        self.places = {THIS: 0}
        self._matcher = Matcher(triples, self.places)
        # Variables that may have a value or not, after OPTIONAL or UNION.
        self._loose = set[str]()

    def row(self, this: str) -> Row:
        """Return a row in which only ``this`` has a value."""
        row = self._matcher.row()
        row[0] = this
        return row

    def where(self, group: Group, then: Next) -> Next:
        """Return the search for solutions of a WHERE clause, each of which goes to ``then``."""
        return linked(self._steps(group, {THIS}, outer=True), then)

    def forget(self) -> None:
        """Forget what is known of the triples: they have changed."""
        self._matcher.forget()

    def _place(self, name: str) -> int:
        return self.places.setdefault(name, len(self.places))

    def _steps(self, group: Group, bound: set[str], *, outer: bool) -> list[Step]:
        """Return the steps of ``group`` and add to ``bound`` what then has a value for certain."""
        tests = [
            each for e in group.elements if isinstance(e, Filter) for each in conjuncts(e.test)
        ]
        visible = group.variables() | {THIS}
        if any(set(mentioned(each)) - visible for each in tests):
            raise UnsupportedError("a filter on a variable from outside of its group")
        if not outer and any(has_exists(each) for each in tests):
            raise UnsupportedError("EXISTS in a group")
        steps: list[Step] = []
        self._filter(tests, bound, steps)
        todo = [element for element in group.elements if not isinstance(element, Filter)]
        while todo:
            patterns = _leading(todo)
            if not patterns:
                steps.append(self._element(todo.pop(0), bound, outer=outer))
                self._filter(tests, bound, steps)
            del todo[: len(patterns)]
            self._patterns(patterns, bound, tests, steps)
        self._filter(tests, None, steps, frozenset(bound))
        return steps

    def _patterns(
        self,
        patterns: list[Pattern],
        bound: set[str],
        tests: list[Expression],
        steps: list[Step],
    ) -> None:
        while patterns:
            best = min(patterns, key=lambda each: self._matcher.cost(each, bound))
            if self._loose & set(best.variables()) - bound:
                raise UnsupportedError("a pattern on a variable that may have no value")
            steps.append(self._matcher.step(best, patterns, bound))
            patterns.remove(best)
            bound.update(best.variables())
            self._filter(tests, bound, steps)

    def _filter(
        self,
        tests: list[Expression],
        bound: set[str] | None,
        steps: list[Step],
        known: frozenset[str] = frozenset(),
    ) -> None:
        """Move the tests whose variables are all ``bound`` to ``steps``; None: all tests."""
        for each in list(tests):
            names = set(mentioned(each))
            if bound is not None and (has_exists(each) or not names <= bound):
                continue
            tests.remove(each)
            for name in names:
                self._place(name)
            steps.append(_passing(test(each, self.places, self._exist(known))))

    def _exist(self, known: frozenset[str]) -> Callable[[Exists], Next]:
        def exist(exists: Exists) -> Next:
            found = linked(self._steps(exists.group, set(known), outer=False), _found)
            wanted = exists.wanted
            return lambda row: found(row) is wanted

        return exist

    def _element(self, element: Element, bound: set[str], *, outer: bool) -> Step:
        if isinstance(element, Bind):
            return self._bind(element, bound)
        if isinstance(element, Optional):
            return self._optional(element, bound, outer=outer)
        assert isinstance(element, Union)
        return self._union(element, bound)

    def _bind(self, bind: Bind, bound: set[str]) -> Step:
        names = set(mentioned(bind.value))
        if bind.name in bound | self._loose or has_exists(bind.value):
            raise UnsupportedError("BIND to a variable that has a value")
        for name in names:
            self._place(name)
        evaluate = evaluator(bind.value, self.places, self._exist(frozenset()))
        place = self._place(bind.name)
        bound.add(bind.name)

        def step(then: Next) -> Next:
            def run(row: Row) -> bool:
                try:
                    row[place] = as_node(evaluate(row))
                except Flaw as error:
                    raise UnsupportedError("BIND without a value") from error
                return then(row)

            return run

        return step

    def _optional(self, optional: Optional, bound: set[str], *, outer: bool) -> Step:
        if not outer or not all(isinstance(e, Pattern) for e in optional.group.elements):
            raise UnsupportedError("OPTIONAL in a group, or with more than triples")
        names = optional.group.variables() - bound
        if names & self._loose:
            raise UnsupportedError("OPTIONAL on a variable that may have no value")
        steps = self._steps(optional.group, set(bound), outer=False)
        free = [self._place(name) for name in names]
        self._loose |= names

        def step(then: Next) -> Next:
            matched: list[bool] = [False]

            def match(row: Row) -> bool:
                matched[0] = True
                return then(row)

            inner = linked(steps, match)

            def run(row: Row) -> bool:
                matched[0] = False
                if inner(row):
                    return True
                if matched[0]:
                    return False
                for place in free:
                    row[place] = None
                return then(row)

            return run

        return step

    def _union(self, union: Union, bound: set[str]) -> Step:
        names = set[str]().union(*(branch.variables() for branch in union.branches)) - bound
        branches: list[list[Step]] = []
        certain = set(names)
        for branch in union.branches:
            own = set(bound)
            branches.append(self._steps(branch, own, outer=False))
            certain &= own
        bound |= certain
        self._loose |= names - certain
        free = [self._place(name) for name in names]

        def step(then: Next) -> Next:
            runs = [linked(steps, then) for steps in branches]

            def run(row: Row) -> bool:
                for each in runs:
                    for place in free:
                        row[place] = None
                    if each(row):
                        return True
                return False

            return run

        return step


def linked(steps: Sequence[Step], then: Next) -> Next:
    """Return ``steps`` one after the other, and ``then`` at the end."""
    for step in reversed(steps):
        then = step(then)
    return then


def _leading(elements: Sequence[Element]) -> list[Pattern]:
    found: list[Pattern] = []
    for element in elements:
        if not isinstance(element, Pattern):
            break
        found.append(element)
    return found


def _passing(passes: Next) -> Step:
    return lambda then: lambda row: passes(row) and then(row)


def _found(_: Row) -> bool:
    return True
