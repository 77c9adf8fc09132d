"""How each rule fares against gold: what it claimed, how much of it stands there.

``python -m zonegraph.evaluate.rules GRAPH GOLD`` prints it. A claim bears the id of the rule that
was surest of it, so a rule that others always outdo counts as dead here: nothing would be missing
without it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from zonegraph.dataset import load
from zonegraph.errors import ZonegraphError
from zonegraph.evaluate.found import found as read_graph
from zonegraph.evaluate.gold import load_gold
from zonegraph.evaluate.match import same_statement
from zonegraph.extract.cards import cards
from zonegraph.iri import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.evaluate.gold import Annotation, GoldClaim

_RIGHT: Final = "right"
_MISPLACED: Final = "misplaced"
_WRONG: Final = "wrong"
_UNJUDGED: Final = "unjudged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The claims of one rule: ``right`` stand in gold, ``wrong`` do not.

    ``misplaced`` ones gold says of another subject: the rule that named the measure was right, the
    one that told whose it is was not. Gold cannot judge the rest: it has no such article, or does
    not name what the claim is about, which is the fault of whoever read the name.
    """

    rule: str
    name: str
    right: int = 0
    misplaced: int = 0
    wrong: int = 0
    unjudged: int = 0

    @property
    def claims(self) -> int:
        """Number of claims."""
        return self.right + self.misplaced + self.wrong + self.unjudged

    @property
    def precision(self) -> float | None:
        """Share of the judged claims that are right; None if none was judged."""
        judged = self.right + self.misplaced + self.wrong
        return self.right / judged if judged else None


def records(gold: Sequence[Annotation], found: Sequence[Annotation]) -> tuple[Record, ...]:
    """Return the record of every rule that may state something, sorted by id.

    Rules without a claim in ``found`` are among them; so are ids without a card, named ``?``.
    """
    known = {card.id: card.name for card in cards() if card.states}
    verdicts: dict[str, Counter[str]] = defaultdict(Counter, {rule: Counter() for rule in known})
    by_headline = {annotation.headline: annotation for annotation in gold}
    for mine in found:
        told = by_headline.get(mine.headline)
        named = frozenset(fold(n) for entity in told.entities for n in entity.names) if told else ()
        for claim in mine.claims:
            verdict = _verdict(claim, told, mine, frozenset(named)) if told else _UNJUDGED
            verdicts[claim.rule or "-"][verdict] += 1
    return tuple(
        Record(rule=rule, name=known.get(rule, "?"), **said)
        for rule, said in sorted(verdicts.items())
    )


def _verdict(claim: GoldClaim, gold: Annotation, found: Annotation, named: frozenset[str]) -> str:
    """Return how ``gold``, which names the things ``named`` (folded), judges ``claim``."""
    rows = [row for row in gold.claims if row.property == claim.property]
    if any(same_statement(row, claim, gold, found) for row in rows):
        return _RIGHT
    ends = [end for end in (claim.subject, claim.object) if end]
    if any(named.isdisjoint(map(fold, found.named(end))) for end in ends):
        return _UNJUDGED
    moved = (replace(row, subject=claim.subject) for row in rows)
    return _MISPLACED if any(same_statement(r, claim, gold, found) for r in moved) else _WRONG


def render(kept: Iterable[Record]) -> str:
    """Return one line for each rule that stated something, then the ids of the dead."""
    rows = list(kept)
    columns = ("claims", _RIGHT, _MISPLACED, _WRONG, _UNJUDGED, "precision")
    text = f"{'rule':5} {'name':28}" + "".join(f" {column:>9}" for column in columns) + "\n"
    for row in rows:
        if row.claims:
            share = "-" if row.precision is None else f"{row.precision:.3f}"
            cells = (row.claims, row.right, row.misplaced, row.wrong, row.unjudged, share)
            text += f"{row.rule:5} {row.name:28}" + "".join(f" {c:>9}" for c in cells) + "\n"
    dead = [row.rule for row in rows if not row.claims]
    return text + f"dead: {' '.join(dead) or 'none'}\n"


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path))
def main(graph: Path, gold: Path) -> None:
    """Print how each rule of GRAPH fares against the annotations in GOLD, and which are dead."""
    try:
        told = render(records(load_gold(gold), read_graph(load(graph))))
    except ZonegraphError as error:
        click.echo(f"error: {error}", err=True)
        raise SystemExit(2) from None
    click.echo(told, nl=False)


if __name__ == "__main__":
    main()
