"""The article files again, read as the build read them, to compare the graph with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph import read
from zonegraph.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zonegraph.article import Article


def read_articles(paths: Iterable[Path]) -> Mapping[str, Article]:
    """Return the articles of the files and folders ``paths`` by key; the first of a key counts.

    Raises SourceError for what is not there or cannot be read.
    """
    found: dict[str, Article] = {}
    for path in paths:
        for file in _files(path):
            for article in read.read(file):
                found.setdefault(article.key, article)
    return found


def _files(path: Path) -> tuple[Path, ...]:
    if path.is_file():
        return (path,)
    if not path.exists():
        raise SourceError("no such file or folder", where=str(path))
    found = tuple(sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".")))
    if not found:
        raise SourceError("no file in this folder", where=str(path))
    return found
