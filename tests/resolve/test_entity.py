"""Entities of several articles: one IRI, every name, every claim."""

from __future__ import annotations

from zonegraph.iri import mint
from zonegraph.resolve import resolve

from .made import claim, extraction, thing

ZONE = thing("Zone", "甲高新区")
SHORT = thing("Enterprise", "恒信")
LONG = thing("Enterprise", "恒信科技公司", "恒信")
FIRST = extraction("第一篇", (ZONE, LONG), claim(ZONE, "hasEnterprise", LONG))
SECOND = extraction("第二篇", (ZONE, SHORT), claim(ZONE, "hasEnterprise", SHORT))


def test_one_entity_for_all_articles() -> None:
    found = resolve([FIRST, SECOND])
    firms = [entity for entity in found.entities if entity.kind == "Enterprise"]
    assert [(firm.label, firm.aliases) for firm in firms] == [("恒信科技公司", ("恒信",))]
    assert {claim.object for claim in found.claims} == {firms[0].iri}
    assert len(found.claims) == 2


def test_the_iri_is_made_from_kind_and_fullest_label() -> None:
    iris = {entity.iri for entity in resolve([FIRST, SECOND]).entities}
    assert iris == {mint("Zone", "甲高新区"), mint("Enterprise", "恒信科技公司")}


def test_each_article_mentions_its_entities_once() -> None:
    found = resolve([FIRST, SECOND])
    mentioned = [(m.article.headline, m.entity) for m in found.mentions]
    assert len(mentioned) == len(set(mentioned)) == 4


def test_order_of_articles_does_not_matter() -> None:
    assert resolve([FIRST, SECOND]) == resolve([SECOND, FIRST])


def test_doubtful_claims_are_left_out_but_not_their_things() -> None:
    doubtful = extraction(
        "第三篇", (ZONE, LONG), claim(ZONE, "hasEnterprise", LONG, confidence=0.4)
    )
    assert len(resolve([doubtful], 0.4).claims) == 1
    found = resolve([doubtful], 0.41)
    assert found.claims == ()
    assert len(found.entities) == 2


def test_names_of_a_zone_get_an_iri_of_their_own() -> None:
    here, there = thing("Park", "创新园", zone="甲高新区"), thing("Park", "创新园", zone="乙高新区")
    found = resolve([extraction("一", (here,)), extraction("二", (there,))])
    assert len({entity.iri for entity in found.entities}) == 2
    assert {entity.zone for entity in found.entities} == {"甲高新区", "乙高新区"}


def test_labels_that_differ_in_width_share_one_entity() -> None:
    found = resolve(
        [
            extraction("一", (thing("Project", "ABC项目"),)),
            extraction("二", (thing("Project", "ＡＢＣ项目"),)),
        ]
    )
    assert len(found.entities) == 1
    assert {found.entities[0].label, *found.entities[0].aliases} == {"ABC项目", "ＡＢＣ项目"}


def test_no_articles_give_nothing() -> None:
    found = resolve([])
    assert (found.articles, found.entities, found.mentions, found.claims) == ((), (), (), ())
