"""A short form the article defines is a name of the whole from there on."""

from __future__ import annotations

import pytest

from zonegraph.extract.names.short import shortened

from ..made import mention, reading_of, shown


@pytest.mark.parametrize(
    "defined",
    ["（以下简称“先导院”）", "（简称先导院）", "（下称“先导院”）", "（以下统称为先导院）"],
)
def test_defined_and_used(defined: str) -> None:
    read = reading_of(f"光电先导研究院{defined}揭牌。先导院引进人才。")
    full = mention(read, "光电先导研究院", "Institute")
    found = shortened(read, [full, mention(read, "先导院", "Strategy")])
    assert shown(found) == ["Institute:光电先导研究院"] * 3
    assert [read.text[m.start : m.end].strip("“”") for m in found[1:]] == ["先导院"] * 2


def test_a_longer_name_stands() -> None:
    read = reading_of("光电先导研究院（简称先导院）揭牌。西部先导院来访。")
    longer = mention(read, "西部先导院", "Institute")
    found = shortened(read, [mention(read, "光电先导研究院", "Institute"), longer])
    assert longer in found
    assert len(found) == 3


def test_a_bracket_that_defines_nothing_changes_nothing() -> None:
    read = reading_of("光电先导研究院（位于西安）揭牌。先导院引进人才。")
    outer = (mention(read, "光电先导研究院", "Institute"),)
    assert shortened(read, outer) == outer


def test_a_self_reference_is_left_alone() -> None:
    read = reading_of("西安高新区（以下简称“高新区”）发布消息。国家高新区很多。")
    outer = (mention(read, "西安高新区", "Zone"),)
    assert shortened(read, outer) == outer
