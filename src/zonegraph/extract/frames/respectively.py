"""Values dealt out to as many subjects: A、B分别增长38%和12%, 总投资分别为5亿元和3亿元."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonegraph.extract.frames.spot import Named
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading

_IN_TURN: Final = re.compile(r"分别|依次|各自")
_JOINT: Final = re.compile(r"^(?:、|和|与|及|以及|等|,)$")
_SPLIT: Final = re.compile(r"、|以及|和|与|及")
_EACH: Final = re.compile(r"(?:均|都|各自?)[^,;。]{0,8}$")
_RATES: Final = {"growth": "增长率", "decline": "增长率"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one value of a row belongs to: a thing, a name of what is measured, or both."""

    mention: Mention | None = None
    label: str | None = None


def dealt(
    reading: Reading,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    named: dict[int, Named],
) -> dict[int, Share]:
    """Return, for each value dealt out in ``start`` to ``end``, what it belongs to.

    ``mentions`` are those of the paragraph so far. Empty where the counts differ.
    """
    held = [q for q in reading.quantities if start <= q.span.start < end and q.distributive]
    found: dict[int, Share] = {}
    for first in (q for q in held if q.place == 0):
        row = [q for q in held if q.group == first.group]
        found.update(_row(reading, start, row, mentions, named))
    return found


def _row(
    reading: Reading,
    start: int,
    row: Sequence[Quantity],
    mentions: Sequence[Mention],
    named: dict[int, Named],
) -> dict[int, Share]:
    text, count = reading.text, len(row)
    first = row[0].span.start
    turns = list(_IN_TURN.finditer(text, start, first))
    at = turns[-1].start() if turns else first
    things = _run(text, [m for m in mentions if start <= m.start and m.end <= at], count)
    starts = [q.span.start for q in row]
    if things:
        return dict(zip(starts, (Share(mention=m) for m in things), strict=True))
    before = [q for q in reading.quantities if q.span.start in named and q.span.start < first]
    if row[0].change in _RATES and len(before) >= count and not _own(text, start, at):
        labels = [named[q.span.start].level + "增长率" for q in before[-count:]]
        return dict(zip(starts, (Share(label=label) for label in labels), strict=True))
    phrase_ = phrase.cleared(text[start:at])
    items = [part for part in _SPLIT.split(phrase_) if part]
    if len(items) == count:
        change = _RATES.get(row[0].change or "", "")
        return dict(zip(starts, (Share(label=i + change) for i in items), strict=True))
    things = _run(text, [m for m in mentions if m.end <= start], count)
    if things:
        return dict(zip(starts, (Share(mention=m) for m in things), strict=True))
    return {}


def _own(text: str, start: int, at: int) -> bool:
    return len(phrase.cleared(text[start:at])) > 1


def _run(text: str, mentions: Sequence[Mention], count: int) -> list[Mention]:
    """Return the last list of exactly ``count`` mentions of one class, in order."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        last = runs[-1][-1] if runs else None
        joint = last is not None and _JOINT.match(text[last.end : mention.start])
        if last is not None and joint and last.kind == mention.kind:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return next((run for run in reversed(runs) if len(run) == count), [])


def each(text: str, start: int, at: int, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the things in a list of which the value at ``at`` is said of each: A、B均超15亿元."""
    if not _EACH.search(text, start, at):
        return []
    inside = [m for m in mentions if start <= m.start and m.end <= at]
    runs: list[Mention] = []
    for mention in reversed(inside):
        if runs and not _JOINT.match(text[mention.end : runs[0].start]):
            break
        runs.insert(0, mention)
    return runs if len(runs) > 1 else []


def undealt(reading: Reading, start: int, end: int, dealt: Mapping[int, Share]) -> frozenset[int]:
    """Return the places of values that 分别 deals out to things nobody can tell.

    四大产业占比分别达到58%、79%和17% states each of a different thing; without them it states none.
    """
    held = [q for q in reading.quantities if start <= q.span.start < end and q.distributive]
    groups = {q.group for q in held if q.span.start in dealt}
    return frozenset(q.span.start for q in held if q.group not in groups)
