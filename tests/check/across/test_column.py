"""Values of a property by subject."""

from __future__ import annotations

from zonegraph.check.across.column import Columns
from zonegraph.iri import THINGS

from ..made import dataset

COLUMNS = Columns(dataset('zgid:b zg:value 2, 1 . zgid:a zg:value "x"@zh . [] zg:value 3 .'))


def test_subjects_and_values_are_sorted_and_blank_nodes_left_out() -> None:
    found = COLUMNS.zg("value")
    assert list(found) == [f"{THINGS}a", f"{THINGS}b"]
    assert found[f"{THINGS}b"] == ("1", "2")


def test_one_value_or_none() -> None:
    assert COLUMNS.one("value", f"{THINGS}a") == "x"
    assert COLUMNS.one("value", f"{THINGS}c") is None
    assert COLUMNS.one("unit", f"{THINGS}a") is None
