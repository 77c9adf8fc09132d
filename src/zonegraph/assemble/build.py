"""The main job: articles in, a dataset on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph import read, resources
from zonegraph.assemble.provenance import provenance
from zonegraph.assemble.quads import assemble
from zonegraph.assemble.write import canonical, write
from zonegraph.dataset import BUILT, Dataset
from zonegraph.errors import SourceError
from zonegraph.extract import extract
from zonegraph.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.claim import Extraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made: the dataset, where it was written, and what it was made of."""

    dataset: Dataset
    path: Path | None
    articles: int
    entities: int
    claims: int
    notes: tuple[str, ...]


def bundled_articles() -> tuple[Path, ...]:
    """Return the article files that ship with zonegraph, sorted."""
    return _files(resources.graph_dir() / "articles")


def _files(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        return (path,)
    found = tuple(sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".")))
    if not found:
        raise SourceError("no file in this folder", where=str(path))
    return found


def build(
    paths: Sequence[Path] = (),
    output: Path | None = None,
    *,
    min_confidence: float = 0.0,
    progress: Callable[[int, int], None] | None = None,
) -> Built:
    """Read the articles at ``paths`` (files or folders; none: the bundled ones) into a dataset.

    With ``output`` the dataset stands in ``output/zonegraph.trig`` afterwards, whole, or what stood
    there before still stands. Claims below ``min_confidence`` are left out. Raises SourceError for
    a file that cannot be read and OutputError for a folder that cannot be written.
    """
    files = [file for path in paths for file in _files(path)] or list(bundled_articles())
    extractions: dict[str, Extraction] = {}
    notes: list[str] = []
    for done, file in enumerate(files):
        for article in read.read(file):
            notes += [f"{article.source.name}: {note}" for note in article.notes]
            known = extractions.get(article.key)
            if known is not None:
                notes.append(f"{article.source.name}: same article as {known.article.source.name}")
            if known is None or _identity(article) < _identity(known.article):
                extractions[article.key] = extract(article)
        if progress is not None:
            progress(done + 1, len(files))
    return _built(extractions.values(), output, min_confidence, tuple(notes))


def _identity(article: Article) -> tuple[str, str]:
    """Return what decides which of two files of one article stands, whatever their order."""
    return article.text_hash, article.source.name


def _built(
    extractions: Iterable[Extraction],
    output: Path | None,
    min_confidence: float,
    notes: tuple[str, ...],
) -> Built:
    resolution = resolve(extractions, min_confidence)
    quads = [*assemble(resolution), *provenance(resolution)]
    path = None
    if output is not None:
        path = output / BUILT
        write(path, canonical(quads))
    return Built(
        dataset=Dataset.of(quads, (path,) if path else ()),
        path=path,
        articles=len(resolution.articles),
        entities=len(resolution.entities),
        claims=len(resolution.claims),
        notes=notes,
    )
