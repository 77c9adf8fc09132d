"""Word classes come from their lexicons and keep apart what they must."""

from __future__ import annotations

from zonegraph.extract import words
from zonegraph.vocab import CLASSES


def test_heads_name_classes_of_the_ontology_with_a_strength() -> None:
    found = [head for heads in words.heads().values() for head in heads]
    assert len(found) > 200
    assert {head.strength for head in found} == {"strong", "medium", "weak"}
    assert {head.kind for head in found} <= set(CLASSES)
    assert all(head.word == word for word, heads in words.heads().items() for head in heads)


def test_self_references_are_no_heads_of_names_of_another_kind() -> None:
    found = words.self_references()
    assert {"高新区", "全区"} <= found


def test_list_heads_lead_to_classes() -> None:
    assert words.list_heads()["项目"] == "Project"
    assert set(words.list_heads().values()) <= set(CLASSES)


def test_verbs_have_groups() -> None:
    assert all(groups for groups in words.verbs().values())
    assert "attract" in words.verbs()["引进"]


def test_a_brand_is_no_word() -> None:
    assert words.is_word("企业")
    assert not words.is_word("铂瑞晶")


def test_other_classes_are_filled() -> None:
    assert "重点项目" in words.generic()
    assert "和" in words.stops()
    assert "主任" in words.titles()
    assert "欧阳" in words.surnames()
