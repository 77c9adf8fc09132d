"""Names are marked where they stand; marks nest and never cross."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zonegraph.evaluate.mark import marks

from .made import entity


def test_a_name_inside_a_name_is_marked_inside_it() -> None:
    rows = [(entity("Enterprise", "鲁岳"), "right"), (entity("Project", "鲁岳二厂"), "missed")]
    found = marks("鲁岳在建鲁岳二厂", rows)
    assert [(m.start, m.end, m.status) for m in found] == [
        (0, 2, "right"),
        (4, 8, "missed"),
        (4, 6, "right"),
    ]


def test_of_crossing_names_the_longer_stays() -> None:
    rows = [(entity("Park", "东园区"), "right"), (entity("Zone", "区管委"), "extra")]
    found = marks("东园区管委", rows)
    assert len(found) == 1


def test_widths_and_blanks_do_not_count() -> None:
    found = marks("建设 ５Ｇ 工厂", [(entity("Project", "5G工厂"), "right")])
    assert [(m.start, m.end) for m in found] == [(3, 8)]


@given(st.text("甲乙丙 ", max_size=20), st.lists(st.text("甲乙丙", min_size=1, max_size=4)))
def test_marks_never_cross(text: str, names: list[str]) -> None:
    found = marks(text, [(entity("Park", name), "right") for name in names])
    for a in found:
        for b in found:
            apart = a.end <= b.start or b.end <= a.start
            nested = a.start <= b.start and b.end <= a.end
            assert apart or nested or (b.start <= a.start and a.end <= b.end)
