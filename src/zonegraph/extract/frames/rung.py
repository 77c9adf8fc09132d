"""Which level a body has, by its own name: national, provincial."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.rule import Card
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention

_NATIONAL: Final = Card(
    id="F450",
    name="national-by-name",
    why="A laboratory or centre that 国家 names is national; the word is given, not chosen.",
    fires=(("西安高新区建设国家增材制造创新中心。", "国家增材制造创新中心 level 国家级"),),
    silent=("西安高新区建设增材制造创新中心。", "西安高新区引进国家电网研究院。"),
    states=True,
)
_PROVINCIAL: Final = Card(
    id="F451",
    name="provincial-by-name",
    why="A key laboratory or centre that bears its province's name is a provincial one.",
    fires=(("西安高新区建设陕西省光子重点实验室。", "陕西省光子重点实验室 level 省级"),),
    silent=("西安高新区建设陕西光子实验室。", "西安高新区引进陕西省农业研究院。"),
    states=True,
)
CARDS: Final = (_NATIONAL, _PROVINCIAL)
_RANKED: Final = frozenset({"Institute", "Platform"})
_HEAD: Final = (
    r"(?:重点|工程|联合|技术)*(?:实验室|研究中心|创新中心|检测中心|质检中心|检验中心|技术中心|质检站)"
    r"(?:\([^()]*\))?$"
)
_STATE: Final = re.compile(r"(?:^国家(?!电网|开发银行|能源集团)|国家(?:地方联合|级|重点))")
_NAMED: Final = re.compile(_HEAD)


@cache
def _province() -> re.Pattern[str]:
    names = [row["name"] for row in load("divisions") if row["level"] == "province"]
    whole = [name for name in names if not name.endswith("市")]
    return re.compile("(?:" + "|".join(sorted(whole, key=len, reverse=True)) + ")")


def read(statement: Statement) -> Iterator[Draft]:
    """Yield the level of each institute and platform whose name tells it."""
    for mention in statement.mentions:
        if mention.kind not in _RANKED or not _NAMED.search(mention.label):
            continue
        if _STATE.search(mention.label):
            yield _draft(mention, "国家级", "levelNational", _NATIONAL)
        elif _province().search(mention.label):
            yield _draft(mention, "省级", "levelProvincial", _PROVINCIAL)


def _draft(mention: Mention, words: str, concept: str, card: Card) -> Draft:
    return Draft(
        subject=mention,
        property="level",
        text=words,
        concept=concept,
        start=mention.start,
        end=mention.end,
        rule=card.id,
        modality="achieved",
        confidence=0.75 * mention.score,
    )
