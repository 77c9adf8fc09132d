"""Two snapshots compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.dataset import parse
from zonegraph.diff.compare import compare
from zonegraph.diff.snapshot import Snapshot, snapshot

from .made import ARTICLE, CLAIM, graph

if TYPE_CHECKING:
    from pathlib import Path


def _snapshot(folder: Path, text: str) -> Snapshot:
    return snapshot(parse(graph(folder, "a", text)))


def test_a_graph_does_not_differ_from_itself(tmp_path: Path) -> None:
    one = _snapshot(tmp_path, ARTICLE + CLAIM)
    assert compare(one, one) == ()


def test_what_one_has_and_the_other_has_not_is_seen_from_both_sides(tmp_path: Path) -> None:
    old, new = _snapshot(tmp_path, ARTICLE), _snapshot(tmp_path, ARTICLE + CLAIM)
    (came,), (went,) = compare(old, new), compare(new, old)
    assert (came.kind, came.action, went.action) == ("claim", "added", "removed")
    assert came.what == went.what == "甲区 hasEnterprise 乙公司"


def test_another_iri_for_the_same_words_is_one_change(tmp_path: Path) -> None:
    old = _snapshot(tmp_path, ARTICLE + CLAIM)
    new = _snapshot(
        tmp_path, ARTICLE + CLAIM.replace("claim-1", "claim-2").replace("planned", "achieved")
    )
    (change,) = compare(old, new)
    assert (change.kind, change.action) == ("claim", "changed")
    assert "planned" in change.before
    assert "achieved" in change.after


def test_a_label_is_told_apart_from_its_entity(tmp_path: Path) -> None:
    old, new = _snapshot(tmp_path, ARTICLE), _snapshot(tmp_path, ARTICLE.replace('"乙"', '"乙厂"'))
    found = {(each.kind, each.action) for each in compare(old, new)}
    assert found == {("label", "added"), ("label", "removed")}
