"""Filter expressions as functions of a row (SPARQL 1.1, section 17), as rdflib evaluates them.

Errors are exceptions here: a filter on one does not pass, and connectives may recover from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.check.setwise.algebra import Call, Exists, Expression, Term, Var
from zonegraph.check.setwise.function import FUNCTIONS, Flaw, as_node, truth
from zonegraph.check.setwise.shape import UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonegraph.check.setwise.function import Value

    Row = list[str | None]
    Evaluate = Callable[[Row], Value]
    # How EXISTS is compiled, which takes the triples.
    Exist = Callable[[Exists], Callable[[Row], bool]]


def evaluator(expression: Expression, slots: Mapping[str, int], exist: Exist) -> Evaluate:
    """Return the function from a row to the value of ``expression``; it raises Flaw."""
    if isinstance(expression, Term):
        node = expression.node
        return lambda row: node
    if isinstance(expression, Var):
        return _variable(slots.get(expression.name, -1))
    if isinstance(expression, Exists):
        return exist(expression)
    if expression.name == "BOUND":
        return _bound(expression, slots)
    args = [evaluator(arg, slots, exist) for arg in expression.args]
    if expression.name in ("IN", "NOT IN"):
        return _membership(expression, args)
    if expression.name in _CONNECTIVES:
        return _CONNECTIVES[expression.name](args)
    function = FUNCTIONS[expression.name]
    if all(_is_constant(arg) for arg in expression.args):
        return _constant(function, args)
    if len(args) == 1:
        only = args[0]
        return lambda row: function(only(row))
    if len(args) == 2:
        left, right = args
        return lambda row: function(left(row), right(row))
    return lambda row: function(*[arg(row) for arg in args])


def test(expression: Expression, slots: Mapping[str, int], exist: Exist) -> Callable[[Row], bool]:
    """Return the function that tells whether a row passes the filter ``expression``."""
    evaluate = evaluator(expression, slots, exist)

    def passes(row: Row) -> bool:
        try:
            return truth(evaluate(row))
        except Flaw:
            return False

    return passes


def _is_constant(expression: Expression) -> bool:
    """Tell whether ``expression`` is the same in every row."""
    if isinstance(expression, Call):
        return expression.name in FUNCTIONS and all(map(_is_constant, expression.args))
    return isinstance(expression, Term)


def _constant(function: Callable[..., Value], args: Sequence[Evaluate]) -> Evaluate:
    try:
        found = function(*[arg([]) for arg in args])
    except Flaw:
        return _variable(-1)
    return lambda row: found


def _variable(slot: int) -> Evaluate:
    def get(row: Row) -> Value:
        found = row[slot] if slot >= 0 else None
        if found is None:
            raise Flaw
        return found

    return get


def _bound(expression: Call, slots: Mapping[str, int]) -> Evaluate:
    (arg,) = expression.args
    if not isinstance(arg, Var):
        raise UnsupportedError("BOUND of no variable")
    slot = slots.get(arg.name, -1)
    return lambda row: slot >= 0 and row[slot] is not None


def _membership(expression: Call, args: Sequence[Evaluate]) -> Evaluate:
    needle, *others = expression.args
    if not all(isinstance(other, Term) for other in others):
        raise UnsupportedError("IN with something else than terms")
    members = frozenset(other.node for other in others if isinstance(other, Term))
    wanted, evaluate, strict = expression.name == "IN", args[0], isinstance(needle, Var)

    def is_member(row: Row) -> bool:
        try:
            return (as_node(evaluate(row)) in members) is wanted
        except Flaw:
            # rdflib takes an error for a value that is not in the list; not so a missing variable.
            if strict:
                raise
            return not wanted

    return is_member


def _and(args: Sequence[Evaluate]) -> Evaluate:
    return lambda row: all(truth(arg(row)) for arg in args)


def _or(args: Sequence[Evaluate]) -> Evaluate:
    def any_of(row: Row) -> bool:
        flawed = False
        for arg in args:
            try:
                if truth(arg(row)):
                    return True
            except Flaw:
                flawed = True
        if flawed:
            raise Flaw
        return False

    return any_of


def _not(args: Sequence[Evaluate]) -> Evaluate:
    (arg,) = args
    return lambda row: not truth(arg(row))


def _coalesce(args: Sequence[Evaluate]) -> Evaluate:
    def first(row: Row) -> Value:
        for arg in args:
            try:
                return arg(row)
            except Flaw:
                continue
        raise Flaw

    return first


_CONNECTIVES: Final[Mapping[str, Callable[[Sequence[Evaluate]], Evaluate]]] = {
    "&&": _and,
    "||": _or,
    "!": _not,
    "COALESCE": _coalesce,
}
