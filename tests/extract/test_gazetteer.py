"""Names the world knows are found as words, and every form leads to its entry."""

from __future__ import annotations

import pytest

from zonegraph.extract.gazetteer import hits, lookup
from zonegraph.extract.token import tokens
from zonegraph.lexicon.table import load


def _found(text: str) -> set[tuple[str, str, str]]:
    return {
        (text[hit.start : hit.end], hit.entry.kind, hit.entry.label)
        for hit in hits(text, tokens(text))
    }


def test_every_form_of_a_zone_is_that_zone() -> None:
    rows = load("zones")
    assert len(rows) > 150
    for row in rows:
        for form in (row["name"], row["official"]):
            assert row["name"] in {e.label for e in lookup(form) if e.kind == "Zone"}, form


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("走进西安高新区", ("西安高新区", "Zone", "西安高新区")),
        ("西安高新技术产业开发区揭牌", ("西安高新技术产业开发区", "Zone", "西安高新区")),
        ("来自陕西省的企业", ("陕西省", "Place", "陕西省")),
        ("比亚迪在此建厂", ("比亚迪", "Enterprise", "比亚迪")),
    ],
)
def test_a_known_name_is_found(text: str, found: tuple[str, str, str]) -> None:
    assert found in _found(text)


def test_a_short_name_inside_other_words_is_not_found() -> None:
    assert not any(surface == "高明" for surface, _, _ in _found("成绩提高明显"))


def test_hits_come_in_text_order_longest_first() -> None:
    text = "西安高新区与成都高新区的比亚迪"
    found = hits(text, tokens(text))
    assert len(found) >= 5
    keys = [(hit.start, -hit.end) for hit in found]
    assert keys == sorted(keys)


def test_what_nobody_knows_is_nothing() -> None:
    assert lookup("没有这个名字的东西") == ()
    assert _found("锅里放盐") == set()
