"""Whose measure a quantity is: the thing that stands in the clause, is carried, or is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.frames import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Clause

Bearer = "Mention | ThingKey"
_MEASURED: Final = frozenset(
    {
        "Zone",
        "Project",
        "Park",
        "Enterprise",
        "Institute",
        "Platform",
        "Infrastructure",
        "Place",
        "Product",
        "Policy",
        "Event",
        "Strategy",
    }
)
_TOPICS: Final = _MEASURED - {"Zone", "Place", "Strategy", "Event"}
_BUILT: Final = frozenset({"Project", "Park", "Platform", "Infrastructure", "Institute"})
_OWN: Final = re.compile(
    r"总投资|计划投资|占地|建筑面积|用地|总建筑|年产|产能|达产|建成后|投产后|概算|注册资本|设计"
)
_MEANT: Final = (
    (re.compile(r"^(?:该|这个|此)?项目|^(?:该|新)?(?:工厂|基地|产线|生产线|厂房)"), _BUILT),
    (re.compile(r"^(?:该)?(?:公司|企业|集团)(?![数家合总])"), frozenset({"Enterprise"})),
    (
        re.compile(r"^该(?:园|中心|院|平台|所|校|基金|港)|^(?:研究院|实验室|孵化器|平台|中心)"),
        frozenset({"Park", "Institute", "Platform", "Infrastructure", "Project"}),
    ),
)
_OPENING: Final = re.compile(r"^[“《\"'\s#*>【]*(?:[(]?[\d一二三四五六七八九十]{1,2}[).、]\s*)?[“《*]*(?:截至[^,]{0,8}|目前|其中|今年|去年|如今|现在|在|据)?$")
_BEHIND: Final = re.compile(r"^(?:的|规模的|以上的)?[“《]?$")


def bearer(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> tuple[str, Mention | ThingKey]:
    """Return what ``quantity`` measures, with the id of the rule that found it."""
    found: Mention | None
    for name, rule in RULES:
        found = rule(reading, statement, quantity, label)
        if found is not None:
            return name, found
    return "zone", zone_of(statement)


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
    if statement.explicit and subject is not None and subject.start < quantity.span.start:
        if subject.kind in _MEASURED and subject.start >= statement.clause.start:
            return subject
    for mention in statement.mentions:
        if mention.start >= quantity.span.start:
            return None
        lead = reading.text[statement.clause.start : mention.start]
        if mention.kind in _MEASURED and _OPENING.match(lead):
            following = reading.text[mention.end : mention.end + 1]
            return mention if following not in ("、", "等") else None
    return None


def _meant(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return what 该项目, 公司, 研究院 … at the clause's head refers to."""
    text = phrase.spoken(reading, statement.clause.start, statement.clause.end)
    for pattern, kinds in _MEANT:
        if pattern.match(text):
            return _last(statement, kinds, statement.clause.start)
    return None


def _built(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return the project whose investment or area this is."""
    near = reading.text[max(statement.clause.start, quantity.span.start - 8) : quantity.span.start]
    if not _OWN.search(label) and not _OWN.search(near):
        return None
    return _last(statement, _BUILT | {"Enterprise"}, quantity.span.start)


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


def _center(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | None:
    """Return what the last clause before in the sentence opens with."""
    for clause in reversed(statement.sentence.clauses):
        if clause.start < statement.clause.start:
            mention = _opens(reading, statement, clause)
            if mention is not None:
                return mention
    return None


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


RULES: Final = (
    ("behind", _behind),
    ("before", _before),
    ("meant", _meant),
    ("granted", _granted),
    ("built", _built),
    ("carried", _carried),
    ("center", _center),
    ("topic", _topic),
)
