"""Measured values: what is measured, of whom, when, how much."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.modality import judge
from zonegraph.extract.words import stops
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading

_MEASURED: Final = frozenset(
    {"Zone", "Project", "Park", "Enterprise", "Institute", "Platform", "Infrastructure", "Place"}
)
_LINK: Final = re.compile(
    r"(?:分别)?(?:同比|环比|预计|累计|实现|完成|达到?|超过?|突破|约|近|逾|为|共|总计|合计|增长|增加|增幅|"
    r"下降|减少|提升|提高|提速|上升|压缩|缩短|有|至|到|了|已|将|就|仅|率|的|高达|占比?|比重|降低|翻|增至|"
    r"净增|新增|力争|确保|年均|左右|以上|[,:]|分别)+$"
)
_NAME: Final = re.compile(r"[^,。;:、()“”!?\n]{2,24}$")
_LEADING: Final = re.compile(
    r"^(?:其中|截至目前|目前|同时|此外|全年|当年|其|且|并|而|该|共|已|新|在|使|让|将|累计|实现|完成|预计|总|的|年)+(?=.{2})"
)
_NOUN_AFTER: Final = re.compile(r"[\u4e00-\u9fffA-Za-z]{1,16}")
_OWN: Final = re.compile(
    r"总投资|投资额|计划投资|占地|建筑面积|用地|总建筑|年产|产能|建成后|达产后|投资"
)
_CHANGES: Final = {"growth": "增长率", "decline": "下降率"}


@cache
def _indicators() -> frozenset[str]:
    return frozenset(
        name
        for row in load("indicators")
        for name in (row["label_zh"], *row["aliases"].split("|"))
        if name
    )


def read(
    reading: Reading,
    statement: Statement,
    only: int | None = None,
    subject: Mention | None = None,
) -> Iterator[Draft]:
    """Yield one observation for each quantity of the clause whose indicator can be named.

    With ``only`` just for the quantity that begins there, and of ``subject`` (None: of the zone
    spoken of), which somebody else has settled.
    """
    clause = statement.clause
    held = [q for q in reading.quantities if clause.start <= q.span.start < clause.end]
    paired = _respectively(reading, statement, held)
    for quantity in held:
        if only is not None and quantity.span.start != only:
            continue
        label = paired.get(quantity.span.start) or _indicator(reading, statement, quantity)
        if label is None:
            continue
        start = max(clause.start, quantity.span.start - 24)
        yield Draft(
            subject=_subject(reading, statement, quantity, label)
            if only is None
            else subject or ThingKey("Zone", statement.zone or ""),
            property="hasObservation",
            indicator=label,
            value=quantity.value,
            upper=quantity.upper,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            surface=quantity.surface,
            basis=_basis(reading, statement, quantity),
            start=start,
            end=quantity.span.end,
            rule="F501" if quantity.span.start not in paired else "F502",
            modality=judge(
                statement.cues,
                quantity.span.start,
                frozenset({"aim"}) if _is_goal(statement, quantity) else frozenset(),
                statement.period,
                reading.article.published,
                statement.carried,
            ),
            confidence=0.8,
            period=statement.period,
        )


def _is_goal(statement: Statement, quantity: Quantity) -> bool:
    return any(
        cue.modality == "target" and cue.start < quantity.span.start for cue in statement.cues
    )


def _basis(reading: Reading, statement: Statement, quantity: Quantity) -> str | None:
    before = reading.text[max(statement.clause.start, quantity.span.start - 8) : quantity.span.end]
    if "同比" in before:
        return "yoy"
    if "环比" in before:
        return "mom"
    if quantity.change == "share":
        return "share"
    return "cumulative" if "累计" in before else None


def _indicator(reading: Reading, statement: Statement, quantity: Quantity) -> str | None:
    """Return the name of what is measured: the noun counted, or the words before the number."""
    left = _left(reading, statement, quantity)
    if quantity.change in _CHANGES and quantity.unit == "percent":
        return _joined(left, _CHANGES[quantity.change]) if left else None
    if quantity.change == "rank":
        return _joined(left, "排名") if left else None
    if quantity.change == "share" and left:
        return left if left.endswith(("比重", "占比", "比例")) else left + "占比"
    if left and any(left.endswith(name) for name in _indicators()):
        return left
    counted = _counted(reading, statement, quantity)
    if counted:
        return counted + "数量"
    return left


def _joined(left: str, ending: str) -> str:
    return left if left.endswith(("率", "排名", "增速", "增幅")) else left + ending


def _left(reading: Reading, statement: Statement, quantity: Quantity) -> str | None:
    """Return the noun phrase before the number, without linking verbs and the subject's name."""
    low = statement.clause.start
    for other in reading.quantities:
        if low <= other.span.start < quantity.span.start:
            low = other.span.end
    for mention in statement.mentions:
        if mention.kind in _MEASURED and low <= mention.start < quantity.span.start:
            follows = reading.text[mention.end : mention.end + 1]
            if mention.end < quantity.span.start and follows != "等":
                low = mention.end
    for period in reading.periods:
        if low <= period.span.start < quantity.span.start:
            low = max(low, period.span.end)
    text = reading.text[low : quantity.span.start]
    text = _LINK.sub("", text)
    match = _NAME.search(text)
    if match is None:
        return None
    name = _LEADING.sub("", match[0])
    for word in (
        "引进",
        "吸引",
        "拥有",
        "集聚",
        "建设",
        "建成",
        "签约",
        "培育",
        "承接",
        "获批",
        "获得",
    ):
        if word in name:
            name = name.split(word)[-1]
    return name if len(name) > 1 and name not in stops() else None


