"""What the parts of a name state: its owner, its product, its branch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.rule import Card

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention

_FOUNDED: Final = frozenset({"Institute"})
_NAME: Final = Card(
    id="F301",
    name="what-a-name-says",
    why="比亚迪动力电池产业园 says by its own name who runs it and what it is for.",
    fires=(("西安高新区建设比亚迪动力电池产业园。", "比亚迪动力电池产业园 operatedBy 比亚迪"),),
    silent=("西安高新区建设“智慧谷”产业园。",),
    states=True,
)
_OWNER: Final = Card(
    id="F302",
    name="zone-has-the-owner",
    why="A firm whose works stand in the zone is a firm of the zone.",
    fires=(("西安高新区建设比亚迪动力电池产业园。", "西安高新区 hasEnterprise 比亚迪"),),
    silent=("西安高新区建设“智慧谷”产业园。",),
    states=True,
)
CARDS: Final = (_NAME, _OWNER)


def read(
    statement: Statement, mention: Mention, parts: Sequence[Mention], modality: str
) -> Iterator[Draft]:
    """Yield who runs ``mention``, what it makes and its branch, as its own name says."""
    owners = [part for part in parts if part.kind in ("Enterprise", "Institute")]
    for part in parts:
        name = _property(mention, part, len(owners))
        if name is None:
            continue
        yield Draft(
            subject=mention,
            property=name,
            object=part,
            start=mention.start,
            end=mention.end,
            rule=_NAME.id,
            modality=modality,
            confidence=0.8 * part.score,
            period=statement.period,
        )
    if statement.zone is None:
        return
    for owner in owners:
        if owner.kind == "Enterprise":
            yield Draft(
                subject=ThingKey("Zone", statement.zone),
                property="hasEnterprise",
                object=owner,
                start=mention.start,
                end=mention.end,
                rule=_OWNER.id,
                modality="achieved",
                confidence=0.5 * owner.score,
            )


def _property(mention: Mention, part: Mention, owners: int) -> str | None:
    """Return the relation of a whole to a part of its name."""
    if part.kind in ("Enterprise", "Institute"):
        joint = mention.kind in _FOUNDED and owners > 1
        return "foundedBy" if joint else "operatedBy"
    if part.kind == "Industry":
        return "inIndustry"
    return "produces" if part.kind == "Product" else None


def modality_of(drafts: Mapping[int, str], mention: Mention) -> str:
    """Return the modality its zone's claim gave ``mention``: a planned thing has planned parts."""
    return drafts.get(mention.start, "achieved")
