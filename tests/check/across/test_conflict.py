"""Two values for one thing: a contradiction, rounding, or nothing."""

from __future__ import annotations

import pytest

from zonegraph.check.across.conflict import conflicts, contradicts, excesses, grouped, roundings

from .made import seen, value


def _checks(turtle: str) -> list[str]:
    known, columns, look = seen(turtle)
    groups = grouped(known)
    found = [*conflicts(groups, look), *roundings(groups, look), *excesses(known, columns, look)]
    assert all(each.sides for each in found)
    return [each.check for each in found]


@pytest.mark.parametrize(
    ("other", "checks"),
    [
        (value("2", "36000.0", "万元"), []),
        (value("2", "46000.0", "万元"), ["P301"]),
        (value("2", "3.58"), ["P302"]),
        (value("2", "46000.0", "万元", year=2018), []),
        (value("2", "46000.0", "万元", zone="zone-b"), []),
        (value("2", "4.5", more='; zg:qualifier "约"@zh'), ["P301"]),
        (value("2", "3.9", more='; zg:qualifier "约"@zh'), []),
        (value("2", "46000.0", "万元", more='; zg:basis "全区"@zh'), []),
    ],
)
def test_units_periods_scopes_and_words(other: str, checks: list[str]) -> None:
    assert _checks(value("1", "3.6") + other) == checks


def test_plain_values_of_one_unit_contradict_each_other() -> None:
    (group,) = grouped(seen(value("1", "3.6") + value("2", "4.2"))[0])
    assert contradicts(group)


def test_a_part_is_no_more_than_its_whole() -> None:
    both = value("1", "3.6") + value("2", "4.2", zone="zone-b")
    assert _checks(both) == []
    assert _checks(both + " zgid:zone-a zg:hasPart zgid:zone-b .") == ["P303"]
    assert _checks(both + " zgid:zone-b zg:hasPart zgid:zone-a .") == []
