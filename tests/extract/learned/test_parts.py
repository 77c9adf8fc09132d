"""Names inside a name: by rule where there is no model, else what was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.extract.learned.parts import RULE, describe, parts

from ..made import mention, reading_of, shown

if TYPE_CHECKING:
    from pathlib import Path

    from zonegraph.train.corpus import Sample

READ = reading_of("建设比亚迪动力电池产业园。")
OUTER = mention(READ, "比亚迪动力电池产业园", "Park")


def test_the_rule_reads_where_there_is_no_model(tmp_path: Path) -> None:
    assert "Enterprise:比亚迪" in shown(parts(READ, OUTER, tmp_path))


def test_parts_lie_inside_and_are_shorter(models: Path, samples: list[Sample]) -> None:
    seen = 0
    for sample in samples:
        for outer in sample.outer:
            for part in parts(sample.reading, outer, models):
                seen += 1
                assert outer.covers(part)
                assert part.end - part.start < outer.end - outer.start
                assert part.nested
                assert part.rule == RULE
    assert seen > 5


def test_a_person_has_no_parts(models: Path) -> None:
    read = reading_of("吕长富介绍。")
    assert list(parts(read, mention(read, "吕长富", "Person"), models)) == []


def test_the_class_of_the_whole_and_the_place_in_it_are_seen() -> None:
    columns = describe(READ, OUTER)
    assert len(columns) == OUTER.end - OUTER.start
    assert all("outer=Park" in column for column in columns)
    assert "from=0|Park" in columns[0]
    assert "to=1|Park" in columns[-1]
    assert "part=EnterpriseB" in columns[0]
