"""Where a gold claim stands: the pair of items that states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity
from zonegraph.extract import clauses
from zonegraph.extract.learned.relations import JOINT, NONE
from zonegraph.extract.learned.scenes import QUANTITY, STAGE, scenes
from zonegraph.read import read_text
from zonegraph.train.align import Gold, label
from zonegraph.train.corpus import sample

if TYPE_CHECKING:
    from zonegraph.extract.learned.pairs import Item, Scene

TEXT = (
    "---\nheadline: 西安高新区消息\n---\n\n"
    "西安高新区将引进恒信公司，产值达到35亿元。恒信公司开工。西安高新区欢迎恒信公司。\n"
)


def _claim(
    subject: str,
    name: str,
    target: str | None,
    quote: str,
    modality: str = "achieved",
    value: str | None = None,
    indicator: str | None = None,
) -> GoldClaim:
    return GoldClaim(
        subject=subject,
        property=name,
        object=target,
        indicator=indicator,
        value=value,
        unit=None,
        qualifier=None,
        start=None,
        end=None,
        modality=modality,
        quote=quote,
        core=True,
    )


CLAIMS = (
    _claim("西安高新区", "hasEnterprise", "恒信公司", "将引进恒信公司", "planned"),
    _claim("西安高新区", "hasObservation", None, "产值达到35亿元", value="35", indicator="产值"),
    _claim("恒信公司", "stage", None, "恒信公司开工", value="开工"),
)


def _scenes() -> tuple[Gold, list[Scene]]:
    entities = tuple(
        GoldEntity(label=name, aliases=(), kind=kind, core=True)
        for name, kind in (("西安高新区", "Zone"), ("恒信公司", "Enterprise"))
    )
    gold = Annotation(name="a", headline="西安高新区消息", entities=entities, claims=CLAIMS)
    found = sample(read_text(TEXT, "a.md")[0], gold)
    held = clauses.statements(found.reading, found.outer, found.zone)
    return Gold(found), list(scenes(found.reading, held, found.outer))[1:]


def _told(
    gold: Gold, scene: Scene, subject: Item | None, target: Item
) -> tuple[str, str | None] | None:
    """Return the relation and the modality of its claim."""
    found = label(gold, scene, subject, target)
    if found is None:
        return None
    name, claim = found
    return name, claim.modality if claim is not None else None


def _item(scene: Scene, kind: str) -> Item:
    return next(item for item in scene.items if item.kind.startswith(kind))


def test_a_claim_stands_where_its_quote_does() -> None:
    gold, (first, _, third) = _scenes()
    zone, firm = _item(first, "Zone"), _item(first, "Enterprise")
    assert _told(gold, first, zone, firm) == ("hasEnterprise", "planned")
    assert _told(gold, first, firm, zone) == (NONE, None)
    # Elsewhere in the article it is neither stated nor denied.
    assert label(gold, third, _item(third, "Zone"), _item(third, "Enterprise")) is None


def test_a_quantity_is_known_by_its_value() -> None:
    gold, (first, _, _) = _scenes()
    measured = _item(first, QUANTITY)
    assert _told(gold, first, None, measured) == ("hasObservation", "achieved")
    assert _told(gold, first, _item(first, "Enterprise"), measured) == (NONE, None)


def test_a_stage_is_known_by_its_words() -> None:
    gold, (_, second, _) = _scenes()
    assert _told(gold, second, _item(second, "Enterprise"), _item(second, STAGE)) == (
        "stage",
        "achieved",
    )


def test_two_relations_of_one_pair_are_one_label() -> None:
    gold, (first, _, _) = _scenes()
    ends = ("西安高新区", "恒信公司")
    claim, start, end = gold.by_ends[ends][0]
    other = _claim(*ends[:1], "supportedBy", ends[1], claim.quote)
    gold.by_ends[ends].append((other, start, end))
    found = label(gold, first, _item(first, "Zone"), _item(first, "Enterprise"))
    assert found is not None
    assert found[0] == JOINT.join(("hasEnterprise", "supportedBy"))
