"""Parts stand in brackets or after a colon behind their whole."""

from __future__ import annotations

import pytest

from zonegraph.extract.frames import part

from ..made import drafted, mention, reading_of


@pytest.mark.parametrize(
    "text",
    [
        "实施强区计划（育苗行动、攀峰行动）。",
        "实施强区计划：育苗行动和攀峰行动。",
        "强区计划，包括育苗行动、攀峰行动。",
    ],
)
def test_the_parts_of_a_whole(text: str) -> None:
    read = reading_of(text)
    names = [mention(read, name, "Strategy") for name in ("强区计划", "育苗行动", "攀峰行动")]
    assert {"强区计划 hasPart 育苗行动", "强区计划 hasPart 攀峰行动"} <= drafted(
        part.read(read, names)
    )


def test_what_only_follows_is_no_part() -> None:
    read = reading_of("实施强区计划和育苗行动。")
    names = [mention(read, name, "Strategy") for name in ("强区计划", "育苗行动")]
    assert drafted(part.read(read, names)) == set()


def test_phases_are_parts() -> None:
    read = reading_of("众源项目一期。")
    whole, phase = (
        mention(read, "众源项目", "Project"),
        mention(read, "一期", "Project", "众源项目一期"),
    )
    assert drafted(part.phases([(whole, phase)])) == {"众源项目 hasPart 众源项目一期"}
