"""Two independent annotations of one article: how far they agree, and what both hold.

``python -m zonegraph.evaluate.agreement A B OUT`` prints the agreement and writes the joint gold to
OUT: every row of either; core is what both hold.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zonegraph.evaluate.gold import (
    CLAIM_COLUMNS,
    ENTITY_COLUMNS,
    Annotation,
    GoldClaim,
    GoldEntity,
    load_gold,
)
from zonegraph.evaluate.match import same_entity, same_statement

if TYPE_CHECKING:
    from collections.abc import Sequence


def joined(a: Annotation, b: Annotation) -> Annotation:
    """Return the union of two annotations under the labels of ``a``; core is what both hold."""
    relabel: dict[str, str] = {}
    entities: list[GoldEntity] = []
    partners: set[int] = set()
    for row in a.entities:
        twins = [at for at, other in enumerate(b.entities) if same_entity(row, other)]
        partners.update(twins)
        aliases = {n for at in twins for n in b.entities[at].names} | set(row.aliases)
        for at in twins:
            relabel.setdefault(b.entities[at].label, row.label)
        entities.append(
            replace(row, aliases=tuple(sorted(aliases - {row.label})), core=bool(twins))
        )
    for at, row in enumerate(b.entities):
        if at not in partners:
            entities.append(replace(row, core=False))
    whole = Annotation(name=a.name, headline=a.headline, entities=tuple(entities), claims=())
    moved = [_moved(row, relabel) for row in b.claims]
    claims: list[GoldClaim] = []
    matched: set[int] = set()
    for claim in a.claims:
        twins = [at for at, row in enumerate(moved) if same_statement(claim, row, whole, whole)]
        matched.update(twins)
        claims.append(replace(claim, core=bool(twins)))
    claims += [replace(row, core=False) for at, row in enumerate(moved) if at not in matched]
    return replace(whole, claims=tuple(claims))


def _moved(row: GoldClaim, relabel: dict[str, str]) -> GoldClaim:
    return replace(
        row,
        subject=relabel.get(row.subject, row.subject),
        object=relabel.get(row.object, row.object) if row.object else None,
        indicator=relabel.get(row.indicator, row.indicator) if row.indicator else None,
    )


def f1(a: Sequence[object], b: Sequence[object], both: int) -> float:
    """Return the harmonic mean of the shares of ``a`` and of ``b`` that both hold."""
    return 2 * both / (len(a) + len(b)) if a or b else 1.0


def save(annotation: Annotation, folder: Path) -> None:
    """Write ``annotation`` to ``folder`` in the gold format."""
    folder.mkdir(parents=True, exist_ok=True)
    entities = ["\t".join(ENTITY_COLUMNS)]
    for at, entity in enumerate(annotation.entities, 1):
        cells = [f"E{at:03d}", entity.label, "|".join(entity.aliases), entity.kind, ""]
        entities.append("\t".join([*cells, "1" if entity.core else "0"]))
    claims = ["\t".join(CLAIM_COLUMNS)]
    for at, row in enumerate(annotation.claims, 1):
        filled = [
            row.subject,
            row.property,
            row.object,
            row.indicator,
            row.value,
            row.unit,
            row.qualifier,
            row.start,
            row.end,
            row.modality,
            row.quote,
        ]
        cells = [f"C{at:03d}", *(cell or "" for cell in filled), "1" if row.core else "0"]
        claims.append("\t".join(cells))
    (folder / "entities.tsv").write_text("\n".join(entities) + "\n", encoding="utf-8")
    (folder / "claims.tsv").write_text("\n".join(claims) + "\n", encoding="utf-8")
    (folder / "headline.txt").write_text(annotation.headline + "\n", encoding="utf-8")


def main() -> None:
    """Print the agreement of two folders of annotations and write their joint gold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("a", type=Path)
    parser.add_argument("b", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    by_name = {annotation.name: annotation for annotation in load_gold(arguments.b)}
    for first in load_gold(arguments.a):
        second = by_name[first.name]
        both = joined(first, second)
        entities = sum(row.core for row in both.entities)
        claims = sum(row.core for row in both.claims)
        click.echo(
            f"{first.name}: entities {len(first.entities)} and {len(second.entities)}, both "
            f"{entities}, F1 {f1(first.entities, second.entities, entities):.3f}; "
            f"claims {len(first.claims)} and {len(second.claims)}, both {claims}, "
            f"F1 {f1(first.claims, second.claims, claims):.3f}"
        )
        save(both, arguments.out / first.name)


if __name__ == "__main__":
    main()
