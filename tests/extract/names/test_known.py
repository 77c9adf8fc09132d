"""Names of the lexicons, and zones called after the place they lie in."""

from __future__ import annotations

import pytest

from zonegraph.extract.names.known import RULES

from ..made import reading_of, shown

KNOWN, BUILT = RULES


def test_the_label_of_a_zone_is_the_lexicon_s() -> None:
    assert "Zone:西安高新区" in shown(KNOWN.find(reading_of("西安高新技术产业开发区揭牌。")))


def test_a_longer_name_scores_more_than_a_shorter() -> None:
    found = {
        m.label: m.score for m in KNOWN.find(reading_of("陕西省西安市。")) if m.kind == "Place"
    }
    assert found["陕西省"] > 0.6


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("莒县经济开发区签约。", "莒县经济开发区"),
        ("即墨经济开发区签约。", "即墨经济开发区"),
    ],
)
def test_a_zone_no_lexicon_lists_is_built(text: str, label: str) -> None:
    assert f"Zone:{label}" in shown(BUILT.find(reading_of(text)))


def test_a_listed_zone_built_anew_bears_the_listed_name() -> None:
    found = shown(BUILT.find(reading_of("西安市高新技术产业开发区揭牌。")))
    assert found in ([], ["Zone:西安高新区"])


def test_a_suffix_without_a_place_is_no_zone() -> None:
    assert shown(BUILT.find(reading_of("各开发区、综合保税区加快建设。"))) == []
