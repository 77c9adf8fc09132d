"""The class of a name, judged of the whole name and of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract.learned import kinds, maxent

from ..made import reading_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "西安高新区引进比亚迪、华为公司和中兴通讯等3家企业。"
NAMES = ("西安高新区", "比亚迪", "华为公司", "中兴通讯")
SPANS = [(TEXT.index(name), TEXT.index(name) + len(name)) for name in NAMES]


def test_a_row_holds_what_is_listed_together() -> None:
    assert kinds.row(TEXT, SPANS, 0) == kinds.Row(*SPANS[0], ())
    assert kinds.row(TEXT, SPANS, 2) == kinds.Row(SPANS[1][0], SPANS[3][1], (1, 3))


def test_head_list_closer_and_verb_are_seen() -> None:
    read = reading_of(TEXT)
    start = read.text.index("西安")
    spans = [(low + start, high + start) for low, high in SPANS]
    found = kinds.describe(read, spans, 2, kinds.row(read.text, spans, 2))
    assert "hw=公司" in found
    assert "cl=Enterprise" in found
    assert "v=引进" in found
    assert "mates=2" in found


def test_the_tagger_stands_alone_where_there_is_no_model(tmp_path: Path) -> None:
    read = reading_of(TEXT)
    found = kinds.judged(read, [SPANS[1]], [{"Place": 0.2, "Enterprise": 0.7}], tmp_path)
    assert found == [("Enterprise", 0.7)]


def test_a_strong_belief_outweighs_the_model(models: Path) -> None:
    read = reading_of(TEXT)
    labels = maxent.tagger(models, kinds.NAME).labels()
    for label in labels:
        beliefs = [{label: 1.0}]
        ((kind, sure),) = kinds.judged(read, [SPANS[1]], beliefs, models)
        assert kind in labels
        assert 0 < sure <= 1
