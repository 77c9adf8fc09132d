"""A plan never reads as a fact: the wordings of cases/modality.tsv."""

from __future__ import annotations

import pytest

from zonegraph.extract.modality import cues, judge
from zonegraph.extract.words import verbs
from zonegraph.vocab import MODALITIES

from .case_file import cases
from .made import reading_of, statements

CASES = cases("modality")


def test_no_case_has_gone_missing() -> None:
    assert len(CASES) >= 48
    assert {case["expected"] for case in CASES} >= {
        "achieved",
        "underway",
        "planned",
        "target",
        "expected",
        "delayed",
        "suspended",
        "cancelled",
        "denied",
        "missed",
    }


@pytest.mark.parametrize("case", CASES, ids=[case["wording"] for case in CASES])
def test_wording(case: dict[str, str]) -> None:
    read = reading_of(case["text"], published=case["published"])
    held, _ = statements(read)
    at = read.text.index(case["verb"])
    statement = next(s for s in held if s.clause.start <= at <= s.clause.end)
    found = judge(
        statement.cues,
        at,
        verbs().get(case["verb"], frozenset()),
        statement.period,
        read.article.published,
        statement.carried,
    )
    assert found == case["expected"]


def test_cues_are_whole_words() -> None:
    read = reading_of("将军茶未来可期。")
    assert [read.text[c.start : c.end] for c in cues(read, 0, len(read.text))] == ["未来"]


def test_cues_are_modalities_of_the_scheme() -> None:
    read = reading_of("园区已签约,正在建设,力争明年投产,预计不再推迟。")
    found = cues(read, 0, len(read.text))
    assert len(found) >= 5
    assert {cue.modality for cue in found} <= set(MODALITIES)


def test_what_is_carried_decides_where_nothing_is_said() -> None:
    nothing = frozenset[str]()
    assert judge((), 0, nothing, None, None, None) == "achieved"
    assert judge((), 0, nothing, None, None, "planned") == "planned"
    assert judge((), 0, frozenset({"aim"}), None, None, "planned") == "target"
