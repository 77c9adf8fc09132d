"""Features in groups: training joins them to the same words that reading looks up."""

from __future__ import annotations

from zonegraph.extract.learned import maxent, relations
from zonegraph.extract.learned.marks import ZONE, marks
from zonegraph.extract.learned.pairs import describe, pairs
from zonegraph.extract.learned.weights import grouped

from .made import scene


def test_a_group_names_its_ending_and_no_beginning_holds_one() -> None:
    held = scene()
    for subject, target in pairs(held):
        found = marks(held, subject, target)
        for ending, beginnings in found:
            assert "|" not in ending
            assert ending or not any("|" in each for each in beginnings)
        assert len(describe(held, subject, target)) == sum(len(list(b)) for _, b in found)


def test_groups_score_as_the_features_they_are() -> None:
    held, model = scene(), maxent.weights(maxent.SHIPPED, relations.NAME)
    seen = 0
    for subject, target in pairs(held):
        by_group = model.scores(marks(held, subject, target))
        by_feature = model.scores(grouped(describe(held, subject, target)))
        assert [round(s, 9) for s in by_group] == [round(s, 9) for s in by_feature]
        seen += any(by_group)
    assert seen > 5


def test_the_zone_spoken_of_is_marked_as_such() -> None:
    held = scene()
    firm = next(item for item in held.items if item.kind == "Enterprise")
    endings = {ending for ending, _ in marks(held, None, firm)}
    assert ZONE + "Enterprise" in endings
