"""高新区 and 全区 mean the article's zone; 国家高新区 means no one's."""

from __future__ import annotations

import pytest

from zonegraph.extract.extractor import names

from .made import reading_of


def _referred(text: str, headline: str = "西安高新区加快发展") -> list[tuple[str, str]]:
    read = reading_of(text, headline)
    outer, _ = names(read, None)
    return [(read.text[m.start : m.end], m.label) for m in outer if m.rule == "N103"]


@pytest.mark.parametrize("word", ["高新区", "全区", "园区"])
def test_a_self_reference_goes_to_the_zone_of_the_article(word: str) -> None:
    assert _referred(f"去年{word}引进多家企业。") == [(word, "西安高新区")]


@pytest.mark.parametrize(
    "text",
    [
        "国家高新区贡献突出。",
        "全国高新区座谈会召开。",
        "国家级高新区排名公布。",
        "各高新区交流经验。",
        "兄弟高新区来访。",
        "省级高新区增多。",
        "推进园区化发展。",
    ],
)
def test_a_class_of_zones_is_no_self_reference(text: str) -> None:
    assert _referred(text) == []


def test_a_zone_named_in_the_paragraph_is_meant_rather_than_the_article_s() -> None:
    text = "成都高新区同日发布消息。高新区引进三家企业。\n\n高新区表示欢迎。"
    assert [label for _, label in _referred(text)] == ["成都高新区", "西安高新区"]


def test_the_headline_outweighs_the_count() -> None:
    text = "成都高新区来访。成都高新区介绍经验。成都高新区提出建议。"
    _, zone = names(reading_of(text, "西安高新区迎来客人"), None)
    assert zone == "西安高新区"


def test_without_a_headline_the_commonest_zone_counts() -> None:
    _, zone = names(reading_of("西安高新区出访。成都高新区、成都高新区。", "消息"), None)
    assert zone == "成都高新区"


def test_without_a_zone_nothing_is_referred_to() -> None:
    read = reading_of("高新区引进三家企业。", "消息")
    outer, zone = names(read, None)
    assert zone is None
    assert [m for m in outer if m.kind == "Zone"] == []


def test_self_references_are_no_aliases() -> None:
    from .made import extraction

    found = extraction("去年全区引进比亚迪。高新区欢迎。", "西安高新区加快发展")
    (zone,) = [thing for thing in found.things if thing.kind == "Zone"]
    assert not {"全区", "高新区"} & set(zone.aliases)
    assert len(zone.spans) == 3
