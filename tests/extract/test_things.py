"""All forms of a name are one thing, under the fullest form the article gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .made import extraction

if TYPE_CHECKING:
    from zonegraph.claim import Thing

HEADLINE = "西安高新区加快发展"


def _things(text: str, kind: str) -> dict[str, Thing]:
    return {t.label: t for t in extraction(text, HEADLINE).things if t.kind == kind}


def test_official_and_short_name_of_a_zone_are_one() -> None:
    found = _things("西安高新技术产业开发区发布消息。西安高新区表示欢迎。", "Zone")
    assert list(found) == ["西安高新区"]
    assert "西安高新技术产业开发区" in found["西安高新区"].aliases
    assert len(found["西安高新区"].spans) == 3


def test_spaces_in_print_are_an_alias_not_another_thing() -> None:
    found = _things("建设比亚迪动力电池产业园。比亚迪 动力电池 产业园开工。", "Park")
    assert list(found) == ["比亚迪动力电池产业园"]
    assert found["比亚迪动力电池产业园"].aliases == ("比亚迪 动力电池 产业园",)


def test_marks_around_a_name_are_not_part_of_it() -> None:
    found = _things("印发《关于促进氢能产业发展的若干措施》。", "Policy")
    assert list(found) == ["关于促进氢能产业发展的若干措施"]


def test_a_short_form_the_article_defines_is_the_same_thing() -> None:
    text = "西安光电子先导研究院(以下简称“先导院”)揭牌。先导院引进人才。"
    found = _things(text, "Institute")
    assert list(found) == ["西安光电子先导研究院"]
    assert "先导院" in found["西安光电子先导研究院"].aliases
    assert len(found["西安光电子先导研究院"].spans) >= 2


def test_every_span_shows_a_name_of_the_thing() -> None:
    text = "西安高新技术产业开发区建设比亚迪 动力电池 产业园。"
    found = extraction(text, HEADLINE)
    for thing in found.things:
        if thing.kind in ("Zone", "Park"):
            for span in thing.spans:
                printed = found.article.text[span.start : span.end]
                assert printed in (thing.label, *thing.aliases)


def test_a_name_that_means_nothing_elsewhere_belongs_to_the_zone() -> None:
    scoped = _things("西安高新区建设科创云谷产业园。", "Park")
    assert {thing.zone for thing in scoped.values()} == {"西安高新区"}
    alone = _things("西安高新区建设比亚迪动力电池产业园。", "Park")
    assert {thing.zone for thing in alone.values()} == {None}
