"""Lines of a file, with hard line breaks inside a paragraph undone."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.read.marks import BLANKS, CLOSERS, COLONS, SEMICOLONS, STOPS
from zonegraph.read.passage import Passage, chain, passage, put_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.read.decode import Source

_ENDS = re.compile(rf"[{STOPS}…{SEMICOLONS}{COLONS}][{CLOSERS}]*$")
_LATIN = re.compile(r"[A-Za-z]")
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

    A file is wrapped if most lines that another follows at once are of one width, in columns or in
    characters, and most of these do not end a sentence. A line of that width goes on in the next,
    unless a blank line or an indent parts them. Latin words that a wrap parts get one blank, put
    in by the reader.
    """
    full = _full(lines)
    joined: list[Line] = []
    goes_on = False
    for line in lines:
        if joined and goes_on and not line.apart and line.indent <= 1:
            joined[-1] = _attach(joined[-1], line)
        else:
            joined.append(line)
        goes_on = line.number in full
    return tuple(joined)


def _full(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that fill the width at which the file is wrapped."""
    inner = [line for line, after in itertools.pairwise(lines) if not after.apart]
    if len(inner) < _LEAST:
        return frozenset()
    _, full, measure, usual = max(
        (_at_usual_width(inner, measure, slack) for measure, slack in _MEASURES),
        key=lambda found: found[0],
    )
    open_ended = sum(not _ENDS.search(line.text) for line in full)
    if not _NARROW <= _characters(full[0]) <= _WIDE or len(full) < _LEAST:
        return frozenset()
    if len(full) * 2 < len(inner) or open_ended * 2 < len(full):
        return frozenset()
    slack = dict(_MEASURES)[measure]
    return frozenset(line.number for line in lines if abs(measure(line) - usual) <= slack)


def _at_usual_width(
    lines: Sequence[Line], measure: _Measure, slack: int
) -> tuple[int, list[Line], _Measure, int]:
    """Return how many lines are of the usual width, these, the measure and that width."""
    widths = Counter(measure(line) for line in lines)
    usual = max(widths, key=lambda width: (widths[width], width))
    full = [line for line in lines if abs(measure(line) - usual) <= slack]
    return len(full), full, measure, usual


def _columns(line: Line) -> int:
    return _width(line.text) + line.indent


def _characters(line: Line) -> int:
    return len(line.text) + line.indent // 2


_Measure = Callable[[Line], int]
_MEASURES: Final[tuple[tuple[_Measure, int], ...]] = ((_columns, 2), (_characters, 1))
"""How lines are measured, and by how much lines of one width may differ."""


def _attach(line: Line, following: Line) -> Line:
    parts = [line.passage, following.passage]
    if _LATIN.match(line.text[-1]) and _LATIN.match(following.text[0]):
        parts.insert(1, put_in(" "))
    return Line(passage=chain(parts), number=line.number, indent=line.indent, apart=line.apart)


def _width(text: str) -> int:
    """Return how wide the characters print, in columns of a Latin letter."""
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
