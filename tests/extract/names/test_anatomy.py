"""What the parts of a name tell: whose it is, what it makes."""

from __future__ import annotations

from zonegraph.extract.names.anatomy import parts

from ..made import mention, reading_of, shown


def _parts(name: str, kind: str) -> list[str]:
    read = reading_of(f"建设{name}。")
    found = list(parts(read, mention(read, name, kind)))
    assert all(part.nested for part in found)
    return shown(found)


def test_a_known_owner_opens_the_name() -> None:
    assert "Enterprise:比亚迪" in _parts("比亚迪动力电池产业园", "Park")


def test_a_brand_no_dictionary_knows_is_an_owner() -> None:
    assert "Enterprise:铂瑞晶" in _parts("铂瑞晶芯片项目", "Project")


def test_two_owners_joined_by_a_dash() -> None:
    found = _parts("华为—比亚迪联合实验室", "Institute")
    assert found[:2] == ["Enterprise:华为", "Enterprise:比亚迪"]


def test_an_ordinary_word_owns_nothing() -> None:
    assert not [p for p in _parts("动力电池产业园", "Park") if p.startswith("Enterprise")]


def test_names_of_other_classes_have_no_such_parts() -> None:
    assert _parts("比亚迪公司", "Enterprise") == []
