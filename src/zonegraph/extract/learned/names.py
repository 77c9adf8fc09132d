"""The trained tagger: names of a sentence, with how sure the model is of each.

The model is a linear-chain conditional random field over characters (Lafferty, McCallum and Pereira
2001) in crfsuite's file format; ``python -m zonegraph.train`` makes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention
from zonegraph.extract.learned import maxent
from zonegraph.extract.learned.characters import features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pathlib import Path

    from zonegraph.extract.reading import Reading

NAME: Final = "names"
RULE: Final = "N200"
OUTSIDE: Final = "O"


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
            low, high = sentence.start + start, sentence.start + end
            yield Mention(
                start=low,
                end=high,
                kind=kind,
                label=reading.text[low:high].strip("“”《》"),
                rule=RULE,
                score=score,
            )


def spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and class of each run of B- and I- tags."""
    start, kind = -1, ""
    for at, tag in enumerate([*tags, OUTSIDE]):
        if start >= 0 and tag != "I-" + kind:
            yield start, at, kind
            start = -1
        if tag.startswith("B-") or (start < 0 and tag.startswith("I-")):
            start, kind = at, tag[2:]
