"""Cuts pages into columns at seeded places, shuffles them, reads them again and counts.

Run it to print the table::

    python tests/read/recut.py [--rounds N] [PAGE...]

The truth is what the reader makes of the page as it stands; pages are therefore given in reading
order, or checked by a test of their own.
"""

from __future__ import annotations

import argparse
import random
import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from zonegraph.article import BlockKind
from zonegraph.read.decode import decode, load, source
from zonegraph.read.page import read_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.article import Article

PAGES = Path(__file__).parent / "pages"
TITLES = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE)
SHORTEST_COLUMN = 60
LEAST_BODY = 900
_SENTENCE_ENDS = "。！？!?”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recut:
    """A page cut anew: its text, and for the body of each article the true place of characters.

    ``places[i]`` maps offsets in ``text`` to offsets in the body of article ``i``, as pairs of
    run starts; ``at_sentence_end[i]`` counts its cuts that leave nothing open to join.
    """

    text: str
    bodies: tuple[str, ...]
    places: tuple[tuple[tuple[int, int, int], ...], ...]
    cuts: int
    at_sentence_end: tuple[int, ...]


@dataclass(slots=True)
class Tally:
    """Counts over re-cut articles."""

    articles: int = 0
    order_exact: int = 0
    text_exact: int = 0
    open_articles: int = 0
    open_exact: int = 0
    joins: int = 0
    joins_right: int = 0
    wrong: int = 0
    wrong_flagged: int = 0
    right_flagged: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def exact(self) -> float:
        """Share of articles whose characters all came back in order."""
        return self.order_exact / max(self.articles, 1)

    @property
    def exact_where_open(self) -> float:
        """The same, over the articles in which no cut fell on the end of a sentence."""
        return self.open_exact / max(self.open_articles, 1)

    @property
    def junctions(self) -> float:
        """Share of recorded joins that join true neighbours."""
        return self.joins_right / max(self.joins, 1)

    @property
    def flagged(self) -> float:
        """Share of wrong joins that say they are unsure."""
        return self.wrong_flagged / self.wrong if self.wrong else 1.0


def true_articles(page: Path) -> list[Article]:
    """Return the articles of a page as it stands."""
    return read_page(decode(*load(page)))


def recut(articles: Sequence[Article], cuts: int, rng: random.Random) -> Recut:
    """Return the page with the body of every long article cut at ``cuts`` places and shuffled."""
    text = "华夏科技产业报 6\n\n2021.3.18 星期四\n\n"
    bodies: list[str] = []
    places: list[tuple[tuple[int, int, int], ...]] = []
    at_end: list[int] = []
    total = 0
    for number, article in enumerate(articles):
        for block in article.blocks:
            if block.kind in TITLES:
                text += article.block_text(block) + "\n\n"
        text += f"▶ 本报记者 李甲{'乙丙丁戊己庚'[number]}\n\n"
        first = next(block.start for block in article.blocks if block.kind not in TITLES)
        body = article.text[first:]
        bodies.append(body)
        marks = cut_places(article, first, cuts if len(body) >= LEAST_BODY else 0, rng)
        at_end.append(sum(body[mark - 1] in _SENTENCE_ENDS + "\n" for mark in marks))
        total += len(marks)
        runs = list(zip((0, *marks), (*marks, len(body)), strict=True))
        rng.shuffle(runs)
        mine: list[tuple[int, int, int]] = []
        for low, high in runs:
            for start, end in _lines(body, low, high):
                mine.append((len(text), start, end - start))
                text += body[start:end] + "\n\n"
        places.append(tuple(sorted(mine)))
    return Recut(
        text=text,
        bodies=tuple(bodies),
        places=tuple(places),
        cuts=total,
        at_sentence_end=tuple(at_end),
    )


