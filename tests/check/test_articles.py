"""Article files are read again, by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zonegraph.check.articles import read_articles
from zonegraph.errors import SourceError

from .made import TEXT, article_file, one_article

if TYPE_CHECKING:
    from pathlib import Path


def test_files_and_folders(tmp_path: Path) -> None:
    file = article_file(tmp_path)
    (tmp_path / ".hidden").write_text("x")
    key = one_article(file).key
    assert set(read_articles([file])) == set(read_articles([tmp_path])) == {key}
    assert read_articles([]) == {}


def test_the_first_of_a_key_counts(tmp_path: Path) -> None:
    file = article_file(tmp_path)
    (tmp_path / "b.md").write_text(TEXT.replace("3.6", "6.3"), encoding="utf-8")
    (article,) = read_articles([file, tmp_path / "b.md"]).values()
    assert "3.6" in article.text


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        read_articles([tmp_path / "none"])
    with pytest.raises(SourceError, match="no file in this folder"):
        read_articles([tmp_path])
