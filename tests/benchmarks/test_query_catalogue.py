"""The benchmark runs, on a few cards and a graph that is small enough for the suite."""

from __future__ import annotations

from zonegraph.query import find

from .query_catalogue import geometric_mean, measure

ASKED = ("zones", "industries", "policies", "indicators", "honours")


def test_cards_are_measured_and_equal_and_faster_than_rdflib() -> None:
    timings = list(measure(1000, [find(name) for name in ASKED], patience=20))
    assert [each.name.split()[1] for each in timings] == list(ASKED)
    assert all(each.equal and not each.stopped for each in timings)
    assert geometric_mean(timings) > 3
