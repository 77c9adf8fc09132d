"""Every ordered pair of a sentence, and what is seen of it."""

from __future__ import annotations

from zonegraph.extract.learned.pairs import describe, pairs

from .made import scene


def test_every_ordered_pair_of_names_and_the_zone_with_each() -> None:
    held = scene()
    named = [item for item in held.items if item.mention is not None]
    found = list(pairs(held))
    assert len(named) >= 3
    assert [target for subject, target in found if subject is None] == list(held.items)
    for first in named:
        for second in named:
            assert ((first, second) in found) is (first is not second)


def test_verbs_inside_names_are_not_seen() -> None:
    held = scene()
    assert "引进" in [word for _, _, word in held.verbs]
    for start, _, _ in held.verbs:
        assert not [i for i in held.outer if i.start <= start < i.end]


def test_the_gap_its_verb_and_the_order_are_seen() -> None:
    held = scene()
    zone = next(item for item in held.items if item.kind == "Zone")
    firm = next(item for item in held.items if item.kind == "Enterprise")
    forth, back = describe(held, zone, firm), describe(held, firm, zone)
    assert "K=Zone<Enterprise" in forth
    assert "lv=引进" in forth
    assert "K=Enterprise>Zone" in back
    assert any(mark.startswith("rel=hasEnterprise") for mark in forth)


def test_the_zone_spoken_of_is_a_subject_without_a_place() -> None:
    held = scene()
    firm = next(item for item in held.items if item.kind == "Enterprise")
    assert "K=@Enterprise" in describe(held, None, firm)


def test_the_clause_at_a_place() -> None:
    held = scene()
    text = held.reading.text
    first, second = text.index("引进"), text.index("总投资")
    assert held.statement_at(first).clause.start <= first < held.statement_at(first).clause.end
    assert held.statement_at(first) is not held.statement_at(second)
    assert held.statement_at(0) is held.statements[0]
