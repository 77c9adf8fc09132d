"""What a SHACL engine is to us: data and shapes in, result rows out.

Rows, not a report graph: two engines agree if their rows are equal as sets (focus, path, value,
component, source shape, source constraint, severity). Messages, labels and quotes are put to a row
afterwards, by the same code for every engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyoxigraph as ox

    from zonegraph.check.shapes import Shapes
    from zonegraph.dataset import Dataset
    from zonegraph.finding import Severity


# Stands for any blank node: what a parser calls one says nothing and changes at each run.
BLANK: Final = "_:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One validation result (SHACL, section 3.6.2).

    Terms are the IRI or the lexical form, and ``BLANK`` for a blank node. ``path`` is the IRI of a
    predicate path and SPARQL text for any other. ``source_shape`` and ``source_constraint`` are
    None where they are blank nodes.
    ``messages`` are the engine's, as (language, text), for shapes that bring none of their own.
    """

    focus: str
    path: str | None
    value: str | None
    component: str
    source_shape: str | None
    source_constraint: str | None
    severity: Severity
    messages: tuple[tuple[str, str], ...] = ()


class Engine(Protocol):
    """Validates the merged triples of a dataset."""

    @property
    def name(self) -> str:
        """What ``check(engine=…)`` calls it."""

    def validate(
        self, data: Dataset, background: Sequence[ox.Triple], shapes: Shapes
    ) -> Iterable[Result]:
        """Return the results of ``shapes`` on ``data`` with ``background``, in any order.

        Nothing is inferred: subclasses count only as far as ``background`` states them. Raises
        ShapeError for shapes that are no SHACL.
        """
