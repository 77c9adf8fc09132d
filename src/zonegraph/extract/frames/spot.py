"""A quantity with the words around it that say what it measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.sentence import Clause

CHANGES: Final = frozenset({"growth", "decline"})
BOUNDS: Final = ("以上", "以下", "级", "以内")
MARKS: Final = ",。;:、)”!?\n"
_SPECIFIED: Final = frozenset({"length", "power", "other", "rate", "energy", "mass"})
_NOMINAL: Final = frozenset({"n", "nz", "vn", "b", "l"})
_OF_ITSELF: Final = frozenset({"产能", "能力", "规模", "以上"})
_AND: Final = re.compile(r"[和与及、]$")
_OF: Final = ("占", "在")
_PART: Final = re.compile("(?:总量|总数|总额)?的?(?:比重|占比|比例|份额)")
_SCENE: Final = re.compile(r"^在(?:[^,]*的)?([^,的]{4,})[中上里]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The indicator of a quantity; ``level`` is what is measured itself, a change left aside."""

    label: str
    level: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What the rules of naming look at.

    ``raw`` is what stands between what owns the measure, or the quantity before, and the number;
    ``name`` the same without the words that frame a name; ``behind`` the noun behind the number,
    right behind it if ``joined``; ``after`` the characters there. ``owner`` is the thing named last
    before the number, ``last`` what the quantities before it in the sentence measure, ``previous``
    the last of these; ``field`` the industry spoken of, ``scene`` what a clause 在…中 before names.
    """

    quantity: Quantity
    raw: str
    name: str
    behind: str
    owner: Mention | None
    joined: bool
    after: str
    last: Sequence[Named]
    previous: Quantity | None
    field: str
    scene: str

    @property
    def level(self) -> str:
        """What the quantity before measures, empty if there is none."""
        return self.last[-1].level if self.last else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a reader has read when a quantity comes: ``scene`` of the clause before."""

    mentions: Sequence[Mention]
    last: Sequence[Named]
    previous: Quantity | None
    scene: str


def spot(reading: Reading, clause: Clause, quantity: Quantity, before: Before) -> Spot:
    """Return ``quantity`` of ``clause`` with the words around it."""
    text, start, end = reading.text, quantity.span.start, quantity.span.end
    previous = before.previous
    low = clause.start
    if previous is not None and previous.span.end > low and not attributive(reading, previous):
        low = previous.span.end
    owners = [m for m in before.mentions if not _is_whole(text, m)]
    owner = phrase.owner_before(owners, text, low, start)
    raw = phrase.spoken(reading, owner.end if owner else low, start)
    if previous is not None and owner is None and low == previous.span.end and _AND.search(raw):
        raw = ""
    noun = quantity.counted.start if quantity.counted else end + text.startswith("的", end)
    fields = [m for m in before.mentions if m.kind == "Industry" and m.end <= start]
    return Spot(
        quantity=quantity,
        raw=raw,
        name=phrase.cleared(phrase.unchanged(raw) if quantity.change in CHANGES else raw),
        behind=phrase.noun_behind(reading, noun, _limit(reading, clause, quantity)),
        owner=owner,
        joined=noun == end,
        after=text[end : end + 4],
        last=before.last,
        previous=previous,
        field=fields[-1].label if fields else "",
        scene=before.scene,
    )


def _is_whole(text: str, mention: Mention) -> bool:
    """Whether a place is what a share is taken of: 占济宁市比重, 在天津市占比."""
    before = text[max(0, mention.start - 1) : mention.start]
    return before in _OF and _PART.match(text, mention.end) is not None


def _limit(reading: Reading, clause: Clause, quantity: Quantity) -> int:
    """Return where the noun behind a quantity ends at the latest: at the next quantity."""
    for other in reading.quantities:
        if quantity.span.start < other.span.start < clause.end and not attributive(reading, other):
            return other.span.start
    return clause.end


def scene(reading: Reading, clause: Clause) -> str:
    """Return what a clause 在…中 sets the scene with; empty if it is none."""
    match = _SCENE.match(phrase.spoken(reading, clause.start, clause.end))
    return match[1] if match else ""


def attributive(reading: Reading, quantity: Quantity) -> bool:
    """Whether the quantity qualifies the noun behind it: 亿元以上项目, 12英寸生产线."""
    end = quantity.span.end
    following = reading.text[end : end + 1]
    if not following or following in MARKS:
        return False
    if quantity.kind == "money":
        return quantity.surface.endswith(BOUNDS)
    word = reading.tokens[reading.token_index(end)]
    specified = quantity.kind in _SPECIFIED and word.pos in _NOMINAL
    return specified and word.text not in _OF_ITSELF
