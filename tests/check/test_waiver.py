"""Waivers hold until their day, for what they name, and are found out when they are stale."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.selection import Selection
from zonegraph.check.waiver import COLUMNS, Waived, load_waivers, waive
from zonegraph.errors import UsageError
from zonegraph.finding import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

ZONE = "https://w3id.org/zonegraph/id/zone-甲"
FOUND = Finding(
    check="S302", severity=Severity.WARNING, message_zh="甲", message_en="a", focus=ZONE, value="k"
)
ROW = "S302\tzgid:zone-甲\tk\t2030-06-30\t张三\t口径不同\n"


def _file(folder: Path, text: str) -> Path:
    file = folder / "waivers.tsv"
    file.write_text(text, encoding="utf-8")
    return file


def _waived(folder: Path, text: str, day: str, checks: str = "S302") -> Waived:
    file = _file(folder, text)
    today = dt.date.fromisoformat(day)
    return waive((FOUND,), load_waivers(file), file, today, Selection(), {checks})


@pytest.mark.parametrize(
    "row", [ROW, ROW.replace("\tk\t", "\t*\t"), ROW.replace("zgid:zone-甲", ZONE)]
)
def test_it_holds_on_its_last_day(tmp_path: Path, row: str) -> None:
    done = _waived(tmp_path, f"# card\n\n{row}", "2030-06-30")
    assert done.left == ()
    assert [(found, waiver.reason) for found, waiver in done.waived] == [(FOUND, "口径不同")]


def test_past_its_day_the_finding_is_back_and_the_waiver_is_one_too(tmp_path: Path) -> None:
    done = _waived(tmp_path, f"# card\n{ROW}", "2030-07-01")
    assert [each.check for each in done.left] == ["S302", "P702"]
    assert (done.left[1].line, done.left[1].value) == (2, "S302")


@pytest.mark.parametrize(
    "row", [ROW.replace("\tk\t", "\tother\t"), ROW.replace("zone-甲", "zone-乙")]
)
def test_a_waiver_of_nothing_is_found(tmp_path: Path, row: str) -> None:
    assert [each.check for each in _waived(tmp_path, row, "2030-01-01").left] == ["S302", "P701"]


def test_a_check_that_did_not_run_leaves_its_waivers_alone(tmp_path: Path) -> None:
    assert _waived(tmp_path, ROW, "2031-01-01", checks="S101").left == (FOUND,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("S302\tzgid:zone-甲\n", r"waivers.tsv:1: 2 cells, not 6 \(check TAB focus"),
        (ROW.replace("口径不同", ""), "waivers.tsv:1: a waiver without reason"),
        (ROW.replace("2030-06-30", "明年"), "waivers.tsv:1: until is no date"),
        (ROW + ROW, "waivers.tsv:2: stands on line 1, too"),
    ],
)
def test_a_broken_waiver_is_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        load_waivers(_file(tmp_path, text))


CELL = st.text(alphabet="aS3-\t#\n\r\x00甲:*2030", max_size=12)


@given(st.lists(st.lists(CELL, min_size=4, max_size=len(COLUMNS) + 1), max_size=4))
def test_no_text_makes_the_reader_stumble(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    file = tmp_path_factory.getbasetemp() / "fuzz.tsv"
    file.write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    with contextlib.suppress(UsageError):
        assert all(each.reason for each in load_waivers(file))
