"""Names inside a name: whose it is, what it makes, its branch, its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.extract.learned import maxent
from zonegraph.extract.learned.characters import features
from zonegraph.extract.learned.names import spans
from zonegraph.extract.mention import Mention, unquoted
from zonegraph.extract.names import anatomy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonegraph.extract.reading import Reading

NAME: Final = "parts"
RULE: Final = "N210"
_LEAST: Final = 0.5
OUTER: Final = frozenset(
    {
        "Project",
        "Park",
        "Platform",
        "Institute",
        "Enterprise",
        "Position",
        "Organization",
        "Strategy",
        "Policy",
        "Event",
        "Honour",
        "Infrastructure",
        "Zone",
    }
)


def parts(reading: Reading, outer: Mention, folder: Path = maxent.SHIPPED) -> Iterator[Mention]:
    """Yield the names inside ``outer``; by rule alone if there is no model."""
    if not maxent.exists(folder, NAME):
        yield from anatomy.parts(reading, outer)
        return
    if outer.kind not in OUTER or outer.end - outer.start < 3:
        return
    tagger = maxent.tagger(folder, NAME)
    tags = tagger.tag(describe(reading, outer))
    for start, end, kind in spans(tags):
        if end - start == outer.end - outer.start:
            continue
        score = min(
            tagger.marginal(("B-" if at == start else "I-") + kind, at) for at in range(start, end)
        )
        if score < _LEAST:
            continue
        low, high = outer.start + start, outer.start + end
        yield Mention(
            start=low,
            end=high,
            kind=kind,
            label=_label(reading, low, high, kind),
            rule=RULE,
            score=score,
            nested=True,
        )


def _label(reading: Reading, start: int, end: int, kind: str) -> str:
    """Return the name the world knows the part by, for zones; else its own characters."""
    for hit in reading.hits_in(start, start + 1):
        if hit.end == end and hit.entry.kind == kind == "Zone":
            return hit.entry.label
    return unquoted(reading.text[start:end])


def describe(reading: Reading, outer: Mention) -> list[list[str]]:
    """Return each character's features: its own, its place, what the rule says of it."""
    columns = features(reading, (), outer.start, outer.end)
    proposed: dict[int, str] = {}
    for part in anatomy.parts(reading, outer):
        for offset in range(part.start, part.end):
            place = "B" if offset == part.start else "E" if offset == part.end - 1 else "I"
            proposed[offset - outer.start] = part.kind + place
    size = len(columns)
    for at, column in enumerate(columns):
        column += [
            "outer=" + outer.kind,
            f"from={min(at, 6)}|{outer.kind}",
            f"to={min(size - at, 6)}|{outer.kind}",
            f"part={proposed.get(at, '-')}",
            f"part={proposed.get(at, '-')}|{outer.kind}",
        ]
    return columns
