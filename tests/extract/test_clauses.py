"""Who, by which verbs, on what: with what is carried from clause to clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract import clauses

from .made import mention, reading_of, statements

if TYPE_CHECKING:
    from zonegraph.extract.clauses import Statement


def _held(text: str, headline: str = "西安高新区消息", published: str = "") -> list[Statement]:
    read = reading_of(text, headline, published)
    return [s for s in statements(read)[0] if not s.sentence.heading]


def test_the_subject_is_carried_to_the_next_clause_and_not_further() -> None:
    first, second, third = _held("比亚迪落户西安，建设厂房。企业增多。")
    assert first.explicit
    assert first.subject is not None
    assert second.subject is first.subject
    assert not second.explicit
    assert third.subject is None


def test_a_verb_takes_what_follows_it_up_to_the_next_verb() -> None:
    read = reading_of("引进华为,建设比亚迪产业园,支持腾讯。")
    outer = tuple(
        mention(read, name, kind)
        for name, kind in (("华为", "Enterprise"), ("比亚迪产业园", "Park"), ("腾讯", "Enterprise"))
    )
    found = clauses.predicates(read, outer, 0, len(read.text))
    objects = {p.verb: [m.label for m in p.objects] for p in found}
    assert objects["引进"] == ["华为"]
    assert objects["建设"] == ["比亚迪产业园"]
    assert objects["支持"] == ["腾讯"]


def test_a_verb_inside_a_name_is_no_predicate() -> None:
    read = reading_of("引进智能制造研究院。")
    found = clauses.predicates(
        read, (mention(read, "智能制造研究院", "Institute"),), 0, len(read.text)
    )
    assert [p.verb for p in found] == ["引进"]


def test_another_zone_is_spoken_of_until_the_paragraph_ends() -> None:
    held = _held("成都高新区发布消息，引进华为。\n\n引进比亚迪。")
    assert [s.zone for s in held] == ["成都高新区", "成都高新区", "西安高新区"]


def test_a_time_that_opens_the_paragraph_stays() -> None:
    held = _held("2020年，园区引进华为。比亚迪落户。", published="2019-12-20")
    assert all(s.period is not None for s in held)
    assert held[-1].carried == "planned"


def test_a_new_section_forgets_the_frame() -> None:
    held = _held("## 一\n\n2020年，园区引进华为。\n\n## 二\n\n比亚迪落户。", published="2019-12-20")
    assert held[0].period is not None
    assert held[-1].period is None
    assert held[-1].carried is None


def test_a_field_is_kept_for_the_paragraph() -> None:
    held = _held("在集成电路方面，引进华为。\n\n引进比亚迪。")
    assert held[1].field is not None
    assert held[1].field.kind == "Industry"
    assert held[-1].field is None
