"""The tagger's tags become names, cleared of what cannot belong to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.extract.extractor import candidates
from zonegraph.extract.learned.names import RULE, mentions, spans, tidied

from ..made import reading_of

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.train.corpus import Sample


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        (["B-Park", "I-Park", "O"], [(0, 2, "Park")]),
        (["O", "B-Park", "B-Park"], [(1, 2, "Park"), (2, 3, "Park")]),
        (["B-Park", "I-Zone"], [(0, 1, "Park"), (1, 2, "Zone")]),
        (["I-Park", "I-Park"], [(0, 2, "Park")]),
        (["O", "O"], []),
        ([], []),
    ],
)
def test_runs_of_tags(tags: list[str], found: list[tuple[int, int, str]]) -> None:
    assert list(spans(tags)) == found


def test_names_are_found_where_they_stand(models: Path, samples: list[Sample]) -> None:
    seen = 0
    for sample in samples:
        for found in mentions(sample.reading, sample.proposed, models):
            seen += 1
            assert 0 <= found.start < found.end <= len(sample.reading.text)
            assert found.label
            assert found.label in sample.reading.text
            assert found.rule == RULE
            assert 0 <= found.score <= 1
    assert seen > 60


def test_most_of_what_was_taught_is_found(models: Path, samples: list[Sample]) -> None:
    hit = whole = 0
    for sample in samples:
        mine = {(m.start, m.end) for m in mentions(sample.reading, sample.proposed, models)}
        gold = {(m.start, m.end) for m in sample.outer if m.rule == "gold"}
        hit, whole = hit + len(mine & gold), whole + len(gold)
    assert hit / whole > 0.8


def test_a_name_holds_no_comma_and_no_second_quotation() -> None:
    read = reading_of("建设云谷，星河湾。“云谷”“星河”项目。")
    end = len(read.text)
    found = [read.text[low:high] for low, high in tidied(read, 0, end)]
    assert found
    assert not [name for name in found if "," in name or "。" in name]


def test_candidates_only_advise(models: Path) -> None:
    read = reading_of("西安高新区引进比亚迪。")
    for found in (list(mentions(read, (), models)), list(mentions(read, candidates(read), models))):
        assert all(m.rule == RULE for m in found)
