"""Goals and measures that are stated in words, where no thing is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.modality import judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.reading import Reading

_SHORTEST: Final = 6
_LONGEST: Final = 40
_MEASURES: Final = frozenset(
    {"advance", "pursue", "launch", "build", "nurture", "issue", "organize"}
)


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield the clause's words as a measure, or as a goal if it says what is to be reached.

    Only clauses of the zone, governed by a verb of doing, in which nothing else was named.
    """
    if statement.zone is None or statement.sentence.heading or not statement.predicates:
        return
    first = statement.predicates[0]
    if not first.groups & _MEASURES or any(p.objects for p in statement.predicates):
        return
    subject = statement.subject
    if subject is not None and subject.kind not in ("Zone", "Strategy", "Organization"):
        return
    start, end = first.start, statement.clause.end
    text = reading.text[start:end].rstrip("。!?”")
    if not _SHORTEST <= len(text) <= _LONGEST or any(c.isdigit() for c in text):
        return
    modality = judge(
        statement.cues,
        first.start,
        first.groups,
        statement.period,
        reading.article.published,
        statement.carried,
    )
    yield Draft(
        subject=statement.strategy or ThingKey("Zone", statement.zone),
        property="goal" if modality == "target" else "measure",
        text=text,
        start=start,
        end=start + len(text),
        rule="F430" if modality == "target" else "F431",
        modality=modality,
        confidence=0.45,
        period=statement.period,
    )
