"""A baseline hides what it lists, once each, and only shrinks."""

from __future__ import annotations

import contextlib
import dataclasses
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonegraph.check.baseline import load_baseline, unknown, write_baseline
from zonegraph.check.selection import Selection
from zonegraph.errors import UsageError
from zonegraph.finding import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

ONE = Finding(
    check="S302", severity=Severity.WARNING, message_zh="甲", message_en="a", focus="urn:a", line=3
)
TWO = dataclasses.replace(ONE, focus="urn:b")


def _left(folder: Path, listed: list[Finding], found: list[Finding]) -> tuple[list[str], int]:
    file = folder / "b.json"
    write_baseline(listed, file)
    left, hidden = unknown(tuple(found), load_baseline(file), file, Selection(), {"S302"})
    return [each.check for each in left], hidden


def test_what_is_listed_is_hidden_even_on_another_line(tmp_path: Path) -> None:
    moved = dataclasses.replace(ONE, line=99, message_en="reworded")
    assert _left(tmp_path, [ONE], [moved, TWO]) == (["S302"], 1)


def test_an_entry_hides_one_finding(tmp_path: Path) -> None:
    assert _left(tmp_path, [ONE], [ONE, ONE]) == (["S302"], 1)
    assert _left(tmp_path, [ONE, ONE], [ONE, ONE]) == ([], 2)


def test_what_is_mended_is_told_with_its_line(tmp_path: Path) -> None:
    assert _left(tmp_path, [ONE, TWO], [TWO]) == (["P703"], 1)
    file = tmp_path / "b.json"
    left, _ = unknown((TWO,), load_baseline(file), file, Selection(), {"S302"})
    assert '"urn:a"' in file.read_text(encoding="utf-8").splitlines()[(left[0].line or 0) + 1]


def test_a_baseline_is_the_same_whatever_the_order(tmp_path: Path) -> None:
    write_baseline([ONE, TWO], tmp_path / "1.json")
    write_baseline([TWO, ONE], tmp_path / "2.json")
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 2) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["version", "findings", "fingerprint", "check"]), inner)
    ),
    max_leaves=8,
)


@given(JSON | st.text(max_size=20).map(lambda text: {"version": 1, "findings": text}))
def test_no_json_makes_the_reader_stumble(
    tmp_path_factory: pytest.TempPathFactory, told: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "fuzz.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    with contextlib.suppress(UsageError):
        load_baseline(file)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "\ud800", '{"version": 2}'])
def test_a_broken_baseline_is_one_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "b.json"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(UsageError, match=r"b\.json"):
        load_baseline(file)
