"""The trained tagger: names of a sentence, with how sure the model is of each.

The model is a linear-chain conditional random field over characters (Lafferty, McCallum and Pereira
2001) in crfsuite's file format; ``python -m zonegraph.train`` makes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention
from zonegraph.extract.words import verbs
from zonegraph.extract.learned import maxent
from zonegraph.extract.learned.characters import features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pathlib import Path

    from zonegraph.extract.reading import Reading

NAME: Final = "names"
RULE: Final = "N200"
OUTSIDE: Final = "O"
_PIECE: Final = re.compile(r"(?:“[^“”]*”|《[^《》]*》|\([^()]*\)|[^,;:。!?“”《》\n])+")
_PREDICATES: Final = frozenset({"advance", "launch", "aim", "nurture", "reach", "say"})
_NO_GROUP: Final = frozenset[str]()


def mentions(
    reading: Reading, candidates: Sequence[Mention], folder: Path = maxent.SHIPPED
) -> Iterator[Mention]:
    """Yield the names the model finds; ``score`` is the least marginal probability inside it.

    ``candidates`` are the names the rules propose, sorted by start.
    """
    tagger = maxent.tagger(folder, NAME)
    for sentence in reading.sentences:
        tags = tagger.tag(features(reading, candidates, sentence.start, sentence.end))
        for start, end, kind in spans(tags):
            score = min(
                tagger.marginal(("B-" if at == start else "I-") + kind, at)
                for at in range(start, end)
            )
            for low, high in tidied(reading, sentence.start + start, sentence.start + end):
                yield Mention(
                    start=low,
                    end=high,
                    kind=kind,
                    label=reading.text[low:high].strip("“”《》"),
                    rule=RULE,
                    score=score,
                )


def tidied(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what is left of a tagged stretch where no name can go on: marks, lists, predicates.

    A name never holds a comma outside quotation marks, never runs from one quotation into the
    next, and never begins with a verb that takes it as its object.
    """
    for piece in _PIECE.finditer(reading.text, start, end):
        low, high = piece.span()
        at = reading.token_index(low)
        while at < len(reading.tokens) and reading.tokens[at].end < high:
            word = reading.tokens[at]
            if word.start < low or not verbs().get(word.text, _NO_GROUP) & _PREDICATES:
                break
            low = word.end
            at += 1
        if high - low > 1:
            yield low, high


def spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and class of each run of B- and I- tags."""
    start, kind = -1, ""
    for at, tag in enumerate([*tags, OUTSIDE]):
        if start >= 0 and tag != "I-" + kind:
            yield start, at, kind
            start = -1
        if tag.startswith("B-") or (start < 0 and tag.startswith("I-")):
            start, kind = at, tag[2:]
