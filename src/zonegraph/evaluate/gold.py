"""Gold annotations: ``entities.tsv`` and ``claims.tsv`` in one folder for each article.

The format is that of the annotation guide in tests/corpus/README.md. The folder names its article
by ``article.md`` (the text itself) or, where the text may not be kept, by ``headline.txt``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.errors import GoldError
from zonegraph.vocab import CLASSES, MODALITIES, PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEntity:
    """A thing of an annotation, with every name it goes by."""

    label: str
    aliases: tuple[str, ...]
    kind: str
    core: bool

    @property
    def names(self) -> tuple[str, ...]:
        """Label and aliases."""
        return (self.label, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """A statement of an annotation; exactly one of ``object`` and ``value`` is filled."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What stands in one article, as gold or as found."""

    name: str
    headline: str
    entities: tuple[GoldEntity, ...]
    claims: tuple[GoldClaim, ...]

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
    if not folder.is_dir():
        raise GoldError("no such folder", where=str(folder))
    found = tuple(_annotation(p.parent) for p in sorted(folder.rglob("entities.tsv")))
    if not found:
        raise GoldError("no entities.tsv here or below", where=str(folder))
    return found


def _annotation(folder: Path) -> Annotation:
    entities = tuple(
        _entity(row, where) for row, where in _rows(folder / "entities.tsv", ENTITY_COLUMNS)
    )
    labels = {entity.label for entity in entities}
    claims = tuple(
        _claim(row, where, labels) for row, where in _rows(folder / "claims.tsv", CLAIM_COLUMNS)
    )
    return Annotation(
        name=folder.name, headline=_headline(folder), entities=entities, claims=claims
    )


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
