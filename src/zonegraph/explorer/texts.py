"""The texts of a graph's articles, where they are still at hand.

The graph itself carries quotes and offsets only. The texts stand in ``articles/`` beside the graph
(as those of the bundled graph do) or in folders that a caller names. A text counts only if its hash
is the one that the graph was built from: offsets into another text would mark the wrong words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.errors import SourceError
from zonegraph.iri import THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.dataset import Dataset

FOLDER: Final = "articles"


def find_texts(
    dataset: Dataset, hashes: Mapping[str, str], folders: Iterable[Path] = ()
) -> dict[str, Article]:
    """Return the articles whose text is at hand, by IRI. ``hashes`` are the graph's, by IRI.

    A file that cannot be read, or that holds another article, is passed over.
    """
    beside = {file.parent / FOLDER for file in dataset.files}
    places = [*folders, *sorted(place for place in beside if place.is_dir())]
    found: dict[str, Article] = {}
    for file in _files(places):
        if len(found) == len(hashes):
            break
        for article in _articles(file):
            iri = f"{THINGS}article-{article.key}"
            if hashes.get(iri) == article.text_hash:
                found.setdefault(iri, article)
    return found


def _files(places: Iterable[Path]) -> Iterable[Path]:
    for place in places:
        if place.is_file():
            yield place
        elif place.is_dir():
            yield from sorted(
                p for p in place.rglob("*") if p.is_file() and not p.name.startswith(".")
            )


def _articles(file: Path) -> list[Article]:
    from zonegraph import read

    try:
        return read.read(file)
    except SourceError:
        return []
