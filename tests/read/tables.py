"""Rebuilds the tables of phrases and pairs that the reader judges junctions with.

::

    python tests/read/tables.py

Both are counted over the development corpus, which is our own text, and never over the blind one.
Phrases marked ``genre`` in the table were written by hand and are kept.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import rjieba

from zonegraph.lexicon.table import table
from zonegraph.resources import lexicon_path

if TYPE_CHECKING:
    from collections.abc import Iterable

CORPUS = Path(__file__).parents[1] / "corpus" / "development"
_HAN = re.compile("[\u3400-\u9fff]+")
_NAMES = frozenset({"ns", "nr", "nt", "nz", "nrt", "nrfg", "m", "t"})
_EDGES = frozenset({"p", "c", "d", "f", "r", "q", "u", "uj", "ul", "uz", "ud", "y"})
_MOST_WORDS, _LONGEST = 4, 10

PHRASES = """# id: read_phrases
# name: phrases of the genre
# why: a phrase that begins in one fragment and ends in another tells that they belong together
# columns: phrase origin
# note: genre (written by hand) or corpus (in two articles of the development corpus at least)
# source: own, and the development corpus, which is our own text

"""
PAIRS = """# id: read_pairs
# name: which character follows which
# why: where no word crosses a cut, characters that often follow each other still tell
# columns: left count followers
# note: followers are characters with how often they follow; 1 is left out
# source: counted over the development corpus, which is our own text

"""


def texts(held_out: Iterable[Path] = ()) -> list[str]:
    """Return the bodies of the development articles, without front matter and marks."""
    found = []
    for path in sorted(set(CORPUS.glob("*/article.md")) - set(held_out)):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        found.append(re.sub(r"[#*|>`-]", " ", body))
    return found


def phrases(bodies: Iterable[str]) -> list[str]:
    """Return runs of words that stand in two articles or more."""
    articles: Counter[str] = Counter()
    for body in bodies:
        seen: set[str] = set()
        for run in _HAN.findall(body):
            tagged = rjieba.tag(run)
            for size in range(2, _MOST_WORDS + 1):
                for at in range(len(tagged) - size + 1):
                    part = tagged[at : at + size]
                    phrase = "".join(word for word, _ in part)
                    tags = [tag for _, tag in part]
                    if _NAMES.isdisjoint(tags) and _EDGES.isdisjoint((tags[0], tags[-1])):
                        seen.add(phrase if 3 <= len(phrase) <= _LONGEST else "")
        articles.update(seen)
    return sorted(phrase for phrase, count in articles.items() if count >= 2 and phrase)


def pairs(bodies: Iterable[str]) -> list[str]:
    """Return the rows of the table of pairs."""
    single: Counter[str] = Counter()
    double: Counter[str] = Counter()
    for body in bodies:
        for run in re.findall("[\u3400-\u9fff，。、；：“”]+", body):
            single.update(run)
            double.update(run[at : at + 2] for at in range(len(run) - 1))
    rows = []
    for left in sorted(single):
        after = sorted((-n, pair[1]) for pair, n in double.items() if pair[0] == left)
        if after:
            cells = "".join(right + (str(-n) if n < -1 else "") for n, right in after)
            rows.append(f"{left}\t{single[left]}\t{cells}")
    return rows


def main() -> None:
    """Write both tables."""
    bodies = texts()
    if len(bodies) < 20:
        sys.exit("the development corpus is missing")
    by_hand = [row["phrase"] for row in table("read_phrases").rows if row["origin"] == "genre"]
    rows = [f"{phrase}\tgenre" for phrase in by_hand]
    rows += [f"{phrase}\tcorpus" for phrase in phrases(bodies) if phrase not in set(by_hand)]
    lexicon_path("read_phrases").write_text(PHRASES + "\n".join(rows) + "\n", encoding="utf-8")
    lexicon_path("read_pairs").write_text(PAIRS + "\n".join(pairs(bodies)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
