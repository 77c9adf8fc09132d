"""Members of a list take their class from the noun that closes it."""

from __future__ import annotations

import pytest

from zonegraph.extract.names.listed import RULES, chains

from ..made import reading_of, shown


def _found(text: str) -> list[str]:
    return shown(RULES[0].find(reading_of(text)))


@pytest.mark.parametrize("joint", ["、", "和", "与", "以及"])
def test_the_last_two_items_may_be_joined_by_a_word(joint: str) -> None:
    found = _found(f"引进赛孚、铂瑞晶{joint}禾芯微等一批龙头企业。")
    assert found == ["Enterprise:赛孚", "Enterprise:铂瑞晶", "Enterprise:禾芯微"]


def test_a_qualifier_inside_an_item_does_not_end_it() -> None:
    assert "Project:恒信高端制剂" in _found("推动鲁岳二期、恒信高端制剂达产见效。")


def test_one_item_before_the_closer_is_a_list_of_one() -> None:
    assert "Enterprise:铂瑞晶" in _found("引进铂瑞晶等龙头企业。")


def test_quoted_items_lose_their_marks() -> None:
    found = _found("建设“云谷”、“星河湾”等重点项目。")
    assert {label.split(":")[1] for label in found} == {"云谷", "星河湾"}


@pytest.mark.parametrize(
    "text", ["他勤奋、认真、踏实。", "白菜、萝卜和土豆都很新鲜。", "引进企业。"]
)
def test_silent(text: str) -> None:
    assert _found(text) == []


def test_items_lie_in_their_sentence_and_do_not_overlap() -> None:
    read = reading_of("引进赛孚、铂瑞晶和禾芯微等一批龙头企业，建设云谷、星河湾等项目。")
    for sentence in read.sentences:
        for chain in chains(read, sentence):
            ends = [end for item in chain.items for end in item]
            assert ends == sorted(ends)
            assert sentence.start <= ends[0]
            assert ends[-1] <= sentence.end
