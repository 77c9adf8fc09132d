"""Two annotations joined: all rows of either, core what both hold."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from zonegraph.errors import GoldError
from zonegraph.evaluate import agreement
from zonegraph.evaluate.agreement import f1, joined, pairs, save
from zonegraph.evaluate.gold import load_gold

from .made import annotation, claim, entity

if TYPE_CHECKING:
    from pathlib import Path

A = annotation(
    [entity("Zone", "甲区"), entity("Enterprise", "恒信科技", "恒信"), entity("Park", "东园")],
    [claim("甲区", "hasEnterprise", "恒信科技"), claim("甲区", "hasPark", "东园")],
)
B = annotation(
    [entity("Zone", "甲区", "甲园"), entity("Enterprise", "恒信"), entity("Park", "西园")],
    [claim("甲区", "hasEnterprise", "恒信"), claim("甲区", "hasPark", "西园")],
)


def test_core_is_what_both_hold() -> None:
    both = joined(A, B)
    assert {(row.label, row.core) for row in both.entities} == {
        ("甲区", True),
        ("恒信科技", True),
        ("东园", False),
        ("西园", False),
    }
    assert {(row.object, row.core) for row in both.claims} == {
        ("恒信科技", True),
        ("东园", False),
        ("西园", False),
    }


def test_names_of_both_are_kept() -> None:
    assert joined(A, B).named("甲区") == ("甲区", "甲园")


def test_how_far_does_not_depend_on_who_comes_first() -> None:
    for first, second in ((A, B), (B, A)):
        both = joined(first, second)
        assert sum(row.core for row in both.entities) == 2
        assert sum(row.core for row in both.claims) == 1


def test_f1() -> None:
    assert f1([1, 2, 3], [1, 2], 2) == pytest.approx(0.8)
    assert f1([], [], 0) == 1
    assert f1([1], [], 0) == 0


def test_the_joint_gold_can_be_read_again(tmp_path: Path) -> None:
    both = joined(A, B)
    save(both, tmp_path / both.name)
    (again,) = load_gold(tmp_path)
    assert again == both


def test_the_command_prints_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, rows in (("a", A), ("b", B)):
        save(rows, tmp_path / name / "x")
    places = [str(tmp_path / name) for name in ("a", "b", "out")]
    monkeypatch.setattr(sys, "argv", ["agreement", *places])
    agreement.main()
    assert "x: entities 3 and 3, both 2, F1 0.667; claims 2 and 2, both 1, F1 0.500" in (
        capsys.readouterr().out
    )
    assert len(load_gold(tmp_path / "out")[0].entities) == 4


def test_a_corpus_may_hold_its_second_annotation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("x", "y", "z"):
        save(A, tmp_path / "development" / name)
    for name in ("x", "y"):
        save(B, tmp_path / "twice" / name)
        (tmp_path / "twice" / name / "headline.txt").unlink()
    both = pairs(tmp_path, tmp_path / "twice")
    assert [(first.name, second.headline) for first, second in both] == [
        ("x", "消息"),
        ("y", "消息"),
    ]
    monkeypatch.setattr(sys, "argv", ["agreement", str(tmp_path), str(tmp_path / "twice")])
    agreement.main()
    out = capsys.readouterr().out
    assert "2 articles: entities 6 and 6, both 4, F1 0.667" in out
    assert "modality 1.000" in out


def test_an_article_without_a_first_annotation_is_named(tmp_path: Path) -> None:
    save(A, tmp_path / "a" / "x")
    save(B, tmp_path / "b" / "y")
    with pytest.raises(GoldError, match="no annotations called 'y'"):
        pairs(tmp_path / "a", tmp_path / "b")
