"""Every name rule finds what its card says and stays silent where its card says so."""

from __future__ import annotations

import pytest

from zonegraph.extract.extractor import NAME_RULES

from .made import reading_of, shown

FIRES = [(rule, text, found) for rule in NAME_RULES for text, found in rule.fires]
SILENT = [(rule, text) for rule in NAME_RULES for text in rule.silent]


def test_no_rule_and_no_example_has_gone_missing() -> None:
    assert len(NAME_RULES) >= 9
    assert len(FIRES) >= 12
    assert len(SILENT) >= 10


@pytest.mark.parametrize(
    ("at", "text", "found"),
    [(NAME_RULES.index(rule), text, found) for rule, text, found in FIRES],
    ids=[f"{rule.id}-{number}" for number, (rule, _, _) in enumerate(FIRES)],
)
def test_rule_fires(at: int, text: str, found: str) -> None:
    assert found in shown(NAME_RULES[at].find(reading_of(text)))


@pytest.mark.parametrize(
    ("at", "text"),
    [(NAME_RULES.index(rule), text) for rule, text in SILENT],
    ids=[f"{rule.id}-{number}" for number, (rule, _) in enumerate(SILENT)],
)
def test_rule_is_silent(at: int, text: str) -> None:
    assert shown(NAME_RULES[at].find(reading_of(text))) == []


def test_every_card_is_whole() -> None:
    for rule in NAME_RULES:
        assert rule.name
        assert rule.why.endswith(".")
        assert rule.fires
        assert rule.silent


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in NAME_RULES]
    assert len(ids) == len(set(ids))


def test_every_mention_bears_the_id_of_its_rule() -> None:
    for rule, text, _ in FIRES:
        assert {mention.rule for mention in rule.find(reading_of(text))} == {rule.id}
