"""Which focus nodes a changed triple can matter to.

Whatever an evaluation looks at, it reaches from the focus node by patterns. So a triple matters
only to the focus nodes from which some pattern of the shape leads to it, in the graph before or
after the change. Filters are left out, which finds too many focus nodes at times and never too few.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.check.setwise import collection, nested, value
from zonegraph.check.setwise.algebra import (
    THIS,
    Bind,
    Call,
    Exists,
    Filter,
    Group,
    Optional,
    Pattern,
    Term,
    Union,
    Var,
)
from zonegraph.check.setwise.node import SUBCLASS, TYPE
from zonegraph.check.setwise.path import Alternative, Predicate, Repeated
from zonegraph.check.setwise.path import Sequence as PathSequence
from zonegraph.check.setwise.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.setwise.algebra import Expression
    from zonegraph.check.setwise.shape import Constraint, Shape

    Patterns = tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """A pattern that a changed triple may match, and what else then holds of the focus node.

    The predicate of ``changed`` is a variable or a plain predicate.
    """

    changed: Pattern
    others: Patterns


def traces(shape: Shape) -> Iterator[Trace]:
    """Yield the traces of ``shape``, its targets and the shapes inside of it."""
    this = Var(THIS)
    targets = shape.targets
    for kind in targets.classes:
        yield _typed(this, kind, ())
    for p in targets.subjects_of:
        yield Trace(Pattern(this, Predicate(p), Var("object")), ())
    for p in targets.objects_of:
        yield Trace(Pattern(Var("subject"), Predicate(p), this), ())
    yield from _of_shape(shape, this, ())


def _typed(node: Var, kind: str, others: Patterns) -> Trace:
    """Return the trace of rdf:type triples that make ``node`` an instance of ``kind``."""
    below = Pattern(Var("kind"), Repeated(Predicate(SUBCLASS), 0, many=True), Term(kind))
    return Trace(Pattern(node, Predicate(TYPE), Var("kind")), (below, *others))


def _of_shape(shape: Shape, at: Var, before: Patterns) -> Iterator[Trace]:
    node, after = at, before
    if shape.path is not None:
        node = Var(f"{at.name}/")
        link = Pattern(at, shape.path, node)
        yield from _changed(link, before)
        after = (*before, link)
    for constraint in shape.constraints:
        yield from _of_constraint(constraint, at, node, before, after)
    for each in shape.properties:
        yield from _of_shape(each, node, after)


def _of_constraint(
    constraint: Constraint, at: Var, node: Var, before: Patterns, after: Patterns
) -> Iterator[Trace]:
    if isinstance(constraint, value.InstanceOf):
        for kind in constraint.kinds:
            yield _typed(node, kind, after)
    elif isinstance(constraint, collection.SameAs | collection.Apart | collection.Before):
        for p in constraint.predicates:
            yield Trace(Pattern(at, Predicate(p), Var("other")), before)
    elif isinstance(constraint, collection.Closed):
        yield Trace(Pattern(node, Var("any"), Var("other")), after)
    elif isinstance(constraint, Query):
        yield from _of_group(constraint.select.where, at, before)
    for each in _nested(constraint):
        yield from _of_shape(each, node, after)


def _nested(constraint: Constraint) -> Iterator[Shape]:
    if isinstance(constraint, nested.Not | nested.Conforming):
        yield from constraint.shapes
    elif isinstance(constraint, nested.And | nested.Or | nested.Xone):
        for shapes in constraint.lists:
            yield from shapes
    elif isinstance(constraint, nested.Qualified):
        for shape, siblings in constraint.shapes:
            yield shape
            yield from siblings


def _of_group(group: Group, at: Var, before: Patterns) -> Iterator[Trace]:
    own = [_placed(each, at) for each in group.elements if isinstance(each, Pattern)]
    for index, pattern in enumerate(own):
        others = (*before, *own[:index], *own[index + 1 :])
        yield from _changed(pattern, others)
    inside = (*before, *own)
    for element in group.elements:
        if isinstance(element, Optional):
            yield from _of_group(element.group, at, inside)
        elif isinstance(element, Union):
            for branch in element.branches:
                yield from _of_group(branch, at, inside)
        elif isinstance(element, Filter | Bind):
            test = element.test if isinstance(element, Filter) else element.value
            for exists in _exists(test):
                yield from _of_group(exists.group, at, inside)


def _exists(expression: Expression) -> Iterator[Exists]:
    if isinstance(expression, Exists):
        yield expression
    elif isinstance(expression, Call):
        for arg in expression.args:
            yield from _exists(arg)


def _placed(pattern: Pattern, at: Var) -> Pattern:
    """Return ``pattern`` with $this at the node that the query is run for."""

    def place(part: Var | Term) -> Var | Term:
        if isinstance(part, Term):
            return part
        return at if part.name == THIS else Var(f"{at.name}?{part.name}")

    predicate = pattern.predicate
    if isinstance(predicate, Var):
        predicate = Var(f"{at.name}?{predicate.name}")
    return Pattern(place(pattern.subject), predicate, place(pattern.object))


def _changed(pattern: Pattern, others: Patterns, depth: int = 0) -> Iterator[Trace]:
    """Yield a trace for each predicate that ``pattern`` may pass on its way."""
    path, start, end = pattern.predicate, pattern.subject, pattern.object
    if isinstance(path, Var):
        yield Trace(pattern, others)
    elif isinstance(path, Predicate):
        if path.inverted:
            start, end = end, start
        yield Trace(Pattern(start, Predicate(path.iri), end), others)
    elif isinstance(path, Alternative):
        for choice in path.choices:
            yield from _changed(Pattern(start, choice, end), others, depth)
    elif isinstance(path, Repeated):
        near, far = Var(f"near{depth}"), Var(f"far{depth}")
        around = Repeated(path.step, 0, many=True)
        way = (Pattern(start, around, near), Pattern(far, around, end))
        yield from _changed(Pattern(near, path.step, far), (*others, *way), depth + 1)
    else:
        yield from _steps(path, start, end, others, depth)


def _steps(
    path: PathSequence, start: Var | Term, end: Var | Term, others: Patterns, depth: int
) -> Iterator[Trace]:
    for at, step in enumerate(path.steps):
        way = list(others)
        near, far = start, end
        if at:
            near = Var(f"near{depth}")
            way.append(Pattern(start, _joined(path.steps[:at]), near))
        if at + 1 < len(path.steps):
            far = Var(f"far{depth}")
            way.append(Pattern(far, _joined(path.steps[at + 1 :]), end))
        yield from _changed(Pattern(near, step, far), tuple(way), depth + 1)


def _joined(
    steps: tuple[Predicate | PathSequence | Alternative | Repeated, ...],
) -> Predicate | PathSequence | Alternative | Repeated:
    return steps[0] if len(steps) == 1 else PathSequence(steps)
