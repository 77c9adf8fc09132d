"""The graph of the digests says what the graph of the real page says, and why where it does not.

The floors are a little under what was measured; ``python tests/digest_agreement.py`` tells all.
"""

from __future__ import annotations

import pytest

from zonegraph.evaluate.gold import Annotation, GoldClaim, GoldEntity
from zonegraph.iri import fold

from .digest_agreement import (
    PAGE,
    Agreement,
    Difference,
    Side,
    claims,
    empty,
    entities,
    measured,
    report,
)


def thing(kind: str, label: str) -> GoldEntity:
    return GoldEntity(label=label, aliases=(), kind=kind, core=True)


def said(subject: str, name: str, target: str) -> GoldClaim:
    return GoldClaim(
        subject=subject,
        property=name,
        object=target,
        indicator=None,
        value=None,
        unit=None,
        qualifier=None,
        start=None,
        end=None,
        modality="achieved",
        quote="",
        core=True,
    )


def side(
    name: str, text: str, things: tuple[GoldEntity, ...], held: tuple[GoldClaim, ...] = ()
) -> Side:
    known = Annotation(name=name, headline="h", entities=things, claims=held)
    gold = Annotation(name="gold", headline="h", entities=(thing("Zone", "甲高新区"),), claims=())
    return Side(name=name, held=known, gold=gold, text=fold(text))


def kinds(agreement: Agreement) -> set[tuple[str, str, str]]:
    return {(each.side, each.kind, each.row) for each in agreement.differences}


def test_every_difference_of_things_has_its_kind() -> None:
    page = side(
        "page",
        "甲高新区有乙公司和丙大数据中心，还有戊厂。",
        (
            thing("Zone", "甲高新区"),
            thing("Enterprise", "乙公司"),
            thing("Platform", "丙大数据中心"),
            thing("Enterprise", "戊厂"),
        ),
    )
    digest = side(
        "digest",
        "甲高新区有乙公司和丙大数据中心。",
        (thing("Zone", "甲高新区"), thing("Project", "乙公司"), thing("Platform", "丙大数据")),
    )
    found = empty()
    entities(page, digest, found)
    assert (found.page.total(), found.digest.total(), found.both.total()) == (4, 3, 1)
    assert kinds(found) == {
        ("page", "another class", "Enterprise: 乙公司"),
        ("page", "another boundary", "Platform: 丙大数据中心"),
        ("page", "name not stated", "Enterprise: 戊厂"),
        ("digest", "another class", "Project: 乙公司"),
        ("digest", "another boundary", "Platform: 丙大数据"),
    }


def test_every_difference_of_claims_has_its_kind() -> None:
    things = (thing("Zone", "甲高新区"), thing("Enterprise", "乙公司"), thing("Park", "丁园"))
    text = "甲高新区的丁园有乙公司。"
    page = side(
        "page",
        text,
        things,
        (said("甲高新区", "hasEnterprise", "乙公司"), said("甲高新区", "hasPark", "丁园")),
    )
    digest = side(
        "digest",
        text,
        things,
        (said("丁园", "hasEnterprise", "乙公司"), said("甲高新区", "hasPart", "丁园")),
    )
    found = empty()
    claims(page, digest, found)
    assert found.both.total() == 0
    assert {kind for _, kind, _ in kinds(found)} == {"another subject", "relation read differently"}
    assert {each.side for each in found.differences} == {"page", "digest"}


def test_the_report_names_each_difference() -> None:
    found = empty()
    found.page["Zone"] = found.digest["Zone"] = found.both["Zone"] = 1
    found.differences.append(
        Difference(side="page", kind="name not stated", row="Zone: 甲", true=True)
    )
    text = report("things", found, listed=True)
    assert "agreement (F1) 1.000" in text
    assert "only in page: name not stated: 1, in the gold 1" in text
    assert "only in page | name not stated | a fact | Zone: 甲" in text
    assert "Zone: 甲" not in report("things", found, listed=False)


@pytest.mark.skipif(not PAGE.exists(), reason="the captured page is not here")
def test_the_agreement_does_not_fall() -> None:
    things, statements = measured()
    assert things.share() >= 0.62
    assert statements.share() >= 0.48
    for agreement in (things, statements):
        alone = agreement.page.total() + agreement.digest.total() - 2 * agreement.both.total()
        assert 0 < len(agreement.differences) <= alone + agreement.both.total()
