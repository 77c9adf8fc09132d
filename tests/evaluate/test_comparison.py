"""Rows find their partners, articles their readings."""

from __future__ import annotations

from dataclasses import replace

from zonegraph.evaluate.comparison import by_article, compare

from .made import annotation, claim, entity

GOLD = annotation(
    [entity("Zone", "甲区"), entity("Park", "东园")], [claim("甲区", "hasPark", "东园")]
)


def test_partners() -> None:
    mine = annotation(
        [entity("Park", "东园", "园"), entity("Zone", "乙区")], [claim("乙区", "hasPark", "东园")]
    )
    both = compare(GOLD, mine)
    assert both.entities == ((), (0,))
    assert not both.absent
    assert both.claims == ((),)
    assert both.right_entities == {0}
    assert not both.right_claims


def test_what_was_not_found_is_empty() -> None:
    both = compare(GOLD, None)
    assert both.found.entities == ()
    assert both.absent
    assert both.claims == ((),)


def test_the_text_tells_articles_apart_where_headlines_do_not() -> None:
    first = replace(GOLD, name="1", text_hash="a")
    second = replace(GOLD, name="2", text_hash="b")
    bare = replace(GOLD, name="3")
    pairs = by_article([second, first, bare], [first, second])
    assert [found.name if found else None for _, found in pairs] == ["2", "1", "1"]
    assert by_article([GOLD], []) == ((GOLD, None),)
