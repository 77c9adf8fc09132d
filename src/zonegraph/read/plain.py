"""Plain text: a first short line without sentence marks is the headline, the rest paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.compose import Imprint, compose, draft
from zonegraph.read.passage import passage

if TYPE_CHECKING:
    from zonegraph.article import Article
    from zonegraph.read.decode import Source

_LINE: Final = re.compile(r"[^\r\n]+")
_SENTENCE: Final = re.compile(r"[。！？!?；;]|[，,].*[，,].*[，,]")
_LONGEST_TITLE: Final = 40


def read_plain(source: Source) -> list[Article]:
    """Return the one article of the file; SourceError if it holds no prose."""
    lines = [
        part
        for line in _LINE.finditer(source.text)
        if (part := passage(source.text, *line.span()).strip()).text
    ]
    if not any(_SENTENCE.search(line.text) for line in lines):
        raise SourceError("no article found", where=source.name, hint="the file holds no sentence")
    drafts = []
    for at, line in enumerate(lines):
        kind = BlockKind.PARAGRAPH
        if len(line.text) <= _LONGEST_TITLE and not _SENTENCE.search(line.text):
            kind = BlockKind.HEADLINE if at == 0 else BlockKind.HEADING
        drafts.append(draft(kind, line, 1 if kind is BlockKind.HEADING else 0))
    titled = drafts[0].kind is BlockKind.HEADLINE
    return [compose(drafts, Imprint(headline=lines[0].text if titled else ""), source)]
