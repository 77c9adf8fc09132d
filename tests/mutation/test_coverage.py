"""No check is without a mutation, and their number is held."""

from __future__ import annotations

from collections import Counter

from zonegraph.check import cards

from . import test_currency
from .table import file_mutations, graph_mutations


def _counted() -> Counter[str]:
    count = Counter(each.check for each in graph_mutations())
    count.update(each.check for each in file_mutations())
    count.update(test_currency.MUTATIONS)
    return count


def test_every_check_has_a_mutation() -> None:
    assert sorted(set(cards()) - set(_counted())) == []


def test_no_mutation_is_for_a_check_that_is_not_there() -> None:
    assert sorted(set(_counted()) - set(cards())) == []


def test_the_number_of_checks_and_of_mutations() -> None:
    assert len(cards()) >= 99
    assert _counted().total() >= 127
