"""The time a measured value is about: the one that stands nearest before it, or its report's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.extract.clauses import times

if TYPE_CHECKING:
    from zonegraph.claim import Period
    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.period import TimeMention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading

_WIDE: Final = frozenset({"year", "half-year", "quarter", "period"})
_HEADS: Final = frozenset({BlockKind.HEADLINE, BlockKind.SUBTITLE})


def when(reading: Reading, statement: Statement, quantity: Quantity) -> Period | None:
    """Return the time of ``quantity``: of its clause, its sentence, its section, its report."""
    start = quantity.span.start
    for clause in reversed(statement.sentence.clauses):
        if clause.start > statement.clause.start:
            continue
        found = [m for m in times(reading, clause.start, clause.end) if m.span.start < start]
        if found:
            return found[-1].period
    later = list(times(reading, statement.clause.start, statement.clause.end))
    if later:
        return later[-1].period
    return _framed(reading, statement) or statement.period


def _framed(reading: Reading, statement: Statement) -> Period | None:
    """Return the stretch of time the section's values before were about, else the report's."""
    sentence = statement.sentence
    for earlier in reversed(reading.sentences):
        if earlier.start >= sentence.start or earlier.section != sentence.section:
            continue
        for clause in reversed(earlier.clauses):
            held = [q for q in reading.quantities if clause.start <= q.span.start < clause.end]
            found = [m for m in times(reading, clause.start, clause.end) if _wide(m)]
            if held and found:
                return found[-1].period
    return report(reading)


def report(reading: Reading) -> Period | None:
    """Return the past stretch of time that the headline, or the first sentence, opens with."""
    body = [s for s in reading.sentences if not s.heading]
    first = body[0] if body else None
    for mention in times(reading, 0, len(reading.text)):
        sentence = reading.sentence_at(mention.span.start)
        if sentence is None or mention.role not in ("point", "span") or not _wide(mention):
            continue
        if reading.article.blocks[sentence.block].kind in _HEADS:
            return mention.period
        if sentence is first and mention.span.start - sentence.start <= 1:
            return mention.period
    return None


def _wide(mention: TimeMention) -> bool:
    return mention.period.precision in _WIDE
