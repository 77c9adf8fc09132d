"""What frames a sentence: the article's outlook, its headline, the sentences before."""

from __future__ import annotations

from zonegraph.extract.learned.setting import setting

from ..made import reading_of

PLAN = "西安高新区将引进比亚迪。将建设产业园。计划投资35亿元。"
PAST = "西安高新区引进了比亚迪。产业园已建成。投资35亿元。"


def test_a_plan_looks_ahead_and_a_report_does_not() -> None:
    assert setting(reading_of(PLAN, "西安高新区消息", "2020-01-13")).ahead >= 3
    assert setting(reading_of(PAST, "西安高新区消息", "2020-01-13")).ahead == 0


def test_the_headline_frames_all() -> None:
    read = reading_of(PAST, "西安高新区计划引进比亚迪", "2020-01-13")
    frame = setting(read)
    assert frame.headline == "planned"
    assert "headline=planned" in frame.describe(read.sentences[-1])


def test_the_sentence_before_and_the_opening_are_seen() -> None:
    read = reading_of(PLAN, "西安高新区消息", "2020-01-13")
    frame = setting(read)
    body = [s for s in read.sentences if not s.heading]
    assert "before=first" in frame.describe(body[0])
    assert "before=planned" in frame.describe(body[1])
    assert "opening=planned" in frame.describe(body[2])
