"""Where the names of an annotation stand in the text: stretches that nest and never cross."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.extract.normal import view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonegraph.evaluate.gold import GoldEntity

_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A name at ``start`` to ``end`` of the text; ``status`` is what became of it."""

    start: int
    end: int
    entity: GoldEntity
    status: str


def marks(text: str, rows: Iterable[tuple[GoldEntity, str]]) -> tuple[Mark, ...]:
    """Return every place of every name, outer before inner; of crossing ones the longer stays.

    Names are looked for as rules read the text: widths, quotation marks and spaces do not count.
    """
    looked = view(text)
    named = sorted(
        (
            (name, entity, status)
            for entity, status in rows
            for name in {view(form).text for form in entity.names}
            if len(name) >= _SHORTEST
        ),
        key=lambda item: (-len(item[0]), item[0], item[2] != "right", item[1].kind),
    )
    kept: list[Mark] = []
    owner = [-1] * (len(looked.text) + 1)
    taken: set[tuple[int, int]] = set()
    for name, entity, status in named:
        at = looked.text.find(name)
        while at >= 0:
            place = (at, at + len(name))
            if place not in taken and _fits(owner, *place):
                taken.add(place)
                owner[place[0] : place[1]] = [len(kept)] * len(name)
                span = looked.original(*place)
                kept.append(Mark(start=span.start, end=span.end, entity=entity, status=status))
            at = looked.text.find(name, at + 1)
    return tuple(sorted(kept, key=lambda mark: (mark.start, -mark.end)))


def _fits(owner: list[int], start: int, end: int) -> bool:
    """Whether the stretch lies wholly inside one longer name or touches none."""
    return len(set(owner[start:end])) == 1
