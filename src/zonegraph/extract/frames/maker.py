"""Who builds a thing, who pays for it and who founded it, told by 由…承建 and its like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.modality import judge
from zonegraph.extract.rule import Card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_BUILDER: Final = Card(
    id="F460",
    name="built-by",
    why="由X承建 names the builder of the thing the sentence is about.",
    fires=(("比亚迪动力电池产业园由华为公司承建。", "比亚迪动力电池产业园 builtBy 华为公司"),),
    silent=("比亚迪动力电池产业园由华为公司运营。",),
    states=True,
)
_INVESTOR: Final = Card(
    id="F461",
    name="invested-by",
    why="由X投资建设 and 由X出资 name whose money it is.",
    fires=(
        ("比亚迪动力电池产业园由华为公司投资建设。", "比亚迪动力电池产业园 investedBy 华为公司"),
    ),
    silent=("华为公司对外投资增长。",),
    states=True,
)
_LEADER: Final = Card(
    id="F462",
    name="round-led-by",
    why="A round of finance is led by one and joined by others; the firm is the subject.",
    fires=(("华为公司完成由比亚迪领投的A轮融资。", "华为公司 investedBy 比亚迪"),),
    silent=("华为公司完成A轮融资。",),
    states=True,
)
_FOUNDERS: Final = Card(
    id="F463",
    name="founded-by",
    why="由X和Y共同组建 names the founders.",
    fires=(("秦创原联合实验室由华为公司组建。", "秦创原联合实验室 foundedBy 华为公司"),),
    silent=("秦创原联合实验室由华为公司运营。",),
    states=True,
)
CARDS: Final = (_BUILDER, _INVESTOR, _LEADER, _FOUNDERS)
_AGENTS: Final = frozenset({"Enterprise", "Organization", "Institute", "Zone"})
_MADE: Final = frozenset({"Project", "Park", "Platform", "Institute", "Infrastructure"})
_FIRMS: Final = _MADE | {"Enterprise"}
_BY: Final = re.compile("由")
_VERBS: Final = (
    (_BUILDER, "builtBy", re.compile("(?:负责|总|承担)?(?:承建|总承包|代建|施工|承担建设)"), _MADE),
    (
        _INVESTOR,
        "investedBy",
        re.compile(
            r"(?:(?:共同|联合|合资|合作|分别|按[^,。;由]{1,12}(?:的比例)?)?(?:投资|出资)|领投|跟投)"
        ),
        _FIRMS,
    ),
    (
        _FOUNDERS,
        "foundedBy",
        re.compile(
            "(?:共同|联合|合作|携手|牵头|发起|合资|分别)*(?:组建|创办|成立|设立|发起|创立|共建)"
        ),
        _FIRMS | {"Organization", "Zone"},
    ),
)
_LED: Final = re.compile("(?:独家)?(?:领投|跟投)")
_TAIL: Final = re.compile(r"^(?:等(?:\d*[家个]?(?:单位|企业|公司|机构)?)?)?$")
_JOINT: Final = re.compile(r"^(?:、|和|与|及|以及|联合|会同|携手)$")


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield who built, paid for or founded what the clause is about."""
    text, clause = reading.text, statement.clause
    for found in _BY.finditer(text, clause.start, clause.end):
        makers, after = _listed(text, statement, found.end())
        if not makers:
            continue
        for card, name, verb, kinds in _VERBS:
            said = verb.match(text, after, clause.end)
            if said is None:
                continue
            made = _made(statement, found.start(), said.end(), text, kinds)
            if made is None:
                break
            if name == "investedBy" and _LED.search(text, said.start(), said.end()):
                card = _LEADER
            for maker in makers:
                if maker.label != made.label:
                    yield _draft(reading, statement, card, name, made, maker, said.end())
            break


def _listed(text: str, statement: Statement, start: int) -> tuple[list[Mention], int]:
    """Return the agents listed from ``start`` on, and where the list ends."""
    found: list[Mention] = []
    at = start
    for mention in statement.mentions:
        if mention.start < at or mention.kind not in _AGENTS:
            continue
        gap = text[at : mention.start]
        if (found and not _JOINT.match(gap)) or (not found and gap):
            break
        found.append(mention)
        at = mention.end
    while at < statement.clause.end and text[at] in "等家个单位企业公司机构0123456789":
        at += 1
    return found, at


def _made(
    statement: Statement, by: int, end: int, text: str, kinds: frozenset[str]
) -> Mention | None:
    """Return what was made: the attributed noun behind 的, else the last name before 由."""
    if text[end : end + 1] == "的" or text[end : end + 3] in ("建设的", "兴建的"):
        behind = [m for m in statement.mentions if m.start >= end and m.kind in kinds]
        if behind:
            return behind[0]
    told = [m for m in statement.told if m.kind in kinds and m.end == by - 1]
    if told and text[by - 1] == ",":
        return told[-1]
    subject = statement.subject
    if subject is not None and subject.kind in kinds and subject.end <= by:
        return subject
    told = [m for m in statement.told if m.kind in kinds and m.end <= by]
    return told[-1] if told else None


def _draft(
    reading: Reading,
    statement: Statement,
    card: Card,
    name: str,
    made: Mention,
    maker: Mention,
    end: int,
) -> Draft:
    start = min(made.start, maker.start) if made.start >= statement.sentence.start else maker.start
    return Draft(
        subject=made,
        property=name,
        object=maker,
        start=start,
        end=max(end, made.end),
        rule=card.id,
        modality=judge(
            statement.cues,
            maker.start,
            frozenset(),
            statement.period,
            reading.article.published,
            statement.carried,
        ),
        confidence=0.75 * maker.score * made.score,
        period=None,
    )
