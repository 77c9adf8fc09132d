"""The trained tagger: names of a sentence, with how sure the model is of each.

The model is a linear-chain conditional random field over characters (Lafferty, McCallum and Pereira
2001) in crfsuite's file format; ``python -m zonegraph.train.names`` makes it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zonegraph.extract.mention import Mention
from zonegraph.extract.tagger.features import features

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pycrfsuite

    from zonegraph.extract.reading import Reading

MODEL: Final = Path(__file__).with_name("names.crf")
RULE: Final = "N200"
OUTSIDE: Final = "O"


@cache
def _tagger() -> pycrfsuite.Tagger:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(MODEL))
    return tagger


def mentions(reading: Reading, model: pycrfsuite.Tagger | None = None) -> Iterator[Mention]:
    """Yield the names the model finds; ``score`` is the least marginal probability inside it.

    ``model`` stands in for the shipped one, for training's own evaluation.
    """
    tagger = model or _tagger()
    for sentence in reading.sentences:
        tags = tagger.tag(features(reading, sentence.start, sentence.end))
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
