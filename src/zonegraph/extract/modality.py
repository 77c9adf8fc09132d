"""Whether a clause speaks of what is done, under way, planned, aimed at or withdrawn."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from zonegraph.claim import Period
    from zonegraph.extract.reading import Reading

NEGATED: Final = frozenset({"delayed", "suspended", "cancelled", "missed", "denied", "corrected"})
_FUTURE: Final = frozenset({"planned", "target", "expected"})
_ONGOING: Final = frozenset({"advance", "launch", "nurture", "build", "aim"})
_AHEAD_WINDOW: Final = 12


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word found at ``start`` of the view."""

    start: int
    end: int
    modality: str
    weak: bool


@cache
def _table() -> dict[str, tuple[str, bool]]:
    return {row["cue"]: (row["modality"], row["weak"] == "1") for row in load("modality_cues")}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _table()), key=lambda w: (-len(w), w))))


def cues(reading: Reading, start: int, end: int) -> tuple[Cue, ...]:
    """Return the cues between ``start`` and ``end`` that are words of their own."""
    found: list[Cue] = []
    for match in _pattern().finditer(reading.text, start, end):
        at = reading.token_index(match.start())
        word = reading.tokens[at]
        last = reading.tokens[reading.token_index(match.end() - 1)]
        if word.start != match.start() or last.end != match.end():
            continue
        modality, weak = _table()[match[0]]
        if match[0] in ("将", "要") and _takes_object(reading, match.end()):
            continue
        found.append(Cue(match.start(), match.end(), modality, weak))
    return tuple(found)


def _takes_object(reading: Reading, at: int) -> bool:
    """Whether 将 marks an object (将X打造成Y) rather than the future: a noun follows it at once."""
    following = reading.tokens[reading.token_index(at)] if at < len(reading.text) else None
    return following is not None and following.pos in ("r", "nr", "ns", "nt", "nz")


def judge(
    found: tuple[Cue, ...],
    predicate: int,
    groups: frozenset[str],
    period: Period | None,
    published: dt.date | None,
    carried: str | None,
) -> str:
    """Return the modality of the predicate at ``predicate``.

    ``found`` are the cues of its sentence up to the end of its clause; ``carried`` is the modality
    the paragraph's frame gives to sentences that say nothing themselves.
    """
    before = [cue for cue in found if cue.start <= predicate]
    after = [cue for cue in found if predicate < cue.start <= predicate + _AHEAD_WINDOW]
    for cue in (*reversed(before), *after):
        if cue.modality in NEGATED:
            return cue.modality
    future = next((cue for cue in reversed(before) if cue.modality in _FUTURE), None)
    strong = next((cue for cue in reversed(before) if not cue.weak), None)
    ahead = _is_ahead(period, published)
    if future is not None and (strong is None or strong.start <= future.start or strong is future):
        if future.modality == "planned" and "aim" in groups:
            return "target"
        return future.modality
    if not ahead and _is_done(before, after):
        return "achieved"
    if any(cue.modality == "underway" for cue in before):
        return "underway"
    if ahead or carried in _FUTURE:
        return "target" if "aim" in groups else "planned"
    if carried:
        return carried
    if groups & _ONGOING:
        return "underway"
    return "achieved"


def _is_done(before: Sequence[Cue], after: Sequence[Cue]) -> bool:
    """Whether a cue says it is done, and not weakly against a strong one that it goes on."""
    done = [cue for cue in (*before, *after) if cue.modality == "achieved"]
    going = any(cue.modality == "underway" and not cue.weak for cue in before)
    return any(not (cue.weak and going) for cue in done)


def _is_ahead(period: Period | None, published: dt.date | None) -> bool:
    """Whether ``period`` ends after the article appeared, or is the year it opens."""
    if period is None or published is None or period.end is None:
        return False
    return period.end > published
