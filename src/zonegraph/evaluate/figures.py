"""The corpus measured: one small table of figures that a test holds against every change.

``python -m zonegraph.evaluate.figures tests/corpus`` builds the graph of every part, measures it
and writes ``figures.tsv`` into that folder; with ``--check`` it only says what fell. Only sums are
printed: the blind texts stay blind.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import click

from zonegraph.assemble import build
from zonegraph.assemble.write import write
from zonegraph.errors import GoldError, ZonegraphError
from zonegraph.evaluate.found import found
from zonegraph.evaluate.gold import gold_folders, load_gold
from zonegraph.evaluate.report import total
from zonegraph.evaluate.score import evaluate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.evaluate.score import Score

PARTS: Final = ("development", "regression", "blind", "nothing")
FILE: Final = "figures.tsv"
TOLERANCE: Final = 0.02
_ASPECTS: Final = ("values", "time")
_SHARES: Final = ("modality", "polarity", "qualifier", "evidence")
_CARD: Final = (
    "# What was measured of each part of the corpus; what is not a number of things is a share.",
    "# Written by: python -m zonegraph.evaluate.figures tests/corpus",
)
_COLUMNS: Final = ("part", "figure", "value")


class Figure(NamedTuple):
    """One measured number of one part: a share, or a count where more is worse."""

    part: str
    name: str
    value: float

    @property
    def counted(self) -> bool:
        """Whether this is a number of things and not a share."""
        return self.name.startswith("number of ")


def measure(corpus: Path, parts: Sequence[str] = PARTS) -> tuple[Figure, ...]:
    """Return the figures of every part of ``corpus`` that has articles."""
    return tuple(figure for part in parts for figure in _part(corpus / part, part))


def _part(folder: Path, part: str) -> Iterable[Figure]:
    if not folder.is_dir() or not any(folder.glob("*/entities.tsv")):
        return
    files = [each / "article.md" for each in gold_folders(folder)]
    scores = evaluate(load_gold(folder), found(build(files).dataset))
    yield Figure(part, "number of articles", len(scores))
    yield from _nothing(scores, part) if part == "nothing" else _figures(total(scores), part)


def _nothing(scores: Sequence[Score], part: str) -> Iterable[Figure]:
    """Yield how much is said of texts that say nothing."""
    claims = [row for each in scores if each.comparison for row in each.comparison.found.claims]
    yield Figure(part, "number of claims", len(claims))
    held = sum(row.modality == "achieved" for row in claims)
    yield Figure(part, "number of achieved claims", held)


def _figures(whole: Score, part: str) -> Iterable[Figure]:
    for of in ("entities", "claims"):
        count = whole.total(of)
        yield Figure(part, f"{of} precision", count.precision)
        yield Figure(part, f"{of} recall", count.recall)
        yield Figure(part, f"{of} F1", count.f1)
    for name in _ASPECTS:
        yield Figure(part, f"{name} precision", whole.aspects[name].precision)
        yield Figure(part, f"{name} recall", whole.aspects[name].recall)
    for name in _SHARES:
        yield Figure(part, f"{name} right", whole.aspects[name].precision)
    yield Figure(part, "number of inventions", len(whole.inventions))


def fallen(stored: Iterable[Figure], measured: Iterable[Figure]) -> tuple[str, ...]:
    """Return, in words, every figure that is worse than it was: shares by two points, counts.

    A part with other articles than before is not comparable: that is said once for it.
    """
    now = {(each.part, each.name): each for each in measured}
    worse: list[str] = []
    for before in stored:
        after = now.get((before.part, before.name))
        if after is None:
            worse.append(f"{before.part}: {before.name} was not measured")
        elif before.name == "number of articles":
            if after.value != before.value:
                worse.append(
                    f"{before.part}: {after.value:g} articles, figures are of {before.value:g}"
                )
        elif before.counted:
            if after.value > before.value:
                worse.append(f"{before.part}: {before.name} {before.value:g} -> {after.value:g}")
        elif after.value < before.value - TOLERANCE:
            worse.append(f"{before.part}: {before.name} {before.value:.4f} -> {after.value:.4f}")
    return tuple(worse)


def load(path: Path) -> tuple[Figure, ...]:
    """Return the figures that ``path`` holds; GoldError for a line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"cannot be read: {error}", where=str(path)) from error
    figures = []
    for number, line in enumerate(lines, 1):
        cells = tuple(line.split("\t"))
        if line.startswith("#") or cells == _COLUMNS:
            continue
        try:
            part, name, value = cells
            figures.append(Figure(part, name, float(value)))
        except ValueError:
            raise GoldError("not part, figure, value", where=f"{path}:{number}") from None
    return tuple(figures)


def save(figures: Iterable[Figure], path: Path) -> None:
    """Write ``figures`` to ``path``, whole or not at all."""
    rows = [f"{each.part}\t{each.name}\t{shown(each)}" for each in figures]
    write(path, ("\n".join([*_CARD, "\t".join(_COLUMNS), *rows]) + "\n").encode())


def shown(figure: Figure) -> str:
    """Return the value of a figure as it is written."""
    return f"{figure.value:g}" if figure.counted else f"{figure.value:.4f}"


def main() -> None:
    """Measure a corpus; write its figures or, with ``--check``, end with 1 if one fell."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing, say what fell")
    arguments = parser.parse_args()
    stored = load(arguments.corpus / FILE) if (arguments.corpus / FILE).is_file() else ()
    measured = measure(arguments.corpus)
    if not measured:
        raise GoldError("no annotated article in any part", where=str(arguments.corpus))
    for each in measured:
        click.echo(f"{each.part:12} {each.name:26} {shown(each):>8}")
    worse = fallen(stored, measured)
    for line in worse:
        click.echo(f"fallen: {line}", err=True)
    if arguments.check:
        sys.exit(1 if worse else 0)
    save(measured, arguments.corpus / FILE)


if __name__ == "__main__":
    try:
        main()
    except ZonegraphError as error:
        click.echo(f"zonegraph: {error}", err=True)
        sys.exit(2)
