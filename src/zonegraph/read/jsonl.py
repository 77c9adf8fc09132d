"""JSON Lines: one object a line, one article each.

The whole input is read or none of it: a broken line is refused with its number, so that no graph is
built from half a collection. Characters map to line and column of the file, escapes included.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from zonegraph.errors import SourceError
from zonegraph.read.passage import Passage
from zonegraph.read.record import Cell, read_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.article import Article
    from zonegraph.read.decode import Source

_SHOWS: Final = re.compile(r'\s*\{\s*"[^"\r\n]*"\s*:.*\}[ \t]*(?:[\r\n]|$)')
_LINE: Final = re.compile(r"[^\r\n]+")
_TOKEN: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|[\[\]{}:,]|[^\s"\[\]{}:,]+')
_ESCAPE: Final = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
_NO_VALUES: Final = frozenset((",", ":", "null", "true", "false"))
_HINT: Final = "write one JSON object on each line; nothing of the file was read"


def is_jsonl(source: Source) -> bool:
    """Whether the first line is one JSON object."""
    return _SHOWS.match(source.text) is not None


def read_jsonl(source: Source) -> list[Article]:
    """Return the articles of all lines; SourceError with the line of the first that is broken."""
    found: list[Article] = []
    for line in _LINE.finditer(source.text):
        if not line[0].strip():
            continue
        where = f"{source.name}:{source.line_of(line.start())}"
        _check(line[0], where)
        cells = list(_cells(source.text, line.start(), line.end()))
        found.append(read_record(cells, source, where))
    if not found:
        raise SourceError("no article found", where=source.name, hint="the file holds no object")
    return found


def _check(line: str, where: str) -> None:
    """Refuse a line that is not one JSON object (RFC 8259)."""
    try:
        value = json.loads(line)
    except json.JSONDecodeError as err:
        fault = err.msg.lower().removesuffix(" at")
        what = f"is not JSON: {fault} at column {err.pos + 1}"
        raise SourceError(what, where=where, hint=_HINT) from None
    except RecursionError:
        raise SourceError("is nested too deeply", where=where, hint=_HINT) from None
    if not isinstance(value, dict):
        raise SourceError("is JSON, but not an object", where=where, hint=_HINT)


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    """Yield strings and numbers of an object that is known to be well-formed, with their names.

    A list of strings is one cell; lists of lists and the like are passed over.
    """
    names: list[str] = []
    kinds: list[str] = []
    values: list[Passage] = []
    key = False
    for token in _TOKEN.finditer(text, start, end):
        mark = token[0]
        if mark in "[{":
            kinds.append(mark)
            names += [""] if mark == "{" else []
        elif mark in "]}":
            names = names[:-1] if kinds.pop() == "{" else names
        elif key and mark not in ",:":
            names[-1] = json.loads(mark)
        elif mark not in _NO_VALUES:
            values.append(unescaped(text, *token.span(1 if mark[0] == '"' else 0)))
        key = mark == "{" or (mark == "," and kinds[-1] == "{")
        if values and kinds and kinds[-1] == "{":
            yield Cell(names=tuple(names), values=tuple(values))
            values = []


def unescaped(text: str, start: int, end: int) -> Passage:
    """Return the characters of a JSON string; an escape maps to its backslash."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = start
    for match in _ESCAPE.finditer(text, start, end):
        if match.start() > at:
            parts.append(text[at : match.start()])
            spans.append((at, match.start() - at))
        parts.append(json.loads(f'"{match[0]}"'))
        spans.append((match.start(), 1))
        at = match.end()
    if end > at:
        parts.append(text[at:end])
        spans.append((at, end - at))
    return Passage(text="".join(parts), spans=tuple(spans))
