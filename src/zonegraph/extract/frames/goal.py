"""Goals and measures that are stated in words, where no thing is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.modality import judge
from zonegraph.extract.rule import Card
from zonegraph.extract.words import verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.reading import Reading

_GOAL: Final = Card(
    id="F430",
    name="goal-in-words",
    why="力争 opens a goal; where no thing is named the words are all there is.",
    fires=(("园区力争推进机关作风持续转变。", "西安高新区 goal 推进机关作风持续转变"),),
    silent=("园区将推进机关作风持续转变。", "园区力争建设比亚迪动力电池产业园。"),
    states=True,
)
_MEASURE: Final = Card(
    id="F431",
    name="measure-in-words",
    why="Plans say what will be done; where no thing is named the words are all there is.",
    fires=(("园区将推进机关作风持续转变。", "西安高新区 measure 推进机关作风持续转变"),),
    silent=(
        "园区力争推进机关作风持续转变。",
        "园区将推进35项改革措施落地。",
        "园区创新的动静同样不小。",
        "园区围绕上述各项目标。",
    ),
    states=True,
)
CARDS: Final = (_GOAL, _MEASURE)
_SHORTEST: Final = 6
_LONGEST: Final = 40
_MEASURES: Final = frozenset({"advance", "pursue", "launch", "build"})
# 创新的动静, 升级之后: the verb is a noun here.
_NOMINAL: Final = ("的", "之", "和", "与")
_FRAMES: Final = ("方面", "同时", "时", "中", "后", "年", "是")
# What is said to be done is so only by the mark of completion: 创新动能加快集聚 has none.
_DONE: Final = "了"
_OTHER_VERB: Final = frozenset("vd")


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield the clause's words as a measure, or as a goal if it says what is to be reached.

    Only clauses of the zone, governed by a verb of doing, in which nothing else was named.
    """
    if statement.zone is None or statement.sentence.heading or not statement.predicates:
        return
    first = statement.predicates[0]
    if not first.groups & _MEASURES or any(p.objects for p in statement.predicates):
        return
    if _is_noun(reading, first.end):
        return
    subject = statement.subject
    if subject is not None and subject.kind not in ("Zone", "Strategy", "Organization"):
        return
    start, end = first.start, statement.clause.end
    text = reading.text[start:end].rstrip("。!?”")
    if not _SHORTEST <= len(text) <= _LONGEST or any(c.isdigit() for c in text):
        return
    if text.endswith(_FRAMES):
        return
    modality = judge(
        statement.cues,
        first.start,
        first.groups,
        statement.period,
        reading.article.published,
        statement.carried,
    )
    if modality == "achieved" and not reading.text.startswith(_DONE, first.end):
        return
    yield Draft(
        subject=statement.strategy or ThingKey("Zone", statement.zone),
        property="goal" if modality == "target" else "measure",
        text=text,
        start=start,
        end=start + len(text),
        rule=_GOAL.id if modality == "target" else _MEASURE.id,
        modality=modality,
        confidence=0.45,
        period=statement.period,
    )


def _is_noun(reading: Reading, end: int) -> bool:
    """Whether the verb that ends at ``end`` is the subject or attribute of what follows."""
    if reading.text.startswith(_NOMINAL, end):
        return True
    following = reading.tokens[reading.token_index(end)]
    return following.pos in _OTHER_VERB and following.text not in verbs()
