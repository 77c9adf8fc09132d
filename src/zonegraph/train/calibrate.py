"""``python -m zonegraph.train.calibrate CORPUS... [-o FILE]``: make the table of confidences.

Each CORPUS is a folder of annotated articles. Their claims are read by models trained on the other
articles (``--folds`` times), and the table says which share of each family of claims was right at
which confidence. What is printed is measured crosswise, too: every claim by a table made without
the articles of its fold. ``--models FOLDER`` keeps the models of the folds, or takes those there.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from zonegraph.assemble.write import write
from zonegraph.errors import GoldError
from zonegraph.extract.learned.calibration import COLUMNS, EVERY, FILE, Knot, Table, worth
from zonegraph.extract.learned.maxent import SHIPPED
from zonegraph.train.corpus import load
from zonegraph.train.judging import Judged, out_of_fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_CARD: Final = (
    "# Which share of the claims of a family (rule and property, rule, every) is right at which",
    "# confidence of its readers.",
    "# Made by: python -m zonegraph.train.calibrate tests/corpus/development",
)
_ENOUGH: Final = 120
_BLOCK: Final = 80
_THRESHOLDS: Final = (0.0, 0.3, 0.5, 0.7, 0.9)
_BINS: Final = 10


def fit(claims: Sequence[Judged]) -> Table:
    """Return the table of ``claims``; families of few claims are left to the wider ones."""
    held: dict[str, list[tuple[float, bool]]] = {}
    for claim in claims:
        for family in claim.families:
            held.setdefault(family, []).append((claim.confidence, claim.right))
    return {
        family: rising(sorted(rows))
        for family, rows in sorted(held.items())
        if family == EVERY or len(rows) >= _ENOUGH
    }


def rising(rows: Sequence[tuple[float, bool]]) -> tuple[Knot, ...]:
    """Return the share that is right along ``rows`` (sorted), never falling.

    Blocks of equal size, of which those that fall are pooled with the one before (isotonic
    regression by pooling adjacent violators); each share is drawn to a half by two claims.
    """
    blocks: list[list[float]] = []
    count = max(1, len(rows) // _BLOCK)
    for at in range(count):
        part = rows[at * len(rows) // count : (at + 1) * len(rows) // count]
        blocks.append([sum(c for c, _ in part), float(sum(r for _, r in part)), len(part)])
        while len(blocks) > 1 and not _rises(blocks[-2], blocks[-1]):
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    return tuple(
        Knot(round(sure / size, 4), round((right + 1) / (size + 2), 4), int(size))
        for sure, right, size in blocks
    )


def _rises(before: Sequence[float], after: Sequence[float]) -> bool:
    """Whether confidence and share rise from one block to the next, as they are written."""
    sure = [round(block[0] / block[2], 4) for block in (before, after)]
    share = [round((block[1] + 1) / (block[2] + 2), 4) for block in (before, after)]
    return sure[0] < sure[1] and share[0] <= share[1]


def crosswise(claims: Sequence[Judged]) -> list[float]:
    """Return what each claim's confidence is worth by a table made of the other folds."""
    tables = {fold: fit([c for c in claims if c.fold != fold]) for fold in {c.fold for c in claims}}
    return [worth(tables[c.fold], c.families, c.confidence) for c in claims]


def reliability(sure: Sequence[float], right: Sequence[bool]) -> list[tuple[int, float, float]]:
    """Return number, mean confidence and share that is right of the claims of each tenth."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for value, held in zip(sure, right, strict=True):
        bins[min(_BINS - 1, int(value * _BINS))].append((value, held))
    return [
        (len(each), sum(v for v, _ in each) / len(each), sum(r for _, r in each) / len(each))
        if each
        else (0, 0.0, 0.0)
        for each in bins
    ]


def error(sure: Sequence[float], right: Sequence[bool]) -> float:
    """Return the expected calibration error: the mean gap of ``reliability``, by claims."""
    gaps = (count * abs(mean - share) for count, mean, share in reliability(sure, right))
    return sum(gaps) / max(1, len(sure))


def report(claims: Sequence[Judged], core: int) -> str:
    """Return reliability and what each least confidence gives, before and after."""
    right = [claim.right for claim in claims]
    after = crosswise(claims)
    lines = []
    for name, sure in (("readers' own", [c.confidence for c in claims]), ("calibrated", after)):
        lines.append(f"{name}: expected calibration error {error(sure, right):.3f}")
        lines.append("confidence   claims   mean  right")
        for at, (count, mean, share) in enumerate(reliability(sure, right)):
            low, high = at / _BINS, (at + 1) / _BINS
            lines.append(f"{low:.1f} to {high:.1f} {count:8} {mean:6.2f} {share:6.2f}")
        lines.append("min-confidence   claims  precision  recall")
        for least in _THRESHOLDS:
            kept = [c for c, value in zip(claims, sure, strict=True) if round(value, 2) >= least]
            hit = len({row for c in kept for row in c.gold}) / max(1, core)
            precision = sum(c.right for c in kept) / max(1, len(kept))
            lines.append(f"{least:14.1f} {len(kept):8} {precision:10.3f} {hit:7.3f}")
        lines.append("")
    return "\n".join(lines)


def save(table: Table, path: Path) -> None:
    """Write ``table`` to ``path``, whole or not at all."""
    rows = [
        f"{family}\t{knot.confidence:g}\t{knot.right:g}\t{knot.claims}"
        for family, knots in table.items()
        for knot in knots
    ]
    write(path, ("\n".join([*_CARD, "\t".join(COLUMNS), *rows]) + "\n").encode())


def calibrate(folders: Sequence[Path], folds: int, models: Path, output: Path) -> str:
    """Write the table made of the articles in ``folders`` to ``output``; return the report.

    Raises GoldError if there are fewer articles than folds.
    """
    samples = load(folders)
    if len(samples) < folds:
        raise GoldError(f"{len(samples)} articles for {folds} folds", where=str(folders[0]))
    claims = list(out_of_fold(samples, folds, models))
    save(fit(claims), output)
    return report(claims, sum(row.core for each in samples for row in each.gold.claims))


def main(say: Callable[[str], None] = click.echo) -> None:
    """Calibrate on the folders named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m zonegraph.train.calibrate")
    parser.add_argument("corpus", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=SHIPPED / FILE)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--models", type=Path)
    arguments = parser.parse_args()
    if arguments.folds < 2:
        parser.error("at least two folds")
    with tempfile.TemporaryDirectory() as scratch:
        models = arguments.models or Path(scratch)
        say(calibrate(arguments.corpus, arguments.folds, models, arguments.output))


if __name__ == "__main__":
    main()
