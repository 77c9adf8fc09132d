"""What a gap holds, found once: the same as when every word is looked at."""

from __future__ import annotations

from zonegraph.extract.learned.ground import groups
from zonegraph.extract.words import verbs

from .made import scene


def test_words_verbs_and_names_of_every_gap() -> None:
    held = scene()
    start, end = held.sentence.start, held.sentence.end
    seen = 0
    for low in range(start, end):
        for high in range(low, end + 1):
            inside = [i for i in held.outer if low <= i.start and i.end <= high]
            assert held.ground.between(low, high) == [i.kind for i in inside]
            assert held.ground.verbs_in(low, high) == [
                word for at, _, word in held.verbs if low <= at < high
            ]
            words = [
                "w=" + token.text
                for token in held.reading.tokens
                if low <= token.start < high
                and not any(i.start <= token.start < i.end for i in held.outer)
            ]
            assert held.ground.words_in(low, high, 3) == words[:3]
            seen += len(words) > 0
    assert seen > 50


def test_names_that_overlap_are_counted_by_their_ends() -> None:
    ground = scene().ground
    ground.name_starts, ground.name_ends, ground.kinds = [0, 1], [9, 2], ["Park", "Zone"]
    ground.apart = False
    assert ground.between(0, 5) == ["Zone"]


def test_the_words_beside_an_item() -> None:
    held = scene()
    firm = next(item for item in held.items if item.kind == "Enterprise")
    before, after, _ = held.ground.beside(firm)
    assert (before, after) == ("引进", ",")


def test_the_groups_of_a_verb_come_in_a_fixed_order() -> None:
    assert list(groups("g=", "引进")) == sorted("g=" + group for group in verbs()["引进"])
