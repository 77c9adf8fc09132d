"""Names that are one thing, and a name that is two; what looks alike and is not stays silent."""

from __future__ import annotations

import pytest

from zonegraph.check.across.column import Columns
from zonegraph.check.across.name import alike, ambiguous, entities

from ..made import dataset, witness


def _found(*things: tuple[str, str, str]) -> list[tuple[str, str | None]]:
    text = "".join(
        f'zgid:{iri} a zg:{kind} ; skos:prefLabel "{name}"@zh .\n' for iri, kind, name in things
    )
    data = dataset(text)
    columns = Columns(data)
    kinds = entities(columns)
    _, words = witness(data)
    both = [*alike(columns, kinds, words), *ambiguous(columns, kinds, words)]
    return [(each.check, (each.focus or "").rpartition("/")[2]) for each in both]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("星河电子", "星河电子有限公司", True),
        ("星河电子", "星河电子股份有限公司", True),
        ("星河电子", "星河电子(云岭)", True),
        ("产业研发基地", "产业与研发基地", True),
        ("生命科学中心一期", "生命科学中心二期", False),
        ("生产基地", "生产基地(一期)", False),
        ("星河电子", "星湖电子", False),
    ],
)
def test_legal_form_and_filler_do_not_make_two_things(one: str, other: str, alike: bool) -> None:
    found = _found(("enterprise-1", "Enterprise", one), ("enterprise-2", "Enterprise", other))
    assert found == ([("P308", "enterprise-1")] if alike else [])


def test_one_name_of_two_kinds() -> None:
    assert _found(("a", "Enterprise", "星河"), ("b", "Project", "星河")) == [("P309", "a")]
    assert _found(("a", "Industry", "机器人"), ("b", "Product", "机器人")) == []
