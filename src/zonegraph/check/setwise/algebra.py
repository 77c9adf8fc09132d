"""A SPARQL SELECT query in the part of the language that is evaluated here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.check.setwise.path import Path


@dataclass(frozen=True, slots=True)
class Var:
    """A variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Term:
    """An IRI or literal, as a node."""

    node: str


@dataclass(frozen=True, slots=True)
class Call:
    """An operator or function, in upper case, with its operands."""

    name: str
    args: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Exists:
    """EXISTS (``wanted``) or NOT EXISTS."""

    group: Group
    wanted: bool


Expression = Var | Term | Call | Exists


@dataclass(frozen=True, slots=True)
class Pattern:
    """A triple pattern or path pattern."""

    subject: Var | Term
    predicate: Var | Path
    object: Var | Term

    def variables(self) -> Iterator[str]:
        """Yield the names of its variables."""
        for part in (self.subject, self.predicate, self.object):
            if isinstance(part, Var):
                yield part.name


@dataclass(frozen=True, slots=True)
class Filter:
    """FILTER."""

    test: Expression


@dataclass(frozen=True, slots=True)
class Bind:
    """BIND."""

    value: Expression
    name: str


@dataclass(frozen=True, slots=True)
class Optional:
    """OPTIONAL."""

    group: Group


@dataclass(frozen=True, slots=True)
class Union:
    """UNION, or a group by itself if it has one branch."""

    branches: tuple[Group, ...]


Element = Pattern | Filter | Bind | Optional | Union


@dataclass(frozen=True, slots=True)
class Group:
    """A group graph pattern."""

    elements: tuple[Element, ...]

    def variables(self) -> set[str]:
        """Return the variables that the group itself may bind."""
        found = set[str]()
        for element in self.elements:
            if isinstance(element, Pattern):
                found.update(element.variables())
            elif isinstance(element, Bind):
                found.add(element.name)
            elif isinstance(element, Optional):
                found |= element.group.variables()
            elif isinstance(element, Union):
                for branch in element.branches:
                    found |= branch.variables()
        return found


@dataclass(frozen=True, slots=True)
class Having:
    """HAVING (COUNT(DISTINCT ?counted) > limit), or another sign."""

    counted: str
    sign: str
    limit: int


@dataclass(frozen=True, slots=True)
class Select:
    """SELECT; ``keys`` are the variables of GROUP BY, None without one."""

    projected: tuple[str, ...]
    where: Group
    keys: tuple[str, ...] | None
    having: Having | None


THIS: Final = "this"


def mentioned(expression: Expression) -> Iterator[str]:
    """Yield the variables of ``expression``, those of EXISTS left out."""
    if isinstance(expression, Var):
        yield expression.name
    elif isinstance(expression, Call):
        for arg in expression.args:
            yield from mentioned(arg)


def conjuncts(expression: Expression) -> Iterator[Expression]:
    """Yield the operands of a conjunction: a filter passes if each of them does."""
    if isinstance(expression, Call) and expression.name == "&&":
        for arg in expression.args:
            yield from conjuncts(arg)
    else:
        yield expression


def has_exists(expression: Expression) -> bool:
    """Tell whether EXISTS stands anywhere in ``expression``."""
    if isinstance(expression, Call):
        return any(has_exists(arg) for arg in expression.args)
    return isinstance(expression, Exists)
