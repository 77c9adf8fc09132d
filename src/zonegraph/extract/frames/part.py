"""Parts of a whole: a programme and its actions, a zone and its districts, a project's phases."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zonegraph.extract.draft import Draft
from zonegraph.extract.names.counted import sets
from zonegraph.extract.rule import Card

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_LISTED: Final = Card(
    id="F420",
    name="parts-in-brackets",
    why="What stands in brackets or after 包括 behind a whole of its class are its parts.",
    fires=(("实施“强区计划”(“育苗行动”“攀峰行动”)。", "强区计划 hasPart 育苗行动"),),
    silent=("实施“强区计划”和“育苗行动”。",),
    states=True,
)
_COUNTED: Final = Card(
    id="F421",
    name="members-of-a-counted-set",
    why="A programme that counts its parts is made of those it then names.",
    fires=(
        (
            "探索两种模式。院企共建模式突出平台。飞地孵化模式突出人才。",
            "两种模式 hasPart 飞地孵化模式",
        ),
    ),
    silent=("实施“三大工程”(强链补链工程、招才引智工程)。",),
    states=True,
)
CARDS: Final = (_LISTED, _COUNTED)
_OPENS: Final = re.compile(r"[”]?(?:[(:]|,?(?:即|包括|分别是|分别为|包含|涵盖))")
_WHOLES: Final = frozenset({"Strategy", "Policy", "Platform", "Park", "Project"})


def counted(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Draft]:
    """Yield the members of each counted set as its parts."""
    at = {(m.start, m.end): m for m in mentions}
    for found in sets(reading):
        whole = at.get(found.whole)
        for place in found.members:
            member = at.get(place)
            if whole is not None and member is not None:
                yield replace(_draft(whole, member), start=member.start, rule=_COUNTED.id)


def read(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Draft]:
    """Yield the parts that stand in brackets or after a colon behind the name of the whole."""
    for at, whole in enumerate(mentions):
        if whole.kind not in _WHOLES:
            continue
        opened = _OPENS.match(reading.text, whole.end)
        sentence = reading.sentence_at(whole.start)
        if opened is None or sentence is None:
            continue
        limit = sentence.end
        if opened[0].endswith("("):
            closed = reading.text.find(")", opened.end(), sentence.end)
            limit = closed if closed > 0 else opened.end()
        last = opened.end()
        for part in mentions[at + 1 :]:
            gap = reading.text[last : part.start]
            if part.start >= limit or not re.fullmatch(r"[“、,和与及以]*", gap):
                break
            if part.kind == whole.kind:
                yield _draft(whole, part)
            last = part.end + (reading.text[part.end : part.end + 1] == "”")


def phases(pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[Draft]:
    """Yield each phase as a part of its project."""
    for whole, phase in pairs:
        yield _draft(whole, phase)


def _draft(whole: Mention, part: Mention) -> Draft:
    return Draft(
        subject=whole,
        property="hasPart",
        object=part,
        start=whole.start,
        end=part.end,
        rule=_LISTED.id,
        modality="achieved",
        confidence=0.8,
    )
