"""Where articles begin, and what is theirs."""

from __future__ import annotations

from zonegraph.article import BlockKind
from zonegraph.read.articles import part
from zonegraph.read.decode import source
from zonegraph.read.linekind import sort_lines
from zonegraph.read.lines import split

BODY = "去年新增企业八百家，同比增长三成。"
OTHER = "今年，园区还将建成停车场，新增车位三千个。"


def stories(text: str) -> list[tuple[list[str], list[str], list[str]]]:
    found = part(sort_lines(split(source(text.replace("\n", "\n\n"), "x"))))
    return [
        (
            [f"{kind}:{each.line.text}" for kind, each in story.titles],
            [each.line.text for each in story.body],
            [name for people in story.people for name in people.writers],
        )
        for story in found
    ]


def test_titles_above_a_byline() -> None:
    page = f"锚定千亿目标\n高新区交出答卷\n——来自云溪的报告\n▶ 沈亦舟\n{BODY}\n小标题在此\n{OTHER}"
    assert stories(page) == [
        (
            ["kicker:锚定千亿目标", "headline:高新区交出答卷", "subtitle:——来自云溪的报告"],
            [BODY, "小标题在此", OTHER],
            ["沈亦舟"],
        )
    ]


def test_two_titles_are_kicker_and_headline_and_a_dash_makes_a_subtitle() -> None:
    (one,) = stories(f"锚定千亿目标\n高新区交出答卷\n▶ 沈亦舟\n{BODY}")
    (two,) = stories(f"高新区交出答卷\n——来自云溪的报告\n▶ 沈亦舟\n{BODY}")
    assert one[0] == ["kicker:锚定千亿目标", "headline:高新区交出答卷"]
    assert two[0] == ["headline:高新区交出答卷", "subtitle:——来自云溪的报告"]


def test_bylines_and_datelines_part_articles() -> None:
    page = (
        f"高新区交出答卷\n▶ 沈亦舟\n{BODY}\n智造小镇签约\n本报讯 {OTHER}\n中心挂牌\n▶ 石磊\n{BODY}"
    )
    assert [(titles[0], body) for titles, body, _ in stories(page)] == [
        ("headline:高新区交出答卷", [BODY]),
        ("headline:智造小镇签约", [f"本报讯 {OTHER}"]),
        ("headline:中心挂牌", [BODY]),
    ]


def test_signatures_below_part_articles_too() -> None:
    page = f"高新区交出答卷\n{BODY}\n▶ 沈亦舟\n智造小镇签约\n{OTHER}\n▶ 石磊"
    assert [(titles, people) for titles, _, people in stories(page)] == [
        (["headline:高新区交出答卷"], ["沈亦舟"]),
        (["headline:智造小镇签约"], ["石磊"]),
    ]


def test_names_alone_below_a_title_are_its_byline() -> None:
    page = f"高新区交出答卷\n▶ 沈亦舟\n{BODY}\n智造小镇签约\n石磊 杜若\n本报讯 {OTHER}"
    assert stories(f"智造小镇签约\n石磊 王杜若\n{BODY}")[0][2] == ["石磊", "王杜若"]
    assert len(stories(page)) == 2


def test_without_any_sign_it_is_one_story() -> None:
    assert stories(f"{BODY}\n小标题在此\n{OTHER}") == [([], [BODY, "小标题在此", OTHER], [])]
    assert stories(f"高新区交出答卷\n{BODY}")[0][0] == [f"{BlockKind.HEADLINE}:高新区交出答卷"]
