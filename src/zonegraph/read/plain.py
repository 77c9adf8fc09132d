"""Plain text: a first short line without sentence marks is the headline, the rest paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.compose import Draft, Imprint, compose, draft
from zonegraph.read.linekind import LineKind, sort_lines
from zonegraph.read.lines import split, unwrap
from zonegraph.read.marks import COMMAS, SEMICOLONS, STOPS
from zonegraph.read.titles import heading_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.article import Article
    from zonegraph.read.decode import Source
    from zonegraph.read.linekind import Sorted

_SENTENCE: Final = re.compile(rf"[{STOPS}{SEMICOLONS}]|[{COMMAS}].*[{COMMAS}].*[{COMMAS}]")
_LONGEST_TITLE: Final = 40
_ASIDE: Final = (LineKind.FURNITURE, LineKind.BYLINE, LineKind.CREDIT)


def read_plain(source: Source) -> list[Article]:
    """Return the one article of the file; SourceError if it holds no prose.

    Lines stay in the order of the file. A byline, a photo credit and a line with the date or the
    paper's name are metadata; hard line breaks of a fixed width are undone.
    """
    lines = sort_lines(unwrap(split(source)))
    body = [each for each in lines if each.kind not in _ASIDE]
    if not any(_SENTENCE.search(each.line.text) for each in body):
        raise SourceError("no article found", where=source.name, hint="the file holds no sentence")
    drafts = [_draft(each, first=each is body[0]) for each in body]
    headline = body[0].line.text if drafts[0].kind is BlockKind.HEADLINE else ""
    return [compose(drafts, _imprint(lines, headline), source)]


def _draft(each: Sorted, *, first: bool) -> Draft:
    text = each.line.text
    if each.kind is LineKind.TABLE_ROW:
        return draft(BlockKind.TABLE_ROW, each.line.passage)
    if len(text) > _LONGEST_TITLE or _SENTENCE.search(text):
        return draft(BlockKind.PARAGRAPH, each.line.passage)
    if first:
        return draft(BlockKind.HEADLINE, each.line.passage)
    return draft(BlockKind.HEADING, each.line.passage, heading_level(text))


def _imprint(lines: Sequence[Sorted], headline: str) -> Imprint:
    printed = [each.furniture for each in lines if each.furniture is not None]
    people = [each.roster for each in lines if each.roster is not None and each.kind in _ASIDE] + [
        each.roster for each in printed if each.roster is not None
    ]
    return Imprint(
        headline=headline,
        newspaper=next((each.newspaper for each in printed if each.newspaper), None),
        published=next((each.published for each in printed if each.published), None),
        page=next((each.page for each in printed if each.page), None),
        section=next((each.section for each in printed if each.section), None),
        authors=tuple(dict.fromkeys(name for each in people for name in each.writers)),
        editors=tuple(dict.fromkeys(name for each in people for name in each.editors)),
        photographers=tuple(dict.fromkeys(name for each in people for name in each.photographers)),
    )
