"""What is still in mind when a sentence begins, and in which role."""

from __future__ import annotations

from zonegraph.extract.learned.pairs import describe, pairs
from zonegraph.extract.learned.recall import meant

from ..made import reading_of
from .made import scene

TWO = "比亚迪动力电池产业园在西安高新区开工。该项目总投资35亿元。"


def test_the_subject_of_the_sentence_before_is_recalled() -> None:
    held = scene(TWO)
    roles = {item.mention.label: item.roles for item in held.recalled if item.mention}
    assert "first" in roles["比亚迪动力电池产业园"]
    assert "西安高新区" not in roles


def test_what_the_sentence_names_itself_is_not_recalled() -> None:
    held = scene("比亚迪动力电池产业园开工。比亚迪动力电池产业园总投资35亿元。")
    assert "比亚迪动力电池产业园" not in {i.mention.label for i in held.recalled if i.mention}


def test_a_new_paragraph_forgets_all_but_what_the_last_was_about() -> None:
    held = scene("比亚迪动力电池产业园开工。\n\n总投资35亿元。")
    roles = {item.mention.label: item.roles for item in held.recalled if item.mention}
    assert set(roles.get("比亚迪动力电池产业园", ())) <= {"before"}


def test_the_recalled_is_a_subject_and_never_a_target() -> None:
    held = scene(TWO)
    found = list(pairs(held))
    for item in held.recalled:
        assert [target for subject, target in found if subject is item] == list(held.items)
        assert item not in [target for _, target in found]


def test_anaphor_and_role_are_seen() -> None:
    held = scene(TWO)
    marks = describe(held, held.recalled[0], held.items[-1])
    assert any(mark.startswith("role=first") for mark in marks)
    assert any(mark.startswith("meant=Project") for mark in marks)


def test_the_classes_an_anaphor_stands_for() -> None:
    assert meant(reading_of("公司总投资35亿元。"), 0) == "Enterprise"
    assert meant(reading_of("总投资35亿元。"), 0) == ""
