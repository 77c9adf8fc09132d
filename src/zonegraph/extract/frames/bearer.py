"""Whose measure a quantity is: the thing that stands in the clause, is carried, or is meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.clauses import Statement
from zonegraph.extract.frames import phrase
from zonegraph.extract.mention import Mention
from zonegraph.extract.quantity import Quantity
from zonegraph.extract.reading import Reading
from zonegraph.extract.rule import Card, Rule
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.extract.sentence import Clause

Find = Callable[[Reading, Statement, Quantity, str], Mention | ThingKey | None]
_MEASURED: Final = frozenset(
    {
        "Zone",
        "Project",
        "Park",
        "Enterprise",
        "Institute",
        "Platform",
        "Infrastructure",
        "Product",
        "Policy",
        "Event",
        "Strategy",
    }
)
_SPOKEN_OF: Final = Card(
    id="F540",
    name="zone-spoken-of",
    why="What no other rule gives to anyone is said of the zone the article is about.",
    fires=(("全年收入达12亿元。", "西安高新区=12"),),
    silent=("华为公司收入达12亿元。",),
)
SPOKEN_OF: Final = _SPOKEN_OF.id
CARDS: Final = (_SPOKEN_OF,)
_TOPICS: Final = _MEASURED - {"Zone", "Strategy", "Event"}
_CHAINED: Final = frozenset({"Project", "Product", "Enterprise", "Institute", "Platform"})
_CLOSED: Final = re.compile(r"^[”》)\"]*$|^[”》]*\([^()]*\)$")
_TERRITORIES: Final = frozenset({"Zone", "Park", "Place"})
_BUILT: Final = frozenset({"Project", "Park", "Platform", "Infrastructure", "Institute"})
_NOT_ONE: Final = frozenset("数家合总均")
_OPENING: Final = re.compile(
    r"^[“《\"'\s#*>【]*(?:[(]?[\d一二三四五六七八九十]{1,2}[).、]\s*)?[“《*]*"
    r"(?:截至[^,]{0,8}|目前|其中|今年|去年|如今|现在|在|据)?$"
)
_BEHIND: Final = re.compile(r"^(?:的|规模的|以上的)?[“《]?$")


@cache
def _anaphors() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the nouns that refer back, longest first, with the classes they stand for."""
    rows = [(row["word"], frozenset(row["classes"].split("|"))) for row in load("anaphors")]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


