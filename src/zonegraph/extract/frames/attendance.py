"""Who takes part in an event: who attends it, opens it, or speaks there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.rule import Card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_ATTENDS: Final = Card(
    id="F470",
    name="attends",
    why="出席, 参加 and 主持 say who was there.",
    fires=(
        ("西安高新区管委会主任王建国出席硬科技创新大会。", "王建国 participatesIn 硬科技创新大会"),
    ),
    silent=("西安高新区召开硬科技创新大会。",),
    states=True,
)
_SPEAKS: Final = Card(
    id="F471",
    name="speaks-there",
    why="在…会上 gives the place of what someone says.",
    fires=(
        (
            "在硬科技创新大会上,西安高新区管委会主任王建国说。",
            "王建国 participatesIn 硬科技创新大会",
        ),
    ),
    silent=("硬科技创新大会召开后,西安高新区管委会主任王建国说。",),
    states=True,
)
CARDS: Final = (_ATTENDS, _SPEAKS)
_AGENTS: Final = frozenset({"Person", "Enterprise", "Institute", "Organization"})
_ATTENDING: Final = re.compile(
    "(?:应邀)?(?:出席|参加|参与|主持(?:召开)?|亮相|参展)(?:了|本次|此次)?"
)
_SAYS: Final = re.compile("(?:说|表示|介绍|指出|强调|透露|坦言|宣布|致辞|发言|作[^,。]{0,6}报告)")
_THERE: Final = re.compile("^(?:现场|期间|间隙)?(?:上|现场|期间)")


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield who took part in the event the sentence names."""
    if statement.sentence.heading:
        return
    text, clause = reading.text, statement.clause
    for event in (m for m in statement.mentions if m.kind == "Event"):
        before = [m for m in statement.mentions if m.kind in _AGENTS and m.end <= event.start]
        verb = _ATTENDING.search(text, before[-1].end if before else event.start, event.start)
        if before and verb and verb.end() == event.start:
            yield from (_draft(_ATTENDS, m, event, m.start, event.end) for m in _row(text, before))
    there = [
        m
        for m in statement.told
        if m.kind == "Event"
        and m.start >= statement.sentence.start
        and _THERE.match(text[m.end : m.end + 4])
    ]
    speakers = [m for m in statement.mentions if m.kind == "Person"]
    if there and speakers and _SAYS.search(text, speakers[-1].end, clause.end):
        speaker = speakers[-1]
        yield _draft(_SPEAKS, speaker, there[-1], there[-1].start, speaker.end)


def _row(text: str, before: list[Mention]) -> list[Mention]:
    """Return the last of ``before`` and what is listed with it."""
    row = [before[-1]]
    for mention in reversed(before[:-1]):
        if text[mention.end : row[-1].start] not in ("、", "和", "与"):
            break
        row.append(mention)
    return row


def _draft(card: Card, who: Mention, event: Mention, start: int, end: int) -> Draft:
    return Draft(
        subject=who,
        property="participatesIn",
        object=event,
        start=min(start, who.start),
        end=max(end, event.end),
        rule=card.id,
        modality="achieved",
        confidence=0.7 * who.score * event.score,
    )
