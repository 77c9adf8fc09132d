"""What a confidence is worth: by family, never falling, and read only from a sound table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.claim import Claim, Evidence, ThingKey
from zonegraph.errors import LexiconError
from zonegraph.extract.draft import Draft
from zonegraph.extract.learned.calibration import (
    EVERY,
    FILE,
    Knot,
    calibrated,
    doubt,
    families,
    load,
    worth,
)
from zonegraph.extract.learned.maxent import SHIPPED
from zonegraph.extract.mention import Mention

if TYPE_CHECKING:
    from pathlib import Path

ZONE = ThingKey("Zone", "西安高新区")
CLAIM = Claim(
    subject=ZONE,
    property="hasEnterprise",
    modality="achieved",
    evidence=(Evidence(start=0, end=2, exact="华为"),),
    rule="L100",
    confidence=0.3,
    object=ThingKey("Enterprise", "华为"),
)
TABLE = {
    EVERY: (Knot(0.2, 0.1, 50), Knot(0.6, 0.5, 50)),
    "L100": (Knot(0.5, 0.4, 50), Knot(0.9, 0.8, 50)),
}


def test_the_narrowest_family_of_the_table_counts() -> None:
    assert families(CLAIM) == ("L100 hasEnterprise", "L100", EVERY)
    assert worth(TABLE, families(CLAIM), 0.5) == pytest.approx(0.4)
    assert worth(TABLE, ("F101 hasEnterprise", "F101", EVERY), 0.4) == pytest.approx(0.3)
    assert worth({}, families(CLAIM), 0.42) == 0.42


@given(st.lists(st.floats(0, 1), min_size=2, max_size=2))
def test_who_is_surer_is_never_worth_less(sure: list[float]) -> None:
    low, high = sorted(sure)
    for table in (TABLE, load(SHIPPED / FILE)):
        for family in table:
            below, above = (worth(table, (family,), each) for each in (low, high))
            assert 0 < below <= above + 1e-12 < 1


def test_doubts_are_those_of_the_reading_and_of_its_names() -> None:
    firm = Mention(start=0, end=2, kind="Enterprise", label="华为", rule="N200", score=0.5)
    draft = Draft(
        subject=ZONE,
        property="hasEnterprise",
        object=firm,
        start=0,
        end=2,
        rule="L100",
        modality="achieved",
        confidence=0.8,
    )
    assert doubt(draft) == pytest.approx(0.6)


def test_a_folder_without_a_table_leaves_what_the_readers_say(tmp_path: Path) -> None:
    assert calibrated(CLAIM, 0.25, tmp_path).confidence == 0.75


def test_a_table_in_the_folder_is_asked(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("# card\n*\t0.5\t0.2\t80\n", encoding="utf-8")
    assert calibrated(CLAIM, 0.25, tmp_path).confidence == 0.2


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("*\t0.5\t0.2", "not family, confidence, right, claims"),
        ("*\thigh\t0.2\t80", "not family, confidence, right, claims"),
        ("*\t0.5\t1.2\t80", "1.2 is no share"),
        ("*\t0.5\t0.4\t80\n*\t0.6\t0.3\t80", "must rise within a family"),
        ("*\t0.5\t0.2\t80\n*\t0.5\t0.3\t80", "must rise within a family"),
    ],
)
def test_a_broken_table_is_named_by_its_line(tmp_path: Path, rows: str, told: str) -> None:
    path = tmp_path / FILE
    path.write_text(rows + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=told) as caught:
        load(path)
    assert caught.value.where == f"{path}:{rows.count(chr(10)) + 1}"


def test_the_table_that_ships_knows_the_trained_readers_and_every_claim() -> None:
    assert {EVERY, "L100"} <= set(load(SHIPPED / FILE))
