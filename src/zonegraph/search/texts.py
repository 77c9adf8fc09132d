"""The articles whose text can be searched: those a graph was built from, where they still lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph import read, resources
from zonegraph.read.folder import article_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.dataset import Dataset


def articles_of(dataset: Dataset, paths: Iterable[Path] = ()) -> Mapping[str, Article]:
    """Return the articles at ``paths`` (files or folders) by key.

    Without ``paths``: those in a folder ``articles`` beside the graph's file, which for the bundled
    graph are the bundled ones; none if there is no such folder. Raises SourceError for a path that
    is not there or cannot be read.
    """
    given = list(paths)
    beside = [file.parent / "articles" for file in dataset.files]
    if not given and not dataset.files:
        beside = []
    found: dict[str, Article] = {}
    for path in given or [folder for folder in beside if folder.is_dir()]:
        for file in article_files(path).articles:
            for article in read.read(file):
                found.setdefault(article.key, article)
    return found


def bundled() -> Path:
    """Return the folder of the bundled articles."""
    return resources.graph_dir() / "articles"
