"""What is measured gets the name its rule's card says, and nothing where it says so."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames.indicator import RULES, indicators

from ..case_file import cases
from ..made import reading_of

CASES = cases("indicators")
FIRES = [(rule.id, text, found) for rule in RULES for text, found in rule.fires]
ABSTAIN = {rule.id for rule in RULES if not rule.fires}
SILENT = [(rule.id, text) for rule in RULES for text in rule.silent]


def named(text: str) -> list[tuple[str, str]]:
    """Return the rule and ``label=value`` of each quantity that is named."""
    read = reading_of(text)
    found: list[tuple[str, str]] = []
    for sentence in read.sentences:
        names = indicators(read, sentence.clauses, ())
        for quantity in read.quantities:
            if sentence.start <= quantity.span.start < sentence.end:
                name = names.get(quantity.span.start)
                if name is not None:
                    sign = "-" if quantity.change == "decline" else ""
                    found.append((name.rule, f"{name.label}={sign}{quantity.value}"))
    return found


def test_no_rule_and_no_example_has_gone_missing() -> None:
    assert len(RULES) >= 17
    assert len(FIRES) >= 18
    assert len(SILENT) >= 18
    assert len(CASES) >= 30


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("rule", "text", "found"), FIRES)
def test_rule_fires(rule: str, text: str, found: str) -> None:
    assert (rule, found) in named(text)


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_rule_is_silent(rule: str, text: str) -> None:
    found = named(text)
    assert rule not in {name for name, _ in found}
    if rule in ABSTAIN:
        assert found == []


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    expected = case["expected"].split(" ; ") if case["expected"] != "-" else []
    assert [label for _, label in named(case["text"])] == expected
