"""By when something is to be done, and when an event takes place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.frames.stage import stage_hits
from zonegraph.extract.rule import Card
from zonegraph.extract.words import stage_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.claim import Period
    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.period import TimeMention
    from zonegraph.extract.reading import Reading

_DEADLINE: Final = Card(
    id="F440",
    name="deadline",
    why="A time still to come right before 建成 or 投产 is when that is due.",
    fires=(("比亚迪动力电池产业园将于2026年底建成。", "比亚迪动力电池产业园 deadline 2026-12-31"),),
    silent=("比亚迪动力电池产业园2019年底建成。", "比亚迪动力电池产业园将于2026年开工。"),
    states=True,
)
_HELD: Final = Card(
    id="F441",
    name="held-on",
    why="A day before 召开, or at the head of a sentence on an event, is when it took place.",
    fires=(("3月18日,西安高新区召开硬科技创新大会。", "硬科技创新大会 heldOn 2020-03-18"),),
    silent=("西安高新区召开硬科技创新大会。", "2019年,西安高新区召开硬科技创新大会。"),
    states=True,
)
CARDS: Final = (_DEADLINE, _HELD)
_DUE: Final = frozenset({"Project", "Park", "Platform", "Institute", "Infrastructure"})
_AGREES: Final = 14
# The stages that end a work: by when they are due is a deadline.
_ENDS: Final = frozenset(
    {
        "stageCompleted",
        "stageInOperation",
        "stageInProduction",
        "stageFullCapacity",
        "stageToppedOut",
        "stageTrial",
        "stageMassProduction",
        "stageUnveiled",
    }
)
_DAY: Final = "day"


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield the deadline of what the clause is about, and the day of the event it names."""
    if statement.sentence.heading:
        return
    yield from _deadline(reading, statement)
    yield from _held(reading, statement)


def _deadline(reading: Reading, statement: Statement) -> Iterator[Draft]:
    clause, published = statement.clause, reading.article.published
    if published is None:
        return
    subject = _due(statement)
    times = [m for m in _times(reading, statement) if m.period.end and m.period.end > published]
    if subject is None or not times:
        return
    hits = stage_hits(reading, statement.mentions, clause.start, clause.end)
    for start, end, word in hits:
        before = [m for m in times if m.span.end <= start <= m.span.end + _AGREES]
        if not before or stage_words()[word] not in _ENDS:
            continue
        yield _draft(subject, "deadline", before[-1].period, before[-1].span.start, end, _DEADLINE)
        return


def _due(statement: Statement) -> Mention | None:
    """Return what is to be done: the last name before, else what the sentence is about."""
    named = [m for m in statement.mentions if m.kind in _DUE]
    if named:
        return named[-1]
    subject = statement.subject
    if subject is not None and subject.kind in _DUE:
        return subject
    told = [m for m in statement.told if m.kind in _DUE]
    return told[-1] if told and told[-1].start >= statement.sentence.start else None


def _held(reading: Reading, statement: Statement) -> Iterator[Draft]:
    events = [m for m in statement.mentions if m.kind == "Event"]
    if len(events) != 1:
        return
    sentence = statement.sentence
    days = [
        m
        for m in reading.periods
        if sentence.start <= m.span.start < events[0].end
        and m.period.precision == _DAY
        and m.role in ("point", "span")
    ]
    if not days:
        return
    start = min(days[-1].span.start, events[0].start)
    yield _draft(events[0], "heldOn", days[-1].period, start, events[0].end, _HELD)


def _times(reading: Reading, statement: Statement) -> Iterator[TimeMention]:
    low, high = statement.clause.start, statement.clause.end
    return (m for m in reading.periods if low <= m.span.start < high and not m.titled)


def _draft(subject: Mention, name: str, period: Period, start: int, end: int, card: Card) -> Draft:
    day = period.start if name == "heldOn" else period.end
    return Draft(
        subject=subject,
        property=name,
        text=day.isoformat() if day else period.words,
        start=start,
        end=end,
        rule=card.id,
        modality="planned" if name == "deadline" else "achieved",
        confidence=0.7,
        period=period,
    )
