"""Subject, verb, object: the relation is looked up by their classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.modality import judge
from zonegraph.extract.rule import Card
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.clauses import Predicate, Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_HAS: Final = {
    "Project": "hasProject",
    "Park": "hasPark",
    "Platform": "hasPlatform",
    "Institute": "hasInstitute",
    "Infrastructure": "hasInfrastructure",
}
_EVERY: Final = "*"
_PRESENCE: Final = Card(
    id="F170",
    name="zone-has-what-is-named",
    why="What a paragraph on a zone names is the zone's, too, whoever builds it.",
    fires=(("华为建设秦创原创新研究院。", "西安高新区 hasInstitute 秦创原创新研究院"),),
    silent=("华为引进一批人才。",),
    states=True,
)
_BRANCH: Final = Card(
    id="F171",
    name="branch-of-what-is-named",
    why="在…方面 and headings name the branch of business of what stands below them.",
    fires=(
        (
            "在集成电路产业方面,建设比亚迪产业园。",
            "比亚迪产业园 inIndustry 集成电路产业",
        ),
    ),
    silent=("建设比亚迪产业园。",),
    states=True,
)
CARDS: Final = (_PRESENCE, _BRANCH)


@dataclass(frozen=True, slots=True)
class Relation:
    """A row of the relations lexicon; ``states`` is false if it is only a hint."""

    id: str
    subjects: frozenset[str]
    groups: frozenset[str]
    objects: frozenset[str]
    property: str
    inverse: bool
    states: bool


@cache
def relations() -> tuple[Relation, ...]:
    """Return the rows of the relations lexicon, in their order of precedence."""
    return tuple(
        Relation(
            row["id"],
            frozenset(row["subject"].split("|")),
            frozenset(row["groups"].split("|")),
            frozenset(row["object"].split("|")),
            row["property"],
            row["direction"] == "inverse",
            row["use"] == "state",
        )
        for row in load("relations")
    )


def relation(subject: str, groups: frozenset[str], target: str) -> Relation | None:
    """Return the first relation that fits the three classes."""
    for row in relations():
        if (
            (_EVERY in row.subjects or subject in row.subjects)
            and (_EVERY in row.groups or groups & row.groups)
            and target in row.objects
        ):
            return row
    return None


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield what each verb of the clause says of each of its objects."""
    for predicate in statement.predicates:
        subject = _subject_of(statement, predicate)
        if subject is None:
            continue
        kind = subject.kind
        for target in predicate.objects:
            if isinstance(subject, ThingKey):
                same = target.kind == "Zone" and target.label == subject.label
            else:
                same = target is subject
            found = None if same else relation(kind, predicate.groups, target.kind)
            if found is not None and found.states:
                yield _draft(reading, statement, predicate, subject, target, found)


def _subject_of(statement: Statement, predicate: Predicate) -> Mention | ThingKey | None:
    """Return the clause's subject, else the zone that is spoken of."""
    subject = statement.subject
    if subject is not None and subject.start < predicate.start:
        return subject
    return ThingKey("Zone", statement.zone) if statement.zone else None


def _draft(
    reading: Reading,
    statement: Statement,
    predicate: Predicate,
    subject: Mention | ThingKey,
    target: Mention,
    found: Relation,
) -> Draft:
    start = predicate.start
    if not isinstance(subject, ThingKey) and statement.clause.start <= subject.start < start:
        start = subject.start
    ends: tuple[Mention | ThingKey, Mention | ThingKey] = (subject, target)
    if found.inverse:
        ends = (target, subject)
    return Draft(
        subject=ends[0],
        property=found.property,
        object=ends[1],
        start=start,
        end=target.end,
        rule=f"F{found.id[1:]}",
        modality=judge(
            statement.cues,
            predicate.start,
            predicate.groups,
            statement.period,
            reading.article.published,
            statement.carried,
        ),
        confidence=0.8 * target.score,
        period=statement.period,
    )


def presence(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield that the zone spoken of has what the clause names: parks, projects, institutes.

    A project an enterprise builds is also a project of the zone the paragraph is about.
    """
    if statement.zone is None or statement.sentence.heading:
        return
    zone = ThingKey("Zone", statement.zone)
    for mention in statement.mentions:
        name = _HAS.get(mention.kind)
        if name is None or mention.rule == "N101":
            continue
        verb = _governing(statement, mention)
        yield Draft(
            subject=zone,
            property=name,
            object=mention,
            start=verb.start if verb else mention.start,
            end=mention.end,
            rule=_PRESENCE.id,
            modality=judge(
                statement.cues,
                verb.start if verb else mention.start,
                verb.groups if verb else frozenset(),
                statement.period,
                reading.article.published,
                statement.carried,
            ),
            confidence=0.6 * mention.score,
            period=statement.period,
        )


def _governing(statement: Statement, mention: Mention) -> Predicate | None:
    """Return the verb that stands before ``mention`` and takes it as its object."""
    for predicate in statement.predicates:
        if mention in predicate.objects:
            return predicate
    return None


def industry(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield that what a paragraph about an industry names belongs to it."""
    field = statement.field
    if field is None:
        return
    for mention in statement.mentions:
        if mention.kind not in ("Project", "Park", "Platform", "Enterprise", "Institute"):
            continue
        verb = _governing(statement, mention)
        yield Draft(
            subject=mention,
            property="inIndustry",
            object=field,
            start=field.start if field.start >= statement.sentence.start else mention.start,
            end=mention.end,
            rule=_BRANCH.id,
            modality=judge(
                statement.cues,
                verb.start if verb else mention.start,
                verb.groups if verb else frozenset(),
                statement.period,
                reading.article.published,
                statement.carried,
            ),
            confidence=0.7,
            period=statement.period,
        )
