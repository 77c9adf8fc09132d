"""What is measured gets the name its rule's card says, and nothing where it says so."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames.indicator import NOTHING, RULES, answers, indicators

from ..case_file import cases
from ..made import reading_of

CASES = cases("indicators")
FIRES = [(rule.id, text, found) for rule in RULES for text, found in rule.fires]
SILENT = [(rule.id, text) for rule in RULES for text in rule.silent]


def told(text: str) -> list[tuple[str, str]]:
    """Return the rule and ``label=value``, or ``nothing``, of each quantity a rule answers for."""
    read = reading_of(text)
    found: list[tuple[str, str]] = []
    for sentence in read.sentences:
        for quantity, name in answers(read, sentence.clauses, ()):
            sign = "-" if quantity.change == "decline" else ""
            line = f"{name.label}={sign}{quantity.value}" if name.label else NOTHING
            found.append((name.rule, line))
    return found


def named(text: str) -> list[tuple[str, str]]:
    """Return the rule and ``label=value`` of each quantity that is named."""
    return [(rule, line) for rule, line in told(text) if line != NOTHING]


def test_no_rule_and_no_example_has_gone_missing() -> None:
    assert len(RULES) >= 17
    assert len(FIRES) >= 18
    assert len(SILENT) >= 18
    assert len(CASES) >= 30


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("rule", "text", "found"), FIRES)
def test_rule_fires(rule: str, text: str, found: str) -> None:
    assert (rule, found) in told(text)


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_rule_is_silent(rule: str, text: str) -> None:
    assert rule not in {name for name, _ in named(text)}


def test_what_measures_nothing_is_left_out() -> None:
    read = reading_of("谋划亿元以上项目,总投资5亿元。")
    (clauses,) = [sentence.clauses for sentence in read.sentences if not sentence.heading]
    held = list(answers(read, clauses, ()))
    assert [bool(name.label) for _, name in held] == [False, True]
    assert [name.label for name in indicators(read, clauses, ()).values()] == ["总投资"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    expected = case["expected"].split(" ; ") if case["expected"] != "-" else []
    assert [label for _, label in named(case["text"])] == expected
