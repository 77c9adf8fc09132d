"""A stretch of characters that still knows where in the file each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PUT_IN = -1
"""Start of a span that the reader put in; it stands nowhere in the file."""

Span = tuple[int, int]
"""Start in the file (or ``PUT_IN``) and length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """``text``, made of ``spans`` of the file in this order."""

    text: str
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Offset in the file of the first character that stands there."""
        return next((start for start, _ in self.spans if start != PUT_IN), 0)

    def cut(self, start: int, end: int | None = None) -> Passage:
        """Return the characters from ``start`` to ``end``, as a slice would."""
        start, end, _ = slice(start, end).indices(len(self.text))
        spans: list[Span] = []
        at = 0
        for raw, length in self.spans:
            low, high = max(start, at), min(end, at + length)
            if low < high:
                spans.append((raw if raw == PUT_IN else raw + low - at, high - low))
            at += length
        return Passage(text=self.text[start:end], spans=tuple(spans))

    def strip(self) -> Passage:
        """Return the passage without the blanks around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))


def passage(text: str, start: int, end: int) -> Passage:
    """Return the characters ``text[start:end]`` of a file."""
    return Passage(text=text[start:end], spans=((start, end - start),) if end > start else ())


def put_in(characters: str) -> Passage:
    """Return characters that stand nowhere in the file."""
    return Passage(text=characters, spans=((PUT_IN, len(characters)),))


def chain(passages: Iterable[Passage]) -> Passage:
    """Return the passages as one; neighbours in the file become one span."""
    text: list[str] = []
    spans: list[Span] = []
    for each in passages:
        text.append(each.text)
        for raw, length in each.spans:
            last = spans[-1] if spans else (PUT_IN, 0)
            if PUT_IN not in (raw, last[0]) and last[0] + last[1] == raw:
                spans[-1] = (last[0], last[1] + length)
            else:
                spans.append((raw, length))
    return Passage(text="".join(text), spans=tuple(spans))


def rebased(part: Passage, base: Passage) -> Passage:
    """Return ``part``, whose spans count characters of ``base.text``, with spans of the file."""
    spans: list[tuple[int, int]] = []
    for start, length in part.spans:
        if start == PUT_IN:
            spans.append((start, length))
        else:
            spans += base.cut(start, start + length).spans
    return Passage(text=part.text, spans=tuple(spans))