def bearer(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> tuple[str, Mention | ThingKey]:
    """Return what ``quantity`` measures, with the id of the rule that found it."""
    for rule in RULES:
        found = rule.find(reading, statement, quantity, label)
        if found is not None:
            return rule.id, found
    return SPOKEN_OF, zone_of(statement)


def zone_of(statement: Statement) -> ThingKey:
    """Return the zone spoken of."""
    return ThingKey("Zone", statement.zone or "")


def _behind(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return the thing that the value stands before as its attribute: 占地50亩的甲项目."""
    for mention in statement.mentions:
        if mention.start < quantity.span.end or mention.kind not in _MEASURED:
            continue
        gap = reading.text[quantity.span.end : mention.start]
        if "的" in gap and _BEHIND.match(gap) and mention.kind in _BUILT:
            return mention
        return None
    return None


def _before(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return what the clause itself says it of: its subject, or the thing it opens with."""
    subject = statement.subject
    own = subject is not None and subject.start >= statement.clause.start
    found = subject if own else None
    if found is None or found.kind not in _MEASURED:
        found = _opens(reading, statement, statement.clause)
    return found if found is not None and found.start < quantity.span.start else None


def _meant(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return what 该项目, 公司, 研究院 … at the clause's head refers to."""
    text = phrase.spoken(reading, statement.clause.start, statement.clause.end)
    for word, kinds in _anaphors():
        if text.startswith(word) and text[len(word) : len(word) + 1] not in _NOT_ONE:
            return _last(statement, kinds, statement.clause.start)
    return None


def _built(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return the project whose investment or area this is."""
    near = reading.text[max(statement.clause.start, quantity.span.start - 8) : quantity.span.start]
    if not any(word in label or word in near for word in phrase.words("own")):
        return None
    return _last(statement, _BUILT, quantity.span.start)


def _last(statement: Statement, kinds: frozenset[str], before: int) -> Mention | None:
    found = [m for m in statement.told if m.kind in kinds and m.end <= before]
    return found[-1] if found else None


def _carried(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    subject = statement.subject
    if subject is not None and subject.kind in _MEASURED and subject.start < quantity.span.start:
        return subject
    return None


def _opens(reading: Reading, statement: Statement, clause: Clause) -> Mention | None:
    """Return the thing ``clause`` opens with, if it opens with one."""
    for mention in statement.told:
        if not clause.start <= mention.start < clause.end:
            continue
        lead = reading.text[clause.start : mention.start]
        following = reading.text[mention.end : mention.end + 1]
        if mention.kind in _MEASURED and _OPENING.match(lead) and following not in ("、", "等"):
            return mention
        return None
    return None


def _chained(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return the thing the clause before ends with, which this one goes on about."""
    if statement.explicit:
        return None
    for clause in reversed(statement.sentence.clauses):
        if clause.start >= statement.clause.start:
            continue
        for mention in statement.told:
            gap = reading.text[mention.end : clause.end] if clause.start <= mention.start else "x"
            if mention.end <= clause.end and mention.kind in _CHAINED and _CLOSED.match(gap):
                return mention
        if any(clause.start <= m.start < clause.end for m in statement.told):
            return None
    return None


def _regional(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | ThingKey | None:
    """Return the zone for what only a territory has: its product, its budget, its trade."""
    if not any(word in label for word in phrase.words("regional")):
        return None
    start = statement.clause.start
    named = [m for m in statement.told if m.start >= start and m.end <= quantity.span.start]
    named = [m for m in named if m.kind in _TERRITORIES]
    return named[-1] if named else zone_of(statement)


def _topic(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return the thing the paragraph opens with, unless the sentence speaks of a zone."""
    sentence = statement.sentence
    if any(m.kind == "Zone" and m.start >= sentence.start for m in statement.told):
        return None
    first = next(s for s in reading.sentences if s.block == sentence.block)
    mention = _opens(reading, statement, first.clauses[0]) if first.clauses else None
    return mention if mention is not None and mention.kind in _TOPICS else None


def _granted(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return the document that grants what the number says."""
    clause = statement.clause
    words = tuple(phrase.words("grant"))
    if not any(w in reading.text[clause.start : clause.end] for w in words):
        return None
    return _last(statement, frozenset({"Policy"}), quantity.span.start)


def things(mentions: Sequence[Mention]) -> list[Mention]:
    """Return those that can be measured."""
    return [m for m in mentions if m.kind in _MEASURED or m.kind in ("Industry", "Organization")]


RULES: Final[tuple[Rule[Find], ...]] = (
    Rule(
        id="F541",
        name="what-only-a-territory-has",
        why="A budget or a gross output belongs to a zone, whoever was spoken of before.",
        find=_regional,
        fires=(("华为公司投产,西安高新区财政收入达12亿元。", "西安高新区=12"),),
        silent=("华为公司收入达12亿元。",),
    ),
    Rule(
        id="F542",
        name="attribute-of-what-follows",
        why="占地50亩的 stands before the thing whose size it is.",
        find=_behind,
        fires=(("西安高新区开建占地50亩的秦创原创新中心。", "秦创原创新中心=50"),),
        silent=("西安高新区征地50亩。",),
    ),
    Rule(
        id="F543",
        name="subject-of-the-clause",
        why="What a clause opens with is what it says a value of.",
        find=_before,
        fires=(("华为公司收入达12亿元。", "华为公司=12"),),
        silent=("全年收入达12亿元。",),
    ),
    Rule(
        id="F544",
        name="referred-to",
        why="公司 and 该项目 mean the firm or project named last.",
        find=_meant,
        fires=(("西安高新区走访华为公司。公司收入达12亿元。", "华为公司=12"),),
        silent=("西安高新区走访华为公司。全年收入达12亿元。",),
    ),
    Rule(
        id="F545",
        name="granted-by-a-document",
        why="The sums a document grants are what it says, not what the zone has.",
        find=_granted,
        fires=(("西安高新区印发《人才新政办法》,给予500万元奖励。", "人才新政办法=500"),),
        silent=("西安高新区印发《人才新政办法》,收入达12亿元。",),
    ),
    Rule(
        id="F546",
        name="of-what-is-built",
        why="总投资 and 占地 are a project's, the one named last.",
        find=_built,
        fires=(("西安高新区推进秦创原创新中心,目前占地50亩。", "秦创原创新中心=50"),),
        silent=("西安高新区推进秦创原创新中心,目前收入达12亿元。",),
    ),
    Rule(
        id="F547",
        name="goes-on-about-it",
        why="A clause without a subject goes on about the thing the clause before ended with.",
        find=_chained,
        fires=(("目前正在走访华为公司,收入达12亿元。", "华为公司=12"),),
        silent=("目前正在走访,收入达12亿元。",),
    ),
    Rule(
        id="F548",
        name="carried-subject",
        why="A sentence keeps its subject until it names another.",
        find=_carried,
        fires=(("华为公司持续发展壮大,收入达12亿元。", "华为公司=12"),),
        silent=("持续发展壮大,收入达12亿元。",),
    ),
    Rule(
        id="F549",
        name="topic-of-the-paragraph",
        why="A paragraph that opens with a thing is about it until a zone is spoken of.",
        find=_topic,
        fires=(("华为公司发展壮大。全年收入达12亿元。", "华为公司=12"),),
        silent=("华为公司发展壮大。西安高新区全年收入达12亿元。",),
    ),
)

WEAK: Final = frozenset({"F546", "F547", "F549", SPOKEN_OF})
