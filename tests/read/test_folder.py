"""A folder gives its article files, and says what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from zonegraph.errors import SourceError
from zonegraph.read.folder import ENDINGS, article_files


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("园区。", encoding="utf-8")


def test_articles_are_told_by_their_ending(tmp_path: Path) -> None:
    fill(tmp_path, "b.md", "a.txt", "sub/c.HTML", "claims.tsv", "README", ".hidden/x.md", ".y.md")
    found = article_files(tmp_path)
    assert [str(p.relative_to(tmp_path)) for p in found.articles] == ["a.txt", "b.md", "sub/c.HTML"]
    assert [p.name for p in found.others] == ["README", "claims.tsv"]
    assert found.note() == "2 files are no articles by their ending: README, claims.tsv"


def test_many_others_are_counted(tmp_path: Path) -> None:
    fill(tmp_path, "a.md", *(f"{n}.tsv" for n in range(5)))
    note = article_files(tmp_path).note()
    assert note is not None
    assert note.startswith("5 files")
    assert note.endswith("2.tsv, …")


def test_a_named_file_counts_whatever_its_ending(tmp_path: Path) -> None:
    fill(tmp_path, "page")
    assert article_files(tmp_path / "page") == ((tmp_path / "page",), ())
    assert article_files(tmp_path / "page").note() is None
    assert article_files(Path("-")).articles == (Path("-"),)


def test_nothing_to_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no file in this folder"):
        article_files(tmp_path)
    fill(tmp_path, "claims.tsv")
    with pytest.raises(SourceError, match=r"no article file .*\.md.*named one by one"):
        article_files(tmp_path)
    with pytest.raises(SourceError, match="no such file"):
        article_files(tmp_path / "nowhere")


def test_every_reader_is_reachable_from_a_folder() -> None:
    assert {".md", ".txt", ".html", ".pdf", ".parquet", ".jsonl"} <= ENDINGS
