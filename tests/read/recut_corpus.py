"""Re-cuts of other texts: articles of the development corpus, two to a page.

::

    cd tests && python -m read.recut_corpus [--rounds N]

The tables of phrases and pairs are counted over that corpus; so each half of the articles is read
with tables counted without it. Characters that the page reader takes for datelines, signatures or
kickers are left out of the comparison: this is about the order.
"""

from __future__ import annotations

import argparse
import random
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonegraph.article import BlockKind
from zonegraph.lexicon.table import load
from zonegraph.read import read, words
from zonegraph.read.decode import source
from zonegraph.read.page import read_page

from . import recut, tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from zonegraph.article import Article

_NO_PROSE = (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
_ASIDE = 40
"""Characters of datelines and the like that an article may lose."""


def articles() -> list[tuple[Path, Article]]:
    """Return the articles of the development corpus that are long enough and of prose only."""
    found = []
    for path in sorted(tables.CORPUS.glob("*/article.md")):
        for each in read(path):
            kinds = {block.kind for block in each.blocks}
            body = sum(b.end - b.start for b in each.blocks if b.kind not in recut.TITLES)
            if kinds.isdisjoint(_NO_PROSE) and body >= recut.LEAST_BODY:
                found.append((path, each))
    return found


@contextmanager
def counted_without(held_out: Sequence[Path]) -> Iterator[None]:
    """Read with tables of phrases and pairs that have not seen ``held_out``."""
    bodies = tables.texts(held_out)
    by_hand = [row["phrase"] for row in load("read_phrases") if row["origin"] == "genre"]
    phrases = frozenset(by_hand) | frozenset(tables.phrases(bodies))
    counts: dict[str, int] = {}
    pairs: dict[str, int] = {}
    for row in tables.pairs(bodies):
        left, count, followers = row.split("\t")
        counts[left] = int(count)
        for right, times in words._FOLLOWER.findall(followers):
            pairs[left + right] = int(times or 1)
    kept = words._phrases, words._pairs
    total = sum(counts.values())
    vars(words).update(_phrases=lambda: phrases, _pairs=lambda: (total, counts, pairs))
    try:
        yield
    finally:
        vars(words).update(_phrases=kept[0], _pairs=kept[1])


def measure(cuts: int, rounds: int) -> recut.Tally:
    """Return the tally over ``rounds`` re-cuts of every article with ``cuts`` cuts."""
    tally = recut.Tally()
    every = articles()
    for half in (0, 1):
        mine = every[half::2]
        with counted_without([path for path, _ in mine]):
            for turn in range(rounds):
                order = [article for _, article in mine]
                random.Random(f"{half} {turn}").shuffle(order)
                for at in range(0, len(order) - 1, 2):
                    rng = random.Random(f"{at} {cuts} {turn} {half}")
                    _count(order[at : at + 2], cuts, rng, tally)
    return tally


def _count(pair: Sequence[Article], cuts: int, rng: random.Random, tally: recut.Tally) -> None:
    try:
        page = recut.recut(pair, cuts, rng)
    except AssertionError:
        return  # one of the two is too short for so many cuts
    found = read_page(source(page.text, "recut"))
    for number, body in enumerate(page.bodies):
        tally.articles += 1
        article = found[number] if number < len(found) else None
        places = recut.true_order(article, page.places[number]) if article else []
        order = [place for place in places if place >= 0]
        lost = sum(character != "\n" for character in body) - len(order)
        exact = len(found) == len(pair) and order == sorted(order) and lost <= _ASIDE
        tally.order_exact += exact
        open_ended = not page.at_sentence_end[number]
        tally.open_articles += open_ended
        tally.open_exact += exact and open_ended
        if article is not None:
            recut.count_joins(article, page.places[number], tally, exact=exact)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="re-cut the development corpus and count")
    parser.add_argument("--rounds", type=int, default=4)
    options = parser.parse_args()
    sys.stdout.write("cuts articles exact if-open junctions flagged\n")
    for cuts in range(1, 7):
        t = measure(cuts, options.rounds)
        sys.stdout.write(
            f"{cuts} {t.articles} {t.exact:.3f} {t.exact_where_open:.3f} {t.junctions:.3f}"
            f" {t.flagged:.3f}\n"
        )


if __name__ == "__main__":
    main()
