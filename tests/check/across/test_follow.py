"""Growth rates and shares against the levels they are taken of."""

from __future__ import annotations

import pytest

from zonegraph.check.across.follow import Levels, misgrown, misshared

from .made import seen, value

PERCENT = "<https://w3id.org/zonegraph/id/unit-%25>"


def _checks(turtle: str) -> list[str]:
    known, columns, look = seen(turtle)
    levels = Levels(known, columns)
    found = [*misgrown(known, levels, look), *misshared(known, levels, columns, look)]
    assert all(len(each.sides) == 2 for each in found)
    return [each.check for each in found]


@pytest.mark.parametrize(
    ("rate", "checks"), [("16.1", []), ("19.4", []), ("9.5", ["P304"]), ("-16.1", ["P304"])]
)
def test_growth(rate: str, checks: list[str]) -> None:
    levels = value("1", "3.6") + value("2", "3.1", year=2018)
    told = value("3", rate, "ratio", indicator="rate").replace("zgid:unit-ratio", PERCENT)
    assert _checks(levels + told) == checks


@pytest.mark.parametrize(("share", "checks"), [("36.0", []), ("63.0", ["P305"])])
def test_share(share: str, checks: list[str]) -> None:
    levels = value("1", "3.6") + value("2", "10.0", zone="zone-b")
    told = value("3", share, "ratio", indicator="share").replace("zgid:unit-ratio", PERCENT)
    assert _checks(levels + told) == checks
