"""Names unite things within a kind and a zone, and an ambiguous alias unites nothing."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.resolve.cluster import clusters

from .made import thing

if TYPE_CHECKING:
    from zonegraph.claim import Thing


def test_equal_labels_are_one() -> None:
    assert clusters([thing("Enterprise", "甲公司"), thing("Enterprise", "甲公司")]) == ((0, 1),)


def test_width_spaces_and_quotes_do_not_part() -> None:
    found = clusters([thing("Project", "“ABC”项目"), thing("Project", "ＡＢＣ 项目")])
    assert found == ((0, 1),)


def test_kinds_part() -> None:
    assert clusters([thing("Enterprise", "甲"), thing("Project", "甲")]) == ((0,), (1,))


def test_a_label_that_is_an_alias_unites() -> None:
    found = clusters([thing("Institute", "甲乙研究院", "甲院"), thing("Institute", "甲院")])
    assert found == ((0, 1),)


def test_an_alias_two_things_claim_unites_neither() -> None:
    things = [
        thing("Institute", "甲乙研究院", "甲院"),
        thing("Institute", "甲丙研究院", "甲院"),
        thing("Institute", "甲院"),
    ]
    assert clusters(things) == ((0,), (1,), (2,))


def test_names_of_different_zones_are_different_things() -> None:
    first, second = thing("Park", "创新园", zone="甲区"), thing("Park", "创新园", zone="乙区")
    assert clusters([first, second]) == ((0,), (1,))
    assert clusters([first, first]) == ((0, 1),)


def test_nothing_gives_nothing() -> None:
    assert clusters([]) == ()


def _named(things: tuple[Thing, ...]) -> set[frozenset[str]]:
    return {frozenset(things[at].label for at in group) for group in clusters(things)}


def test_order_does_not_matter() -> None:
    things = (
        thing("Institute", "甲乙研究院", "甲院"),
        thing("Institute", "甲院"),
        thing("Institute", "丙所", "丁所"),
        thing("Institute", "丁所", "戊所"),
    )
    assert len({frozenset(_named(order)) for order in permutations(things)}) == 1


_LABELS = st.sampled_from(["甲", "乙", "丙", "丁"])


@given(st.lists(st.tuples(_LABELS, st.lists(_LABELS, max_size=2)), max_size=8))
def test_every_thing_is_in_exactly_one_group(rows: list[tuple[str, list[str]]]) -> None:
    things = [thing("Park", label, *aliases) for label, aliases in rows]
    groups = clusters(things)
    assert sorted(at for group in groups for at in group) == list(range(len(things)))
    for group in groups:
        assert list(group) == sorted(group)
