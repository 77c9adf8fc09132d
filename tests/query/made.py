"""Graphs made from statements written by hand: no reader, no rule, only ``assemble``.

``small()`` is the graph of the articles beside this file, which every query, format and engine is
tried on. The files have the columns of the annotation guide (tests/corpus), and here also ``rule``,
``confidence``, ``speaker`` and, for names that mean nothing outside their zone, ``zone``.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from pathlib import Path

from zonegraph.article import Article, Block, BlockKind, Segment, SourceMap
from zonegraph.assemble import assemble
from zonegraph.claim import Claim, Evidence, Extraction, Measure, Period, Span, Thing, ThingKey
from zonegraph.dataset import Dataset
from zonegraph.query import with_vocabulary
from zonegraph.resolve import resolve
from zonegraph.vocab import LEVELS, PROPERTIES, STAGES

HERE = Path(__file__).parent
SMALL = HERE / "articles"
CORPUS = HERE.parent / "corpus" / "development"
Row = dict[str, str]


@cache
def small() -> Dataset:
    """Return the graph of the small articles, with the vocabulary."""
    return with_vocabulary(plain())


@cache
def plain() -> Dataset:
    """Return the graph of the small articles as a build writes it."""
    return Dataset.of(assemble(resolve([extraction(folder) for folder in folders(SMALL)])))


def folders(root: Path) -> list[Path]:
    """Return the article folders of ``root``, sorted."""
    return sorted(path.parent for path in root.glob("*/claims.tsv"))


def extraction(folder: Path) -> Extraction:
    """Return what the files in ``folder`` state."""
    article = _article(folder / "article.md")
    entities = rows(folder / "entities.tsv")
    kinds = {row["label"]: row["class"] for row in entities}
    things = tuple(_thing(row, article) for row in entities)
    claims = [_claim(row, kinds, article) for row in rows(folder / "claims.tsv")]
    return Extraction(article=article, things=things, claims=tuple(claims))


def rows(path: Path) -> list[Row]:
    """Return the rows of a TSV file whose first line names the columns."""
    first, *others = path.read_text(encoding="utf-8").splitlines()
    names = first.split("\t")
    cells = [line.split("\t") for line in others if line.strip()]
    return [dict(zip(names, [*each, *[""] * len(names)], strict=False)) for each in cells]


def _article(path: Path) -> Article:
    raw = path.read_text(encoding="utf-8")
    _, head, body = raw.split("---\n", 2)
    meta = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    text = f"{meta['headline']}\n{body.strip()}"
    offset = raw.index(meta["headline"])
    lines = [0, *(at + 1 for at, character in enumerate(raw) if character == "\n")]
    start = raw.index(body.strip())
    segments = (
        Segment(text_start=0, raw_start=offset, length=len(meta["headline"])),
        Segment(text_start=len(meta["headline"]) + 1, raw_start=start, length=len(body.strip())),
    )
    return Article(
        text=text,
        blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),),
        source=SourceMap(
            name=f"{path.parent.name}.md",
            sha256="0" * 64,
            encoding="utf-8",
            line_starts=tuple(lines),
            segments=segments,
        ),
        headline=meta["headline"],
        newspaper=meta.get("newspaper"),
        published=dt.date.fromisoformat(meta["date"]) if "date" in meta else None,
        page=meta.get("page"),
        authors=tuple(name for name in meta.get("authors", "").split("|") if name),
        digest_of=meta.get("digest"),
    )


def _thing(row: Row, article: Article) -> Thing:
    at = max(article.text.find(row["label"]), 0)
    return Thing(
        kind=row["class"],
        label=row["label"],
        aliases=tuple(alias for alias in row["aliases"].split("|") if alias),
        spans=(Span(at, at + len(row["label"])),),
        rule="T001",
        zone=row.get("zone") or None,
    )


def _claim(row: Row, kinds: dict[str, str], article: Article) -> Claim:
    kind = PROPERTIES[row["property"]].kind
    start = max(article.text.find(row["quote"]), 0)
    concept, text = _coded(row) if kind in ("concept", "literal") else (None, None)
    return Claim(
        subject=_key(row["subject"], kinds),
        property=row["property"],
        modality=row["modality"],
        evidence=(Evidence(start=start, end=start + len(row["quote"]), exact=row["quote"]),),
        rule=row.get("rule") or "T000",
        confidence=float(row.get("confidence") or 1),
        object=_key(row["object"], kinds) if kind == "entity" else None,
        measure=_measure(row, kinds) if kind == "observation" else None,
        text=text,
        concept=concept,
        period=_period(row),
        attributed_to=_key(row["speaker"], kinds) if row.get("speaker") else None,
    )


def _key(label: str, kinds: dict[str, str]) -> ThingKey:
    return ThingKey(kinds[label], label)


def _coded(row: Row) -> tuple[str | None, str]:
    words = row["value"]
    if row["property"] == "level":
        return LEVELS[words].local, LEVELS[words].zh
    if row["property"] != "stage":
        return None, words
    for stage in STAGES.values():
        if words in (stage.zh, *stage.alt):
            return stage.local, words
    return "stageBuilding", words


def _measure(row: Row, kinds: dict[str, str]) -> Measure:
    sign, digits = ("-", row["value"][1:]) if row["value"].startswith("-") else ("", row["value"])
    low, _, high = digits.partition("-")
    over, _, under = (sign + low).partition("/")
    value = Decimal(over) / Decimal(under) if under else Decimal(sign + low)
    return Measure(
        indicator=_key(row["indicator"], kinds),
        value=value,
        unit=row["unit"] or None,
        surface=_surface(row),
        upper=Decimal(high) if high else None,
        qualifier=row["qualifier"] or None,
    )


def _surface(row: Row) -> str:
    number = f"{row['value']}{row['unit']}"
    behind = row["qualifier"] in ("以上", "以下", "余")
    return f"{number}{row['qualifier']}" if behind else f"{row['qualifier']}{number}"


def _period(row: Row) -> Period | None:
    bounds = [dt.date.fromisoformat(row[key]) if row[key] else None for key in ("from", "to")]
    if bounds == [None, None]:
        return None
    words = "/".join(row[key] for key in ("from", "to"))
    start, end = bounds
    return Period(start=start, end=end, precision=_precision(start, end), words=words)


def _precision(start: dt.date | None, end: dt.date | None) -> str:
    if start is None or end is None or start == end:
        return "day"
    if start.year != end.year:
        return "period"
    return "month" if start.month == end.month else "year"
