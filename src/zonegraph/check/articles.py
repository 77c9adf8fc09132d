"""The article files again, read as the build read them, to compare the graph with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zonegraph.article import Article


def read_articles(paths: Iterable[Path]) -> Mapping[str, Article]:
    """Return the articles of the files and folders ``paths`` by key; the first of a key counts.

    Raises SourceError for what is not there or cannot be read.
    """
    from zonegraph import read
    from zonegraph.read.folder import article_files

    found: dict[str, Article] = {}
    for path in paths:
        for file in article_files(path).articles:
            for article in read.read(file):
                found.setdefault(article.key, article)
    return found
