"""When a zone or body was founded, and when a zone rose to national rank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.rule import Card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.claim import Period
    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_FOUNDING: Final = Card(
    id="F410",
    name="founded-on",
    why="A date right before 成立 or 创建 says when the zone or the body began.",
    fires=(("西安高新区1991年3月成立。", "西安高新区 foundedOn 1991-03"),),
    silent=("1991年成立了三家企业。", "厂房2019年底建成。"),
    states=True,
)
_RISE: Final = Card(
    id="F411",
    name="upgraded-on",
    why="Zones begin as provincial ones; the year they became national is always told.",
    fires=(("1991年获批国家级高新区。", "西安高新区 upgradedOn 1991"),),
    silent=("1991年获批一批项目。",),
    states=True,
)
_RANK: Final = Card(
    id="F412",
    name="national-level",
    why="A zone that rose to a national one is national.",
    fires=(("1991年获批国家级高新区。", "西安高新区 level 国家级"),),
    silent=("1991年获批一批项目。",),
    states=True,
)
CARDS: Final = (_FOUNDING, _RISE, _RANK)
_FOUNDED: Final = re.compile(r"(?:创建|成立|创办|设立|组建|建区|创立|始建)(?!\S{0,2}(?:了|大|后))")
_UPGRADED: Final = re.compile(
    r"(?:晋升|升级|升格|获批|批准|升|批复)[^,。;]{0,12}?国家(?:级)?(?:高新|经济|高新技术|经开|新区|自主)"
)
_FOUNDABLE: Final = frozenset(
    {"Zone", "Enterprise", "Institute", "Platform", "Park", "Organization"}
)


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield founding and upgrading dates stated of the clause's subject or zone."""
    clause, text = statement.clause, reading.text
    dated = [
        p for p in reading.periods if clause.start <= p.span[0] < clause.end and p.period.start
    ]
    if not dated:
        return
    when = dated[0]
    upgraded = _UPGRADED.search(text, when.span[0], clause.end)
    if upgraded and statement.zone:
        zone = ThingKey("Zone", statement.zone)
        yield _dated(zone, "upgradedOn", when.period, when.span[0], upgraded.end())
        yield Draft(
            subject=zone,
            property="level",
            text="国家级",
            concept="levelNational",
            start=when.span[0],
            end=upgraded.end(),
            rule=_RANK.id,
            modality="achieved",
            confidence=0.9,
            period=when.period,
        )
        return
    founded = _FOUNDED.search(text, when.span[1], clause.end)
    if founded is None or founded.start() - when.span[1] > 3:
        return
    following = text[founded.end() : founded.end() + 1]
    if following and following not in ",。;、的)" and founded.end() < clause.end:
        return
    subject = _founded_thing(statement)
    if subject is not None:
        yield _dated(subject, "foundedOn", when.period, when.span[0], founded.end())


def _founded_thing(statement: Statement) -> Mention | ThingKey | None:
    if statement.subject is not None and statement.subject.kind in _FOUNDABLE:
        return statement.subject
    return ThingKey("Zone", statement.zone) if statement.zone else None


def _dated(subject: Mention | ThingKey, name: str, period: Period, start: int, end: int) -> Draft:
    return Draft(
        subject=subject,
        property=name,
        text=iso(period),
        start=start,
        end=end,
        rule=_FOUNDING.id if name == "foundedOn" else _RISE.id,
        modality="achieved",
        confidence=0.85,
        period=period,
    )


def iso(period: Period) -> str:
    """Return a period as the text states it (1992, 2019-05); its words if it is unresolved."""
    if period.start is None:
        return period.words
    lengths = {"year": 4, "month": 7, "day": 10}
    return period.start.isoformat()[: lengths.get(period.precision, 10)]
