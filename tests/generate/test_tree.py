"""A tree lays new files over those on disk and writes all of them or says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from zonegraph.errors import OutputError, SourceError
from zonegraph.generate.tree import Tree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "old.ttl").write_bytes(b"old")
    (tmp_path / "a" / "same.ttl").write_bytes(b"same")
    return tmp_path


def test_new_files_hide_old_ones(root: Path) -> None:
    tree = Tree(root)
    assert tree.read("a/old.ttl") == b"old"
    tree.lay({"a/old.ttl": b"new"})
    assert tree.read("a/old.ttl") == b"new"
    assert (root / "a/old.ttl").read_bytes() == b"old"


def test_missing_file_is_named() -> None:
    with pytest.raises(SourceError, match=r"^a/none\.ttl: cannot be read"):
        Tree(Path("nowhere")).read("a/none.ttl")


def test_glob_sees_both_and_one_folder_only(root: Path) -> None:
    tree = Tree(root)
    tree.lay({"a/new.ttl": b"", "a/b/deep.ttl": b"", "x/a/other.ttl": b""})
    assert tree.glob("a/*.ttl") == ("a/new.ttl", "a/old.ttl", "a/same.ttl")


def test_only_what_is_stale_is_written(root: Path) -> None:
    tree = Tree(root)
    tree.lay({"a/same.ttl": b"same", "a/old.ttl": b"new", "c/d/e.ttl": b"e"})
    before = (root / "a/same.ttl").stat().st_mtime_ns
    assert tree.stale() == ("a/old.ttl", "c/d/e.ttl")
    assert tree.write() == ("a/old.ttl", "c/d/e.ttl")
    assert tree.stale() == ()
    assert (root / "a/same.ttl").stat().st_mtime_ns == before
    assert sorted(p.name for p in root.rglob("*") if p.is_file()) == [
        "e.ttl",
        "old.ttl",
        "same.ttl",
    ]


def test_what_cannot_be_written_is_named_and_leaves_nothing_behind(root: Path) -> None:
    (root / "a" / "taken.ttl").mkdir()
    tree = Tree(root)
    tree.lay({"a/taken.ttl": b"x"})
    with pytest.raises(OutputError, match=r"^a/taken\.ttl: cannot be written"):
        tree.write()
    assert not list(root.rglob(".*"))
