"""Values in a row share what is said before the first; 分别 deals them out."""

from __future__ import annotations

from zonegraph.extract.quantity import find_quantities


def test_a_row_shares_what_is_said_of_its_first() -> None:
    found = find_quantities("占全市比重分别达到58%、79%和17.5%,同比增长3%")
    assert [q.place for q in found] == [0, 1, 2, 0]
    assert {q.change for q in found[:3]} == {"share"}
    assert len({q.whole for q in found[:3]}) == 1
    assert {q.group for q in found[:3]} == {found[0].span.start}
    assert all(q.distributive for q in found[:3])
    assert found[3].group is None


def test_a_row_without_in_turn_is_not_dealt_out() -> None:
    found = find_quantities("建成3个园区,引进5家、7家")
    assert [q.group is None for q in found] == [True, False, False]
    assert not any(q.distributive for q in found)


def test_units_of_different_kinds_make_no_row() -> None:
    assert all(q.group is None for q in find_quantities("3家、5亿元"))


def test_bare_numbers_take_the_unit_of_the_last() -> None:
    found = find_quantities("较上月分别上升0.3和1.4个百分点")
    assert [(str(q.value), q.unit, q.change, q.basis) for q in found] == [
        ("0.3", "percentagePoint", "growth", "mom"),
        ("1.4", "percentagePoint", "growth", "mom"),
    ]


def test_bare_numbers_need_in_turn() -> None:
    assert [q.surface for q in find_quantities("3、5和7家")] == ["7家"]


def test_a_count_right_before_another_counts_nothing() -> None:
    first, second = find_quantities("由3个增至5个园区")
    assert first.counted is None
    assert second.counted is not None