def _counted(reading: Reading, statement: Statement, quantity: Quantity) -> str | None:
    """Return the noun the number counts: 26个|重点项目."""
    start = quantity.counted.start if quantity.counted else None
    if start is None:
        return None
    match = _NOUN_AFTER.match(reading.text, start, statement.clause.end)
    if match is None:
        return None
    end = start
    at = reading.token_index(start)
    while at < len(reading.tokens) and reading.tokens[at].start < match.end():
        word = reading.tokens[at]
        if word.pos in ("v", "p", "d", "c", "u", "ul", "uj") and word.start > start:
            break
        end = word.end
        at += 1
    name = reading.text[start : min(end, match.end())]
    return name if len(name) > 1 else None


def _subject(
    reading: Reading, statement: Statement, quantity: Quantity, label: str
) -> Mention | ThingKey:
    """Return what is measured: a project for its investment or area, else the clause's subject."""
    if _OWN.search(label) or _OWN.search(
        reading.text[max(statement.clause.start, quantity.span.start - 6) : quantity.span.start]
    ):
        before = [
            m
            for m in statement.mentions
            if m.kind in ("Project", "Park", "Platform", "Infrastructure")
        ]
        if before:
            return min(before, key=lambda m: abs(m.end - quantity.span.start))
    subject = statement.subject
    if subject is not None and subject.kind in _MEASURED and subject.start < quantity.span.start:
        return subject
    return ThingKey("Zone", statement.zone or "") if statement.zone else _fallback(statement)


def _fallback(statement: Statement) -> ThingKey:
    return ThingKey("Place", statement.subject.label if statement.subject else "")


def _respectively(
    reading: Reading, statement: Statement, held: Sequence[Quantity]
) -> dict[int, str]:
    """Pair 分别为 A、B和C with the subjects named before it, in order; empty if counts differ."""
    at = reading.text.find("分别", statement.clause.start, statement.clause.end)
    after = [q for q in held if at >= 0 and q.span.start > at]
    if len(after) < 2:
        return {}
    phrase = reading.text[statement.clause.start : at]
    items = [part for part in re.split(r"[、和与及]|以及", phrase) if part]
    if len(items) == len(after):
        tail = ""
        return {q.span.start: item + tail for q, item in zip(after, items, strict=True)}
    named = _list_before(reading, statement, len(after))
    if not named:
        return {}
    tail = re.sub(r"^.*?(?:产业|企业|园区|板块|行业|领域)", "", phrase)
    return {q.span.start: item + tail for q, item in zip(after, named, strict=True)}


def _list_before(reading: Reading, statement: Statement, count: int) -> list[str]:
    """Return the last list of exactly ``count`` things named in the paragraph before."""
    block = statement.sentence.block
    text = reading.text
    best: list[str] = []
    for sentence in reading.sentences:
        if sentence.block != block or sentence.start >= statement.clause.start:
            continue
        for match in re.finditer(
            r"[^,。;:、“”]+(?:、[^,。;:、“”]+)+", text[sentence.start : sentence.end]
        ):
            items = [i for i in re.split(r"、|和|以及", match[0]) if i]
            if len(items) == count:
                best = items
    if best:
        best[0] = re.sub(r"^.*(?:了|为|以|包括|:)", "", best[0])
        best[-1] = re.split(r"[一二三四五六七八九十]大|等", best[-1])[0]
    return best
