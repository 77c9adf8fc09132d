"""The trained tagger: names of a sentence, with how sure the model is of each.

The model is a linear-chain conditional random field over characters (Lafferty, McCallum and Pereira
2001) in crfsuite's file format; ``python -m zonegraph.train`` makes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.extract.learned import kinds, maxent
from zonegraph.extract.learned.characters import features
from zonegraph.extract.mention import Mention, unquoted
from zonegraph.extract.words import heads, stage_words, verbs

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
    classes = [label[2:] for label in tagger.labels() if label.startswith("B-")]
    for sentence in reading.sentences:
        tags = tagger.tag(features(reading, candidates, sentence.start, sentence.end))
        found = list(spans(tags))
        beliefs = [
            {kind: tagger.marginal("B-" + kind, start) for kind in classes} for start, _, _ in found
        ]
        places = [(sentence.start + start, sentence.start + end) for start, end, _ in found]
        known = kinds.judged(reading, places, beliefs, folder)
        for (start, end, tagged), (kind, sure) in zip(found, known, strict=True):
            score = min(
                tagger.marginal(("B-" if at == start else "I-") + tagged, at)
                for at in range(start, end)
            )
            for low, high in tidied(reading, sentence.start + start, sentence.start + end):
                yield Mention(
                    start=low,
                    end=high,
                    kind=kind,
                    label=unquoted(reading.text[low:high]),
                    rule=RULE,
                    score=score if kind == tagged else min(score, sure),
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
        high = _ended(reading, low, high)
        if high - low > 1:
            yield low, high


def _ended(reading: Reading, start: int, end: int) -> int:
    """Return where the name from ``start`` ends: before what is said of it.

    华为大数据中心|开展政务云 and 众源项目一期|投产 go on with a verb behind the head of the name; a
    name that itself ends in a head (智慧城市建设项目) holds its verb.
    """
    at = reading.token_index(end - 1)
    while reading.tokens[at].start > start and reading.tokens[at].end <= end:
        word = reading.tokens[at]
        if word.text not in stage_words():
            break
        end = word.start
        at -= 1
    if _has_head(reading.text, start, end):
        return end
    at = reading.token_index(start) + 1
    while at < len(reading.tokens) and reading.tokens[at].end < end:
        word = reading.tokens[at]
        if word.text in verbs() and _has_head(reading.text, start, word.start):
            return word.start
        at += 1
    return end


def _has_head(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` ends in a word by which names end."""
    return any(
        head.strength != "weak"
        for length in range(2, min(8, end - start) + 1)
        for head in heads().get(text[end - length : end], ())
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
