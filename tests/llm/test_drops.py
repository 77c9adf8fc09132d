"""What is dropped is counted by reason, and only by known ones."""

import pytest

from zonegraph.llm.drops import REASONS, Drops


def test_counts_come_in_a_fixed_order() -> None:
    drops = Drops()
    assert drops.line() == ""
    for reason in (REASONS[-1], REASONS[0], REASONS[0]):
        drops.add(reason)
    assert drops.line() == f"2 {REASONS[0]}, 1 {REASONS[-1]}"


def test_an_unknown_reason_is_our_fault() -> None:
    with pytest.raises(ValueError, match="whim"):
        Drops().add("whim")
