"""Entities become mentions wherever a form of their name stands."""

from __future__ import annotations

from zonegraph.extract import reading
from zonegraph.llm.answer import Named
from zonegraph.llm.drops import Drops
from zonegraph.llm.naming import names

from .made import article, named

READ = reading.read(article())


def test_every_place_of_every_form_is_a_mention() -> None:
    drops = Drops()
    found = names(READ, named(), drops)
    firms = [m for m in found.mentions if m.kind == "Enterprise"]
    assert len(firms) == READ.text.count("赛孚")
    assert {m.label for m in found.mentions if m.kind == "Zone"} == {"西安高新区"}
    assert all(READ.text[m.start : m.end] for m in found.mentions)
    assert not drops.counts


def test_a_thing_is_found_by_any_of_its_forms() -> None:
    found = names(READ, named(), Drops())
    assert [m.kind for m in found.find("高新区")] == ["Zone"]
    assert [m.label for m in found.find("西安 高新区")] == ["西安高新区"]
    assert found.find("别处") == ()


def test_a_name_that_stands_nowhere_is_dropped() -> None:
    drops = Drops()
    ghost = Named(name="鬼影科技", others=("鬼影",), kind="Enterprise", quote="鬼影")
    assert not names(READ, [ghost], drops).mentions
    assert drops.line() == "1 name not in the text"


def test_forms_of_two_answers_are_one_thing() -> None:
    twice = [*named(), Named(name="高新区", others=(), kind="Zone", quote="")]
    found = names(READ, twice, Drops())
    assert {m.label for m in found.mentions if m.kind == "Zone"} == {"西安高新区"}


def test_a_form_that_the_text_has_not_still_calls_the_thing() -> None:
    made = Named(name="赛孚芯片厂项目", others=("赛孚芯片厂",), kind="Project", quote="")
    found = names(READ, [made], Drops())
    assert [m.label for m in found.find("赛孚芯片厂项目")] == ["赛孚芯片厂"]