def cut_places(article: Article, first: int, cuts: int, rng: random.Random) -> list[int]:
    """Return offsets in the body, none of them in a heading or beside a blank."""
    allowed = [
        at - first
        for block in article.blocks
        if block.kind is BlockKind.PARAGRAPH
        for at in range(block.start + 1, block.end + 1)
        if at < len(article.text) and not article.text[at - 1 : at + 1].strip("\n").count(" ")
    ]
    last = len(article.text) - first
    for _ in range(1000):
        marks = sorted(rng.sample(allowed, cuts))
        edges = (0, *marks, last)
        gaps = [b - a for a, b in pairwise(edges)]
        if min(gaps) >= min(SHORTEST_COLUMN, last // (cuts + 2)):
            return marks
    raise AssertionError("no room for so many cuts")


def count(page: Recut, tally: Tally) -> None:
    """Read the page again and add what came of it."""
    found = read_page(source(page.text, "recut"))
    for number, body in enumerate(page.bodies):
        truth = [at for at, character in enumerate(body) if character != "\n"]
        article = found[number] if number < len(found) else None
        if len(body) < LEAST_BODY:
            continue
        tally.articles += 1
        tally.open_articles += not page.at_sentence_end[number]
        order = true_order(article, page.places[number]) if article else []
        exact = len(found) == len(page.bodies) and order == truth
        tally.order_exact += exact
        tally.open_exact += exact and not page.at_sentence_end[number]
        if article is None:
            continue
        tally.text_exact += exact and article.text.endswith(body)
        count_joins(article, page.places[number], tally, exact=exact)


def measure(pages: Iterable[Path], cuts: int, rounds: int, seed: int = 0) -> Tally:
    """Return the tally over ``rounds`` re-cuts of every page with ``cuts`` cuts an article."""
    tally = Tally()
    for page in pages:
        articles = true_articles(page)
        for turn in range(rounds):
            rng = random.Random(f"{page.name} {cuts} {turn} {seed}")
            count(recut(articles, cuts, rng), tally)
    return tally


def table(pages: Sequence[Path], rounds: int) -> str:
    """Return the figures as a table."""
    head = "cuts articles order=exact if-open text=exact joins right wrong flagged right-but-unsure"
    rows = [head.split()]
    for cuts in range(1, 7):
        t = measure(pages, cuts, rounds)
        rows.append(
            [
                str(cuts),
                str(t.articles),
                f"{t.exact:.3f}",
                f"{t.exact_where_open:.3f}",
                f"{t.text_exact / max(t.articles, 1):.3f}",
                str(t.joins),
                f"{t.junctions:.3f}",
                str(t.wrong),
                f"{t.flagged:.3f}",
                f"{t.right_flagged / max(t.joins_right, 1):.3f}",
            ]
        )
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ("  ".join(c.rjust(w) for c, w in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(lines)


def _lines(body: str, low: int, high: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = low
    for at in range(low, high + 1):
        if at == high or body[at] == "\n":
            if at > start:
                found.append((start, at))
            start = at + 1
    return found


def _place(places: Sequence[tuple[int, int, int]], raw: int) -> int | None:
    at = bisect_right(places, (raw, sys.maxsize, 0)) - 1
    if at < 0:
        return None
    start, true, length = places[at]
    return true + raw - start if raw < start + length else None


def true_order(article: Article, places: Sequence[tuple[int, int, int]]) -> list[int]:
    """Return the true place of every character of the article's body, in the order it was read."""
    order: list[int] = []
    for block in article.blocks:
        if block.kind in TITLES:
            continue
        for at in range(block.start, block.end):
            place = _place(places, article.source.raw_offset(at))
            order.append(-1 if place is None else place)
    return order


def count_joins(
    article: Article, places: Sequence[tuple[int, int, int]], tally: Tally, *, exact: bool
) -> None:
    """Add the joins of an article: right ones join true neighbours."""
    for join in article.joins:
        before = join.at - 1 - (article.text[join.at - 1] == "\n")
        left = _place(places, article.source.raw_offset(before))
        right = _place(places, article.source.raw_offset(join.at))
        good = left is not None and right is not None and 1 <= right - left <= 2
        tally.joins += 1
        tally.joins_right += good
        tally.wrong += not good
        tally.wrong_flagged += not good and not join.sure
        tally.right_flagged += good and not join.sure
        if not good:
            context = (
                f"{article.text[before - 11 : before + 1]}|{article.text[join.at : join.at + 12]}"
            )
            tally.failures.append(f"{join.confidence:.2f} {join.sure} {context}")
    if not exact and all(join.sure for join in article.joins):
        tally.failures.append("not exact, though every join is sure")


def main() -> None:
    """Print the table for the pages named, or for the synthetic ones."""
    parser = argparse.ArgumentParser(description="re-cut pages and count")
    parser.add_argument("pages", nargs="*", type=Path, default=sorted(PAGES.glob("*.txt")))
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args()
    sys.stdout.write(table(options.pages, options.rounds) + "\n")
    if options.failures:
        for cuts in range(1, 7):
            for failure in measure(options.pages, cuts, options.rounds).failures:
                sys.stdout.write(f"{cuts} {failure}\n")


if __name__ == "__main__":
    main()
