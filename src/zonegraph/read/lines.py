"""Lines of a file, with hard line breaks inside a paragraph undone."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.read.marks import BLANKS, CLOSERS, COLONS, SEMICOLONS, STOPS
from zonegraph.read.passage import Passage, chain, passage, put_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.read.decode import Source

_ENDS = re.compile(rf"[{STOPS}…{SEMICOLONS}{COLONS}][{CLOSERS}]*$")
_LATIN = re.compile(r"[A-Za-z0-9]")
_LEAST = 4
_NARROW, _WIDE = 8, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank, without the blanks around it.

    ``number`` counts lines of the file from 1; ``indent`` is how far it is set in, in columns of
    a Latin letter (an ideographic space is two wide); ``apart`` says that a blank line, or the
    start of the file, stands before it.
    """

    passage: Passage
    number: int
    indent: int
    apart: bool

    @property
    def text(self) -> str:
        """The characters of the line."""
        return self.passage.text


def split(source: Source) -> tuple[Line, ...]:
    """Return the lines of the file that are not blank, in file order."""
    lines: list[Line] = []
    apart = True
    bounds = (*source.line_starts, len(source.text))
    for number, (start, end) in enumerate(itertools.pairwise(bounds), 1):
        whole = source.text[start:end]
        bare = whole.strip(BLANKS)
        if not bare:
            apart = True
            continue
        lead = whole.index(bare[0])
        found = passage(source.text, start + lead, start + lead + len(bare))
        indent = _width(whole[:lead])
        lines.append(Line(passage=found, number=number, indent=indent, apart=apart))
        apart = False
    return tuple(lines)


def unwrap(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with hard wraps undone, where the file is wrapped at a fixed width.

    A line is wrapped if the next follows without a blank line and without indent, it is as wide
    as the widest lines of its group, and does not end a sentence, or the group is all of one
    width. Latin words that a wrap parts get one blank, put in by the reader.
    """
    width = _wrap_width(lines)
    if width is None:
        return tuple(lines)
    joined: list[Line] = []
    full = False
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and not line.apart and line.indent <= 1 and full:
            joined[-1] = _attach(last, line)
        else:
            joined.append(line)
        full = abs(_width(line.text) + line.indent - width) <= 2
    return tuple(joined)


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the width, in columns, at which the file is wrapped; None if it is not."""
    inner = [
        (_width(line.text) + line.indent, line.text)
        for line, following in itertools.pairwise(lines)
        if not following.apart
    ]
    if len(inner) < _LEAST:
        return None
    widest = max(width for width, _ in inner)
    if not 2 * _NARROW <= widest <= 2 * _WIDE:
        return None
    full = [text for width, text in inner if widest - width <= 2]
    open_ended = [text for text in full if not _ENDS.search(text)]
    if len(full) * 2 < len(inner) or len(open_ended) * 2 < len(full) or len(full) < _LEAST:
        return None
    return widest


def _attach(line: Line, following: Line) -> Line:
    parts = [line.passage, following.passage]
    if _LATIN.match(line.text[-1]) and _LATIN.match(following.text[0]):
        parts.insert(1, put_in(" "))
    return Line(passage=chain(parts), number=line.number, indent=line.indent, apart=line.apart)


def _width(text: str) -> int:
    """Return how wide the characters print, in columns of a Latin letter."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
