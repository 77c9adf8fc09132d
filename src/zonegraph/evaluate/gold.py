"""Gold annotations: ``entities.tsv`` and ``claims.tsv`` in one folder for each article.

The format is that of the annotation guide in tests/corpus/README.md. The folder names its article
by ``article.md`` (the text itself) or, where the text may not be kept, by ``headline.txt``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from zonegraph import read
from zonegraph.errors import GoldError, SourceError
from zonegraph.vocab import CLASSES, MODALITIES, PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

ENTITY_COLUMNS: Final = ("id", "label", "aliases", "class", "quote", "core")
CLAIM_COLUMNS: Final = (
    "id",
    "subject",
    "property",
    "object",
    "indicator",
    "value",
    "unit",
    "qualifier",
    "from",
    "to",
    "modality",
    "quote",
    "core",
)


class Place(NamedTuple):
    """Where a claim was read: ``text[start:end] == exact`` in the article's running text."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """A thing of an annotation, with every name it goes by."""

    label: str
    aliases: tuple[str, ...]
    kind: str
    core: bool
    quote: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Label and aliases."""
        return (self.label, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """A statement of an annotation; exactly one of ``object`` and ``value`` is filled.

    Only a graph tells ``places``, the number as printed (``surface``), the words of the time and
    the ``rule`` that read it.
    """

    subject: str
    property: str
    object: str | None
    indicator: str | None
    value: str | None
    unit: str | None
    qualifier: str | None
    start: str | None
    end: str | None
    modality: str
    quote: str
    core: bool
    places: tuple[Place, ...] = ()
    surface: str | None = None
    words: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What stands in one article, as gold or as found.

    ``text`` is the article's running text, if it is at hand; ``text_hash`` its SHA-256.
    """

    name: str
    headline: str
    entities: tuple[GoldEntity, ...]
    claims: tuple[GoldClaim, ...]
    text: str | None = None
    text_hash: str | None = None

    def named(self, label: str) -> tuple[str, ...]:
        """Return every name of the thing labelled ``label``."""
        for entity in self.entities:
            if entity.label == label:
                return entity.names
        return (label,)


def load_gold(folder: Path) -> tuple[Annotation, ...]:
    """Return the annotations in ``folder`` and below it, sorted by folder name.

    Raises GoldError, with file and line, for whatever breaks the format.
    """
    return tuple(load_annotation(each, headline=_headline(each)) for each in gold_folders(folder))


def gold_folders(folder: Path) -> tuple[Path, ...]:
    """Return the annotated folders in ``folder`` and below it; GoldError if there is none."""
    if not folder.is_dir():
        raise GoldError("no such folder", where=str(folder))
    found = tuple(p.parent for p in sorted(folder.rglob("entities.tsv")))
    if not found:
        raise GoldError("no entities.tsv here or below", where=str(folder))
    return found


def with_texts(gold: Iterable[Annotation], files: Iterable[Path]) -> tuple[Annotation, ...]:
    """Return ``gold`` with the text of each article that ``files`` hold, found by its headline.

    Raises SourceError for a file that cannot be read.
    """
    articles = {article.headline: article for file in files for article in read.read(file)}
    return tuple(
        replace(row, text=known.text, text_hash=known.text_hash)
        if (known := articles.get(row.headline)) is not None
        else row
        for row in gold
    )


def load_annotation(folder: Path, headline: str) -> Annotation:
    """Return the annotation in ``folder``, of the article with this headline, with its text."""
    entities = tuple(
        _entity(row, where) for row, where in _rows(folder / "entities.tsv", ENTITY_COLUMNS)
    )
    labels = {entity.label for entity in entities}
    claims = tuple(
        _claim(row, where, labels) for row, where in _rows(folder / "claims.tsv", CLAIM_COLUMNS)
    )
    text = _text(folder / "article.md")
    return Annotation(
        name=folder.name,
        headline=headline,
        entities=entities,
        claims=claims,
        text=text,
        text_hash=hashlib.sha256(text.encode()).hexdigest() if text is not None else None,
    )


def _text(path: Path) -> str | None:
    """Return the running text of the first article in ``path``; None if the file is not there."""
    if not path.is_file():
        return None
    try:
        return read.read(path)[0].text
    except SourceError as error:
        raise GoldError(f"its text cannot be read: {error.what}", where=str(path)) from error


def _headline(folder: Path) -> str:
    plain = folder / "headline.txt"
    if plain.is_file():
        return plain.read_text(encoding="utf-8").strip()
    text = folder / "article.md"
    if text.is_file():
        for line in text.read_text(encoding="utf-8").splitlines():
            if line.startswith("headline:"):
                return line.removeprefix("headline:").strip().strip("\"'")
    raise GoldError("neither article.md with a headline nor headline.txt", where=str(folder))


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[dict[str, str], str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"cannot be read: {error}", where=str(path)) from error
    if not lines or tuple(lines[0].split("\t")) != columns:
        raise GoldError(f"first line must name the columns {' '.join(columns)}", where=f"{path}:1")
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise GoldError(
                f"{len(cells)} cells instead of {len(columns)}", where=f"{path}:{number}"
            )
        yield dict(zip(columns, (c.strip() for c in cells), strict=True)), f"{path}:{number}"


def _entity(row: dict[str, str], where: str) -> GoldEntity:
    if row["class"] not in CLASSES:
        raise GoldError(f"unknown class {row['class']!r}", where=where)
    return GoldEntity(
        label=row["label"],
        aliases=tuple(a for a in row["aliases"].split("|") if a),
        kind=row["class"],
        core=row["core"] != "0",
        quote=row["quote"],
    )


def _claim(row: dict[str, str], where: str, labels: set[str]) -> GoldClaim:
    if row["property"] not in PROPERTIES:
        raise GoldError(f"unknown property {row['property']!r}", where=where)
    if row["modality"] not in MODALITIES:
        raise GoldError(f"unknown modality {row['modality']!r}", where=where)
    if bool(row["object"]) == bool(row["value"]):
        raise GoldError("exactly one of object and value must be filled", where=where)
    for column in ("subject", "object"):
        if row[column] and row[column] not in labels:
            raise GoldError(f"{column} {row[column]!r} is not in entities.tsv", where=where)
    return GoldClaim(
        subject=row["subject"],
        property=row["property"],
        object=row["object"] or None,
        indicator=row["indicator"] or None,
        value=row["value"] or None,
        unit=row["unit"] or None,
        qualifier=row["qualifier"] or None,
        start=row["from"] or None,
        end=row["to"] or None,
        modality=row["modality"],
        quote=row["quote"],
        core=row["core"] != "0",
    )
