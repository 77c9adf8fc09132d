"""Sentences and clauses cut the text where it pauses, lose nothing and never overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from .made import reading_of

_PIECES = st.lists(
    st.sampled_from([*"园区发展企业,。;:!?“”()《》1,2。\n", "1,234", "“好。”", "……"]), max_size=50
)


def _sentences(text: str) -> list[str]:
    read = reading_of(text)
    return [read.text[s.start : s.end] for s in read.sentences]


def _clauses(text: str) -> list[str]:
    read = reading_of(text)
    return [read.text[c.start : c.end] for s in read.sentences for c in s.clauses]


def test_full_stops_end_sentences() -> None:
    assert _sentences("园区开工。企业入驻！还有谁？") == ["园区开工。", "企业入驻!", "还有谁?"]


def test_a_closing_quote_belongs_to_its_sentence() -> None:
    assert _sentences("他说：“园区开工。”企业入驻。") == ["他说:“园区开工。”", "企业入驻。"]


def test_a_heading_is_a_sentence_without_a_stop() -> None:
    read = reading_of("## 发展产业\n\n园区开工。", "标题")
    assert [s.heading for s in read.sentences] == [True, True, False]
    assert [s.first for s in read.sentences] == [True, True, True]
    assert read.sentences[-1].section == 1
    assert read.sentences[0].section == -1


def test_commas_semicolons_and_colons_part_clauses() -> None:
    assert _clauses("园区开工，企业入驻；产值增长：很好。") == [
        "园区开工",
        "企业入驻",
        "产值增长",
        "很好",
    ]


def test_marks_inside_brackets_quotes_and_numbers_part_nothing() -> None:
    assert _clauses("园区（东区，西区）开工，产值1,234元。") == [
        "园区(东区,西区)开工",
        "产值1,234元",
    ]
    assert _clauses("提出“稳中求进，进中求好”的要求。") == ["提出“稳中求进,进中求好”的要求"]


def test_a_bracket_that_never_closes_does_not_swallow_the_sentence() -> None:
    assert len(_clauses("园区（东区，开工，投产。")) == 3


@given(_PIECES)
def test_sentences_cover_the_text_without_overlap(pieces: list[str]) -> None:
    read = reading_of("园区。" + "".join(pieces))
    covered = 0
    for held in read.sentences:
        assert covered <= held.start < held.end <= len(read.text)
        assert not read.text[covered : held.start].strip("。!?… \n”)’」")
        covered = held.end
    assert not read.text[covered:].strip("。!?… \n”)’」")


@given(_PIECES)
def test_clauses_cover_their_sentence_without_overlap(pieces: list[str]) -> None:
    read = reading_of("园区。" + "".join(pieces))
    for held in read.sentences:
        covered = held.start
        for clause in held.clauses:
            assert covered <= clause.start < clause.end <= held.end
            assert not read.text[covered : clause.start].strip(",;:。!?…”’ \n)")
            covered = clause.end
        assert not read.text[covered : held.end].strip(",;:。!?…”’ \n)")
