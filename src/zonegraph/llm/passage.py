"""Passages: an article cut into pieces that a model answers whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.claim import Span

if TYPE_CHECKING:
    from zonegraph.article import Article

LONGEST: Final = 600
SHORTEST: Final = 60
_SENTENCE: Final = re.compile(r"(?<=[。！？!?；;])(?![”’」）)])")


def passages(article: Article, longest: int = LONGEST) -> tuple[Span, ...]:
    """Return the passages of ``article``: whole blocks, together up to ``longest`` characters.

    A longer block is cut after its sentences. Every character of every block is in one passage.
    """
    blocks = (Span(block.start, block.end) for block in article.blocks)
    pieces = [piece for block in blocks for piece in cut(article.text, block, longest)]
    found: list[Span] = []
    for piece in pieces:
        if found and piece.end - found[-1].start <= longest:
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    return tuple(found)


def cut(text: str, whole: Span, longest: int) -> tuple[Span, ...]:
    """Return ``whole`` as pieces of at most ``longest`` characters that end where a sentence does.

    A sentence that is longer stays whole.
    """
    start, end = whole
    if end - start <= longest:
        return (Span(start, end),) if end > start else ()
    ends = [start + match.start() for match in _SENTENCE.finditer(text[start:end])]
    pieces: list[Span] = []
    low = high = start
    for point in [*ends, end]:
        if point - low > longest and high > low:
            pieces.append(Span(low, high))
            low = high
        high = point
    return (*pieces, Span(low, end)) if end > low else tuple(pieces)


def halves(text: str, passage: Span) -> tuple[Span, ...]:
    """Return ``passage`` in two or more pieces; nothing if it is too short to be cut."""
    size = passage.end - passage.start
    if size < SHORTEST:
        return ()
    pieces = cut(text, passage, size // 2 + 1)
    return pieces if len(pieces) > 1 else ()
