"""Constraints on each value node by itself (SHACL, sections 4.1, 4.3, 4.4 and 4.8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.check.setwise.literal import STRING, is_well_formed, order
from zonegraph.check.setwise.node import RDF, datatype, language, text
from zonegraph.check.setwise.shape import Breach

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from zonegraph.check.setwise.shape import Run, Values

LANG_STRING = f"<{RDF}langString>"


def _refused(
    values: Values, accepts: Callable[[str], bool], known: dict[str, bool]
) -> Iterator[Breach]:
    """Yield the values that are not accepted; each distinct one is looked at once."""
    for focus, nodes in values.items():
        for node in nodes:
            verdict = known.get(node)
            if verdict is None:
                verdict = known[node] = accepts(node)
            if not verdict:
                yield Breach(focus, node)


@dataclass(frozen=True, slots=True)
class InstanceOf:
    """sh:class, each class by itself."""

    kinds: tuple[str, ...]
    component: str = "ClassConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that are no instance."""
        is_a = run.triples.is_a
        for kind in self.kinds:

            def accepts(node: str, kind: str = kind) -> bool:
                return node[0] != '"' and is_a(node, kind)

            yield from _refused(values, accepts, {})


@dataclass(frozen=True, slots=True)
class OfDatatype:
    """sh:datatype."""

    kind: str
    component: str = "DatatypeConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that are no well-formed literal of the datatype."""
        for focus, nodes in values.items():
            for node in nodes:
                if not self._accepts(node):
                    yield Breach(focus, node)

    def _accepts(self, node: str) -> bool:
        if node[0] != '"':
            return False
        if node[-1] == '"':
            return self.kind == STRING
        if node[-1] == ">":
            return is_well_formed(node, self.kind)
        return self.kind == LANG_STRING


@dataclass(frozen=True, slots=True)
class OfKind:
    """sh:nodeKind, as the first characters of the nodes that are meant."""

    initials: str
    component: str = "NodeKindConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values of another kind."""
        initials = self.initials
        for focus, nodes in values.items():
            for node in nodes:
                if node[0] not in initials:
                    yield Breach(focus, node)


@dataclass(frozen=True, slots=True)
class Bounded:
    """sh:minInclusive and its like: ``accepted`` are the orders of value and bound that pass."""

    component: str
    bounds: tuple[str, ...]
    accepted: tuple[int, ...]

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values beyond a bound, and those that no order puts on either side."""
        for bound in self.bounds:

            def accepts(node: str, bound: str = bound) -> bool:
                return node[0] == '"' and self._within(node, bound)

            yield from _refused(values, accepts, {})

    def _within(self, node: str, bound: str) -> bool:
        if _is_string(node) != _is_string(bound):
            return False
        return order(node, bound) in self.accepted


def _is_string(node: str) -> bool:
    """Tell whether Python holds the value of the literal as a string."""
    if node[-1] != ">":
        return True
    from zonegraph.check.setwise.literal import value
    from zonegraph.check.setwise.node import as_rdflib

    return value(node) is None and isinstance(as_rdflib(node).value, str)


@dataclass(frozen=True, slots=True)
class Sized:
    """sh:minLength or sh:maxLength, in characters."""

    component: str
    least: int = 0
    most: float = float("inf")

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values that are too short or too long, and blank nodes."""
        for focus, nodes in values.items():
            for node in nodes:
                if not self._accepts(node):
                    yield Breach(focus, node)

    def _accepts(self, node: str) -> bool:
        if node[0] == "_":
            return self.least == 0 and self.component.startswith("Min")
        return self.least <= len(text(node)) <= self.most


@dataclass(frozen=True, slots=True)
class Matching:
    """sh:pattern, each pattern by itself."""

    patterns: tuple[re.Pattern[str], ...]
    component: str = "PatternConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values in which the pattern is not found, and blank nodes."""
        for pattern in self.patterns:

            def accepts(node: str, search: Callable[[str], object] = pattern.search) -> bool:
                return node[0] != "_" and search(text(node)) is not None

            yield from _refused(values, accepts, {})


@dataclass(frozen=True, slots=True)
class InLanguages:
    """sh:languageIn: a tag matches itself and, by its first subtag, its regions and scripts."""

    tags: frozenset[str]
    component: str = "LanguageInConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values without one of the languages."""
        for focus, nodes in values.items():
            for node in nodes:
                tag = language(node).lower() if node[0] == '"' else ""
                if not tag or not ({"*", tag, tag.split("-")[0]} & self.tags):
                    yield Breach(focus, node)


@dataclass(frozen=True, slots=True)
class OneOf:
    """sh:in."""

    members: frozenset[str]
    component: str = "InConstraintComponent"

    def breaches(self, values: Values, run: Run) -> Iterator[Breach]:
        """Yield the values outside the list."""
        members = self.members
        for focus, nodes in values.items():
            for node in nodes:
                if node not in members:
                    yield Breach(focus, node)


__all__ = [
    "Bounded",
    "InLanguages",
    "InstanceOf",
    "Matching",
    "OfDatatype",
    "OfKind",
    "OneOf",
    "Sized",
    "datatype",
]
