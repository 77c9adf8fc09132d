"""Shapes compiled once: what is evaluated here, and what is left to pySHACL."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from zonegraph.check.setwise.literal import UnreadableError, value
from zonegraph.check.setwise.node import datatype, is_literal, language, text
from zonegraph.check.setwise.parameter import constraints
from zonegraph.check.setwise.shape import Shape, Targets, UnsupportedError
from zonegraph.check.setwise.source import Source
from zonegraph.check.shapes import SEVERITIES
from zonegraph.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox

    from zonegraph.check.shapes import Shapes

# pySHACL gives up at this depth of shapes in shapes.
_DEEPEST: Final = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do with a shapes graph.

    ``roots`` are the shapes with targets that are evaluated here. ``left`` are those left to
    pySHACL, with their targets, and ``reasons`` say why. ``whole`` says why nothing at all is
    evaluated here, or is None.
    """

    roots: tuple[Shape, ...]
    left: Mapping[str, Targets]
    reasons: Mapping[str, str]
    whole: str | None = None


@lru_cache(maxsize=8)
def _plan(triples: tuple[ox.Triple, ...]) -> Plan:
    try:
        return _Compiler(Source(triples)).plan()
    except (UnsupportedError, UnreadableError) as error:
        return Plan(roots=(), left={}, reasons={}, whole=str(error))


def plan(shapes: Shapes) -> Plan:
    """Return the plan of ``shapes``, made once for the same triples."""
    return _plan(shapes.triples)


class _Compiler:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._done: dict[str, Shape | str] = {}
        self._open: list[str] = []

    def plan(self) -> Plan:
        roots: list[Shape] = []
        left: dict[str, Targets] = {}
        reasons: dict[str, str] = {}
        source = self._source
        for node in sorted(source.node_shapes | source.property_shapes):
            targets = self._targets(node)
            if not targets:
                continue
            try:
                roots.append(self.shape(node))
            except UnsupportedError as error:
                left[node], reasons[node] = targets, str(error)
        return Plan(roots=tuple(roots), left=left, reasons=reasons)

    def shape(self, node: str) -> Shape:
        """Return the shape, compiled once; UnsupportedError if it or one inside is not for us."""
        known = self._done.get(node)
        if isinstance(known, Shape):
            return known
        if known is not None:
            raise UnsupportedError(known)
        if node in self._open or len(self._open) >= _DEEPEST:
            raise UnsupportedError("shapes refer to each other in a circle or too deeply")
        self._open.append(node)
        try:
            made = self._shape(node)
        except UnsupportedError as error:
            if len(self._open) == 1:
                self._done[node] = str(error)
            raise
        finally:
            self._open.pop()
        self._done[node] = made
        return made

    def _shape(self, node: str) -> Shape:
        source = self._source
        if node not in source.node_shapes | source.property_shapes:
            raise UnsupportedError(f"there is no shape {node}")
        path = source.value(node, "path")
        if any(each not in source.property_shapes for each in source.values(node, "property")):
            raise UnsupportedError("sh:property names no property shape")
        return Shape(
            node=node,
            path=None if path is None else source.path(path),
            path_node=path,
            severity=SEVERITIES.get(
                text(source.value(node, "severity") or "<>"), Severity.VIOLATION
            ),
            messages=tuple(sorted(_message(each) for each in source.values(node, "message"))),
            deactivated=self._deactivated(node),
            targets=self._targets(node),
            constraints=tuple(constraints(source, node, self.shape)),
            properties=tuple(self.shape(each) for each in source.values(node, "property")),
        )

    def _deactivated(self, node: str) -> bool:
        off = self._source.value(node, "deactivated")
        if off is None:
            return False
        truth = value(off) if is_literal(off) else None
        if not isinstance(truth, bool):
            raise UnsupportedError("sh:deactivated is no boolean")
        return truth

    def _targets(self, node: str) -> Targets:
        source = self._source
        own = (node,) if source.is_class(node) else ()
        return Targets(
            nodes=tuple(source.values(node, "targetNode")),
            classes=(*source.values(node, "targetClass"), *own),
            subjects_of=tuple(source.values(node, "targetSubjectsOf")),
            objects_of=tuple(source.values(node, "targetObjectsOf")),
        )


def _message(node: str) -> tuple[str, str]:
    if not is_literal(node) or datatype(node):
        raise UnsupportedError("sh:message is no string")
    return language(node), text(node)
