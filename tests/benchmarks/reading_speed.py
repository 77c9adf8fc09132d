"""How fast articles are read, side by side: our whole chain, and jieba's part-of-speech tagging.

    python -m tests.benchmarks.reading_speed
    python -m tests.benchmarks.reading_speed tests/corpus/regression --rounds 5 --profile 30

Run from the repository's root. Each round reads every text by both, one after the other, in this
process; of each stage the fastest round counts, in CPU seconds. Start-up (dictionaries, models) is
paid before the first round and stated on its own. ``--profile N`` prints the N functions where the
time of one more round goes.
"""

from __future__ import annotations

import argparse
import cProfile
import logging
import pstats
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.assemble.provenance import provenance
from zonegraph.assemble.quads import assemble
from zonegraph.extract import extract
from zonegraph.read import read
from zonegraph.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

DEVELOPMENT: Final = Path(__file__).resolve().parents[1] / "corpus" / "development"
TAGGER: Final = "jieba.posseg"
CHAIN: Final = "zonegraph"
_STAGES: Final = ("read", "extract", "resolve", "assemble")
Seconds = dict[str, float]


def files(folder: Path) -> tuple[Path, ...]:
    """Return the texts below ``folder``; exit with a message if there is none."""
    found = tuple(sorted(folder.rglob("article.md")))
    if not found:
        sys.exit(f"no article.md below {folder}")
    return found


def chain(texts: Sequence[Path]) -> Seconds:
    """Return the CPU seconds of each stage from the files to the triples."""
    marks = [time.process_time()]
    articles = [article for text in texts for article in read(text)]
    marks.append(time.process_time())
    extractions = [extract(article) for article in articles]
    marks.append(time.process_time())
    resolution = resolve(extractions)
    marks.append(time.process_time())
    quads = [*assemble(resolution), *provenance(resolution, None)]
    marks.append(time.process_time())
    if not quads:
        sys.exit("nothing was read")
    spent = (after - before for before, after in pairwise(marks))
    return dict(zip(_STAGES, spent, strict=True))


def tagged(texts: Sequence[str]) -> float:
    """Return the CPU seconds of tagging ``texts`` with jieba.posseg."""
    import jieba.posseg

    begun = time.process_time()
    words = sum(1 for text in texts for _ in jieba.posseg.cut(text))
    if not words:
        sys.exit("nothing was tagged")
    return time.process_time() - begun


def measured(texts: Sequence[Path], rounds: int) -> tuple[Seconds, int]:
    """Return the CPU seconds of each stage and of the tagger, and the number of characters."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    plain = [article.text for text in texts for article in read(text)]
    begun = time.process_time()
    chain(texts[:1])
    between = time.process_time()
    tagged(plain[:1])
    best: Seconds = {f"{CHAIN} start": between - begun}
    best[f"{TAGGER} start"] = time.process_time() - between
    for _ in range(rounds):
        for stage, spent in {**chain(texts), TAGGER: tagged(plain)}.items():
            best[stage] = min(spent, best.get(stage, spent))
    best[CHAIN] = sum(best[stage] for stage in _STAGES)
    return best, sum(map(len, plain))


def report(best: Seconds, size: int, articles: int) -> str:
    """Return the figures as a table, with the chain's speed as a share of the tagger's."""
    lines = [f"{articles} articles, {size} characters"]
    for name in (*_STAGES, CHAIN, TAGGER):
        lines.append(f"{name:16}{best[name]:8.2f} s{size / best[name]:12,.0f} characters/s")
    for name in (CHAIN, TAGGER):
        lines.append(f"{name + ' start':16}{best[name + ' start']:8.2f} s")
    lines.append(f"{CHAIN} : {TAGGER} = {best[TAGGER] / best[CHAIN]:.2f} : 1")
    return "\n".join(lines)


def profiled(texts: Sequence[Path], most: int) -> None:
    """Print where the time of the chain goes."""
    profile = cProfile.Profile()
    profile.runcall(chain, texts)
    pstats.Stats(profile, stream=sys.stdout).strip_dirs().sort_stats("tottime").print_stats(most)


def main() -> None:
    """Measure the folder named on the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=DEVELOPMENT)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--profile", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    texts = files(arguments.folder)
    best, size = measured(texts, max(1, arguments.rounds))
    sys.stdout.write(report(best, size, len(texts)) + "\n")
    if arguments.profile:
        profiled(texts, arguments.profile)


if __name__ == "__main__":
    main()
