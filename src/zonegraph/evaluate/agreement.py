"""Two independent annotations of one article: how far they agree, and what both hold.

``python -m zonegraph.evaluate.agreement A B [OUT]`` prints the agreement on every article that B
annotates (B needs no texts; A may be a whole corpus, with B inside it) and their sum. With OUT it
writes the joint gold there: every row of either; core is what both hold.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zonegraph.errors import GoldError, ZonegraphError
from zonegraph.evaluate.gold import (
    CLAIM_COLUMNS,
    ENTITY_COLUMNS,
    Annotation,
    GoldClaim,
    GoldEntity,
    gold_folders,
    load_annotation,
    load_gold,
)
from zonegraph.evaluate.match import same_entity, same_statement
from zonegraph.evaluate.report import total
from zonegraph.evaluate.score import evaluate

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
        cells = [f"E{at:03d}", entity.label, "|".join(entity.aliases), entity.kind, entity.quote]
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


@dataclass(slots=True)
class Agreement:
    """How many rows each annotator has, and how many both hold."""

    entities: tuple[int, int, int] = (0, 0, 0)
    claims: tuple[int, int, int] = (0, 0, 0)

    def add(self, other: Agreement) -> None:
        """Count ``other`` in."""
        self.entities = _sum(self.entities, other.entities)
        self.claims = _sum(self.claims, other.claims)

    def line(self, name: str) -> str:
        """Return the agreement in words."""
        return "; ".join(
            f"{what} {a} and {b}, both {both}, F1 {2 * both / (a + b) if a + b else 1.0:.3f}"
            for what, (a, b, both) in (
                (f"{name}: entities", self.entities),
                ("claims", self.claims),
            )
        )


def _sum(a: tuple[int, int, int], b: tuple[int, int, int]) -> tuple[int, int, int]:
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def pairs(a: Path, b: Path) -> tuple[tuple[Annotation, Annotation], ...]:
    """Return the annotations of ``b`` with those of the same name in ``a`` outside ``b``.

    GoldError if ``a`` has none, or several, of that name.
    """
    within = b.resolve()
    others = [p for p in gold_folders(a) if within not in (p.resolve(), *p.resolve().parents)]
    found = []
    for second in gold_folders(b):
        firsts = [p for p in others if p.name == second.name]
        if len(firsts) != 1:
            count = len(firsts) or "no"
            raise GoldError(f"{count} annotations called {second.name!r}", where=str(a))
        (first,) = load_gold(firsts[0])
        found.append((first, load_annotation(second, first.headline)))
    return tuple(found)


def aspects(both: Sequence[tuple[Annotation, Annotation]]) -> str:
    """Return how far modality and time agree, of the claims that both hold."""
    scores = evaluate(
        [_all_core(first) for first, _ in both], [_all_core(second) for _, second in both]
    )
    whole = total(scores)
    shares = (f"{name} {whole.aspects[name].f1:.3f}" for name in ("modality", "time", "qualifier"))
    return f"of the claims both hold: {', '.join(shares)}"


def _all_core(annotation: Annotation) -> Annotation:
    return replace(
        annotation,
        entities=tuple(replace(row, core=True) for row in annotation.entities),
        claims=tuple(replace(row, core=True) for row in annotation.claims),
        text_hash=None,
    )


def main() -> None:
    """Print the agreement of two folders of annotations; write their joint gold if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("a", type=Path)
    parser.add_argument("b", type=Path)
    parser.add_argument("out", type=Path, nargs="?")
    arguments = parser.parse_args()
    both = pairs(arguments.a, arguments.b)
    whole = Agreement()
    for first, second in both:
        union = joined(first, second)
        one = Agreement(
            (len(first.entities), len(second.entities), sum(e.core for e in union.entities)),
            (len(first.claims), len(second.claims), sum(c.core for c in union.claims)),
        )
        whole.add(one)
        click.echo(one.line(first.name))
        if arguments.out is not None:
            save(union, arguments.out / first.name)
    click.echo(whole.line(f"{len(both)} articles"))
    click.echo(aspects(both))


if __name__ == "__main__":
    try:
        main()
    except ZonegraphError as error:
        click.echo(f"zonegraph: {error}", err=True)
        sys.exit(2)
