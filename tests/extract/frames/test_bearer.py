"""Whose measure a value is: each rule on its own examples."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames.bearer import RULES, WEAK, bearer

from ..made import reading_of, statements

FIRES = [(rule.id, text, found) for rule in RULES for text, found in rule.fires]
SILENT = [(rule.id, text) for rule in RULES for text in rule.silent]


def bearers(text: str) -> list[tuple[str, str]]:
    """Return the rule and ``label=value`` of the bearer of each quantity."""
    read = reading_of(text)
    held, _ = statements(read)
    found = []
    for statement in held:
        clause = statement.clause
        for quantity in read.quantities:
            if clause.start <= quantity.span.start < clause.end:
                label = read.text[clause.start : quantity.span.start]
                rule, whose = bearer(read, statement, quantity, label)
                found.append((rule, f"{whose.label}={quantity.value}"))
    return found


def test_no_rule_and_no_example_has_gone_missing() -> None:
    assert len(RULES) >= 9
    assert len(FIRES) >= 9
    assert len(SILENT) >= 9
    assert {rule.id for rule in RULES} > WEAK - {"F540"}


@pytest.mark.parametrize(("rule", "text", "found"), FIRES)
def test_rule_fires(rule: str, text: str, found: str) -> None:
    assert (rule, found) in bearers(text)


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_rule_is_silent(rule: str, text: str) -> None:
    assert rule not in {name for name, _ in bearers(text)}
