"""Checks by id and by the beginning of ids."""

from __future__ import annotations

import pytest

from zonegraph.check.selection import Selection, words
from zonegraph.errors import UsageError


@pytest.mark.parametrize(
    ("select", "ignore", "wanted"),
    [
        ((), (), {"S101", "S302", "P301", "P302"}),
        (("S",), (), {"S101", "S302"}),
        (("P30", "S302"), ("P302",), {"P301", "S302"}),
        ((), ("S", "P"), set()),
    ],
)
def test_ignore_wins(select: tuple[str, ...], ignore: tuple[str, ...], wanted: set[str]) -> None:
    selection = Selection(select=select, ignore=ignore)
    known = {"S101", "S302", "P301", "P302"}
    assert {check for check in known if selection.wants(check)} == wanted
    assert selection.wants_any(known) is bool(wanted)


def test_a_word_that_means_nothing() -> None:
    Selection(select=("S3",)).verify({"S302"})
    with pytest.raises(UsageError, match="no check is called 'X9' or begins so"):
        Selection(ignore=("X9",)).verify({"S302"})


def test_words_of_lists() -> None:
    assert words(["S302, P3", "", "P1,"]) == ("S302", "P3", "P1")
