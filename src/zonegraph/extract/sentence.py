"""Sentences and clauses of the view, each with the headings it stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonegraph.article import Article
    from zonegraph.extract.normal import View

_SENTENCE_END: Final = re.compile(r"[。!?!?…]+[”’」)]*|\n")
_OPEN: Final = {"“": "”", "《": "》", "(": ")", "‘": "’", "〈": "〉", "【": "】"}
_CLAUSE_END: Final = frozenset(",;:。!?")
_HEADINGS: Final = frozenset(
    {BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE, BlockKind.HEADING}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """``text[start:end]`` of the view, without the mark that closes it; ``mark`` is that mark."""

    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its place, its clauses, its block and the heading it stands under.

    ``section`` is the index of the block that is its nearest heading, -1 before the first.
    ``first`` says that it opens its block.
    """

    start: int
    end: int
    block: int
    section: int
    heading: bool
    first: bool
    clauses: tuple[Clause, ...]


def sentences(article: Article, view: View) -> tuple[Sentence, ...]:
    """Return the article's sentences in reading order."""
    found: list[Sentence] = []
    section = -1
    for index, block in enumerate(article.blocks):
        heading = block.kind in _HEADINGS
        start, end = view.offset(block.start), view.offset(block.end)
        first = True
        for low, high in _split(view.text, start, end):
            found.append(
                Sentence(
                    start=low,
                    end=high,
                    block=index,
                    section=section,
                    heading=heading,
                    first=first,
                    clauses=tuple(_clauses(view.text, low, high)),
                )
            )
            first = False
        if block.kind is BlockKind.HEADING:
            section = index
    return tuple(found)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut ``text[start:end]`` after each full stop that closes a sentence."""
    low = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if match.end() > low and text[low : match.end()].strip():
            yield low, match.end()
        low = match.end()
    if text[low:end].strip():
        yield low, end


def _clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """Cut a sentence at commas, semicolons and colons that stand in no brackets or quotes."""
    low = start
    closing: list[str] = []
    for at in range(start, end):
        char = text[at]
        if closing and char == closing[-1]:
            closing.pop()
        elif char in _OPEN and text.find(_OPEN[char], at, end) > 0:
            closing.append(_OPEN[char])
        elif not closing and char in _CLAUSE_END and at > low and not _inside_number(text, at):
            yield Clause(start=low, end=at, mark=char)
            low = at + 1
    if low < end and text[low:end].strip("”’。!? \n"):
        yield Clause(start=low, end=end, mark="")


def _inside_number(text: str, at: int) -> bool:
    """Whether the mark at ``at`` stands between digits, as in 1,234 or 12:30."""
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit() and text[at] in ",:"
