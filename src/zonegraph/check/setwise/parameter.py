"""From the parameters of a shape to its constraints (SHACL, section 4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.check.setwise import collection, nested, value
from zonegraph.check.setwise.literal import BOOLEAN, INTEGER
from zonegraph.check.setwise.literal import value as literal_value
from zonegraph.check.setwise.node import datatype, is_iri, is_literal, text
from zonegraph.check.setwise.query import Query
from zonegraph.check.setwise.shape import UnsupportedError
from zonegraph.check.setwise.source import sh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonegraph.check.setwise.shape import Constraint, Shape
    from zonegraph.check.setwise.source import Source

    Nested = Callable[[str], Shape]

_KINDS: Final = {
    sh("IRI"): "<",
    sh("BlankNode"): "_",
    sh("Literal"): '"',
    sh("BlankNodeOrIRI"): "_<",
    sh("BlankNodeOrLiteral"): '_"',
    sh("IRIOrLiteral"): '<"',
}
# Orders of value and bound that pass.
_BOUNDS: Final = {
    "minExclusive": ("MinExclusive", (1,)),
    "minInclusive": ("MinInclusive", (0, 1)),
    "maxExclusive": ("MaxExclusive", (-1,)),
    "maxInclusive": ("MaxInclusive", (-1, 0)),
}
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"


def constraints(source: Source, node: str, nested_shape: Nested) -> Iterator[Constraint]:
    """Yield the constraints of the shape ``node`` except sh:property.

    Raises UnsupportedError for parameters that pySHACL refuses or reads in a way of its own.
    """
    for local, build in _BUILDERS.items():
        found = source.values(node, local)
        if found:
            yield from build(source, node, local, found, nested_shape)
    if source.values(node, "ignoredProperties") and not source.values(node, "closed"):
        raise UnsupportedError("sh:ignoredProperties on an open shape")


def _class(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    yield value.InstanceOf(tuple(found))


def _datatype(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    kind = _only(found, local)
    if not is_iri(kind) or kind in (f"<{_RDFS}Literal>", f"<{_RDFS}Datatype>"):
        raise UnsupportedError(f"sh:datatype {kind}")
    yield value.OfDatatype(kind)


def _node_kind(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    yield value.OfKind(_KINDS.get(_only(found, local), ""))


def _bound(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    if not all(is_literal(each) for each in found):
        raise UnsupportedError(f"sh:{local} is no literal")
    name, accepted = _BOUNDS[local]
    yield value.Bounded(f"{name}ConstraintComponent", tuple(found), accepted)


def _count(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    number = _natural(_only(found, local), local)
    if node not in source.property_shapes:
        raise UnsupportedError(f"sh:{local} on a node shape")
    if local == "maxCount":
        yield collection.AtMost(number)
    elif number:
        yield collection.AtLeast(number)


def _length(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    number = _natural(_only(found, local), local)
    if local == "minLength":
        yield value.Sized("MinLengthConstraintComponent", least=number)
    else:
        yield value.Sized("MaxLengthConstraintComponent", most=number)


def _pattern(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    flags = source.value(node, "flags")
    if not all(is_literal(each) and not datatype(each) for each in (*found, flags or '""')):
        raise UnsupportedError("sh:pattern or sh:flags is no string")
    letters = text(flags).lower() if flags else ""
    sign = (re.I if "i" in letters else 0) | (re.M if "m" in letters else 0)
    try:
        yield value.Matching(tuple(re.compile(text(each), sign) for each in found))
    except re.error as error:
        raise UnsupportedError(f"sh:pattern: {error}") from error


def _languages(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    tags = source.members(_only(found, local))
    if not all(is_literal(tag) and not datatype(tag) for tag in tags):
        raise UnsupportedError("sh:languageIn holds no string")
    yield value.InLanguages(frozenset(text(tag).lower() for tag in tags))


def _unique(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    if node not in source.property_shapes:
        raise UnsupportedError("sh:uniqueLang on a node shape")
    if _truth(_only(found, local), local):
        yield collection.OncePerLanguage()


def _in(source: Source, node: str, local: str, found: list[str], _: Nested) -> Iterator[Constraint]:
    yield value.OneOf(frozenset(source.members(_only(found, local))))


def _has_value(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    yield collection.Having(tuple(found))


def _pair(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    if not all(is_iri(each) for each in found):
        raise UnsupportedError(f"sh:{local} is no IRI")
    predicates = tuple(found)
    if local == "equals":
        yield collection.SameAs(predicates)
    elif local == "disjoint":
        yield collection.Apart(predicates)
    elif node not in source.property_shapes:
        raise UnsupportedError(f"sh:{local} on a node shape")
    elif local == "lessThan":
        yield collection.Before("LessThanConstraintComponent", predicates, "<")
    else:
        yield collection.Before("LessThanOrEqualsConstraintComponent", predicates, "<=")


def _closed(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    if not _truth(_only(found, local), local):
        return
    allowed = set[str]()
    for head in source.values(node, "ignoredProperties"):
        allowed.update(source.members(head))
    for each in source.values(node, "property"):
        allowed.update(source.values(each, "path"))
    yield collection.Closed(frozenset(allowed))


def _shapes(
    source: Source, node: str, local: str, found: list[str], nested_shape: Nested
) -> Iterator[Constraint]:
    if local == "node" and any(each in source.property_shapes for each in found):
        raise UnsupportedError("sh:node names a property shape")
    shapes = tuple(nested_shape(each) for each in found)
    yield nested.Not(shapes) if local == "not" else nested.Conforming(shapes)


def _lists(
    source: Source, node: str, local: str, found: list[str], nested_shape: Nested
) -> Iterator[Constraint]:
    lists = tuple(tuple(nested_shape(member) for member in source.members(head)) for head in found)
    made: dict[str, Callable[..., Constraint]]
    made = {"and": nested.And, "or": nested.Or, "xone": nested.Xone}
    yield made[local](lists)


def _qualified(
    source: Source, node: str, local: str, found: list[str], nested_shape: Nested
) -> Iterator[Constraint]:
    if node not in source.property_shapes:
        raise UnsupportedError("sh:qualifiedValueShape on a node shape")
    least, most = (source.value(node, f"qualified{end}Count") for end in ("Min", "Max"))
    if least is None and most is None:
        raise UnsupportedError("sh:qualifiedValueShape without a count")
    apart = source.values(node, "qualifiedValueShapesDisjoint")
    disjoint = any(_truth(each, "qualifiedValueShapesDisjoint") for each in apart)
    siblings = _siblings(source, node) if disjoint else set[str]()
    yield nested.Qualified(
        tuple(
            (nested_shape(each), tuple(nested_shape(s) for s in sorted(siblings - {each})))
            for each in found
        ),
        None if least is None else _natural(least, "qualifiedMinCount"),
        None if most is None else _natural(most, "qualifiedMaxCount"),
    )


def _siblings(source: Source, node: str) -> set[str]:
    return {
        value_shape
        for parent in source.subjects(sh("property"), node)
        for shape in source.values(parent, "property")
        for value_shape in source.values(shape, "qualifiedValueShape")
    }


def _sparql(
    source: Source, node: str, local: str, found: list[str], _: Nested
) -> Iterator[Constraint]:
    for each in found:
        query = Query.of(source, node, each)
        if query is not None:
            yield query


def _only(found: list[str], local: str) -> str:
    if len(found) != 1:
        raise UnsupportedError(f"two values of sh:{local}")
    return found[0]


def _natural(node: str, local: str) -> int:
    number = literal_value(node) if datatype(node) == INTEGER else None
    if not isinstance(number, int) or number < 0:
        raise UnsupportedError(f"sh:{local} is no natural number")
    return number


def _truth(node: str, local: str) -> bool:
    truth = literal_value(node) if datatype(node) == BOOLEAN else None
    if not isinstance(truth, bool):
        raise UnsupportedError(f"sh:{local} is no boolean")
    return truth


_BUILDERS: Final[dict[str, Callable[..., Iterator[Constraint]]]] = {
    "class": _class,
    "datatype": _datatype,
    "nodeKind": _node_kind,
    **dict.fromkeys(_BOUNDS, _bound),
    "minCount": _count,
    "maxCount": _count,
    "minLength": _length,
    "maxLength": _length,
    "pattern": _pattern,
    "languageIn": _languages,
    "uniqueLang": _unique,
    "in": _in,
    "hasValue": _has_value,
    "equals": _pair,
    "disjoint": _pair,
    "lessThan": _pair,
    "lessThanOrEquals": _pair,
    "closed": _closed,
    "not": _shapes,
    "node": _shapes,
    "and": _lists,
    "or": _lists,
    "xone": _lists,
    "qualifiedValueShape": _qualified,
    "sparql": _sparql,
}
