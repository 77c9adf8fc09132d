"""The main job: articles in, a dataset on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph import read, resources
from zonegraph.assemble.provenance import provenance
from zonegraph.assemble.quads import assemble
from zonegraph.assemble.write import canonical, write
from zonegraph.dataset import BUILT, Dataset
from zonegraph.extract import extract
from zonegraph.read.folder import article_files
from zonegraph.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from zonegraph.article import Article
    from zonegraph.claim import Extraction
    from zonegraph.extract.interface import Extractor


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
    return article_files(resources.graph_dir() / "articles").articles


def build(
    paths: Sequence[Path] = (),
    output: Path | None = None,
    *,
    min_confidence: float = 0.0,
    extractor: Extractor | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Built:
    """Read the articles at ``paths`` (files or folders; none: the bundled ones) into a dataset.

    Of a folder only article files are read (``article_files``); a note tells what was left alone.

    With ``output`` the dataset stands in ``output/zonegraph.trig`` afterwards, whole, or what stood
    there before still stands. Claims below ``min_confidence`` are left out. ``extractor`` reads in
    place of the built-in one. Raises SourceError for a file that cannot be read, OutputError for a
    folder that cannot be written, and what the extractor raises.
    """
    held = [article_files(path) for path in paths]
    files = [file for each in held for file in each.articles] or list(bundled_articles())
    extractions: dict[str, Extraction] = {}
    notes = [
        f"{path}: {note}" for path, each in zip(paths, held, strict=True) if (note := each.note())
    ]
    for done, file in enumerate(files):
        for article in read.read(file):
            notes += [f"{article.source.name}: {note}" for note in article.notes]
            known = extractions.get(article.key)
            if known is not None:
                notes.append(f"{article.source.name}: same article as {known.article.source.name}")
            if known is None or _identity(article) < _identity(known.article):
                extractions[article.key] = (
                    extractor.extract(article) if extractor else extract(article)
                )
        if progress is not None:
            progress(done + 1, len(files))
    notes += extractor.notes() if extractor else ()
    model = extractor.model if extractor else None
    return _built(extractions.values(), output, min_confidence, tuple(notes), model)


def _identity(article: Article) -> tuple[str, str]:
    """Return what decides which of two files of one article stands, whatever their order."""
    return article.text_hash, article.source.name


def _built(
    extractions: Iterable[Extraction],
    output: Path | None,
    min_confidence: float,
    notes: tuple[str, ...],
    model: str | None,
) -> Built:
    resolution = resolve(extractions, min_confidence)
    quads = [*assemble(resolution), *provenance(resolution, model)]
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
