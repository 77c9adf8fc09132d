"""The page dump: what a newspaper page holds, as text, in whatever order it was captured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.articles import Story, part
from zonegraph.read.compose import Draft, Imprint, Seam, compose, draft
from zonegraph.read.dateline import dateline, signature
from zonegraph.read.linekind import LineKind, Sorted, sort_lines
from zonegraph.read.lines import split, unwrap
from zonegraph.read.marks import CLOSERS, COLONS, SEMICOLONS, STOPS
from zonegraph.read.order import Fragment, Reading, restore
from zonegraph.read.statistics import Statistics
from zonegraph.read.titles import heading_level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.article import Article
    from zonegraph.read.decode import Source
    from zonegraph.read.furniture import Furniture
    from zonegraph.read.passage import Passage
    from zonegraph.read.roster import Roster

_INDENT = 3
"""Columns from which a line counts as set in."""


def read_page(source: Source) -> list[Article]:
    """Return the articles of the page in file order; SourceError if it holds no prose."""
    lines = sort_lines(unwrap(split(source)))
    stories = [story for story in part(lines) if story.body]
    if not stories:
        hint = "the file holds page furniture or titles only"
        raise SourceError("no article found", where=source.name, hint=hint)
    page = _page_imprint([each.furniture for each in lines if each.furniture is not None])
    indented = _indents([each for each in lines if each.kind is LineKind.TEXT])
    statistics = Statistics([each.line.text for story in stories for each in story.body])
    return [_article(story, page, statistics, source, indented=indented) for story in stories]


def is_page(source: Source) -> bool:
    """Whether the text shows what only a page dump has: furniture, or paragraphs left open."""
    lines = sort_lines(unwrap(split(source)))
    furniture = sum(each.kind is LineKind.FURNITURE for each in lines)
    prose = [each.line.text for each in lines if each.kind is LineKind.TEXT and each.title < 0]
    broken = sum(
        not text.endswith(tuple(f"{STOPS}{CLOSERS}…{COLONS}{SEMICOLONS}")) for text in prose
    )
    return furniture >= 2 or broken > 0


def _article(
    story: Story, page: Imprint, statistics: Statistics, source: Source, *, indented: bool
) -> Article:
    people = list(story.people)
    agencies: list[str] = []
    passages: list[Passage] = []
    fragments: list[Fragment] = []
    for each in story.body:
        passage, found, agency = _prose(each.line.passage)
        people += found
        agencies += agency
        if not passage.text:
            continue
        passages.append(passage)
        fragments.append(_fragment(each, passage.text, indented=indented))
    headline = " ".join(each.line.text for _, each in story.titles)
    reading = restore(fragments, statistics, headline)
    drafts = [draft(kind, each.line.passage) for kind, each in story.titles]
    drafts += _drafts(reading, fragments, passages)
    titles = {kind: each.line.text for kind, each in reversed(story.titles)}
    imprint = Imprint(
        headline=titles.get(BlockKind.HEADLINE, ""),
        kicker=titles.get(BlockKind.KICKER),
        newspaper=page.newspaper,
        published=page.published,
        page=page.page,
        section=page.section,
        organiser=page.organiser,
        editors=page.editors,
        authors=_unique([name for each in people for name in each.writers] or agencies),
        photographers=_unique(name for each in people for name in each.photographers),
        notes=reading.notes,
    )
    return compose(drafts, imprint, source)


def _fragment(each: Sorted, text: str, *, indented: bool) -> Fragment:
    row = each.kind is LineKind.TABLE_ROW
    begins = each.line.indent >= _INDENT if indented and each.title < 0 else None
    return Fragment(text=text, line=each.line.number, title=each.title, begins=begins, closed=row)


def _prose(passage: Passage) -> tuple[Passage, list[Roster], list[str]]:
    """Return a paragraph without dateline and signature, and whom these name."""
    people: list[Roster] = []
    agencies: list[str] = []
    head = dateline(passage.text)
    if head is not None:
        people += [head.people] if head.people else []
        agencies += [head.agency] if head.agency else []
        passage = passage.cut(head.end).strip()
    foot = signature(passage.text)
    if foot is not None:
        people.append(foot[1])
        passage = passage.cut(0, foot[0]).strip()
    return passage, people, agencies


def _drafts(
    reading: Reading, fragments: Sequence[Fragment], passages: Sequence[Passage]
) -> list[Draft]:
    """Return the blocks of the body: fragments inside one paragraph become one block."""
    groups: list[tuple[list[int], list[Seam | None]]] = []
    for each in reading.placed:
        if each.inside and groups:
            groups[-1][0].append(each.index)
            groups[-1][1].append(each.seam)
        else:
            groups.append(([each.index], [each.seam]))
    drafts: list[Draft] = []
    for indices, seams in groups:
        first = fragments[indices[0]]
        kind, level = BlockKind.PARAGRAPH, 0
        if first.closed:
            kind = BlockKind.TABLE_ROW
        elif first.title > 0 and len(indices) == 1:
            kind, level = BlockKind.HEADING, heading_level(first.text)
        parts = tuple(passages[index] for index in indices)
        drafts.append(Draft(kind=kind, parts=parts, seams=tuple(seams), level=level))
    return drafts


def _page_imprint(found: Sequence[Furniture]) -> Imprint:
    """Return what the furniture says; of two that contradict each other the first counts."""
    return Imprint(
        newspaper=next((each.newspaper for each in found if each.newspaper), None),
        published=next((each.published for each in found if each.published), None),
        page=next((each.page for each in found if each.page), None),
        section=next((each.section for each in found if each.section), None),
        organiser=next((each.organiser for each in found if each.organiser), None),
        editors=_unique(
            name for each in found if each.roster is not None for name in each.roster.editors
        ),
    )


def _indents(lines: Sequence[Sorted]) -> bool:
    """Whether the page sets in the first line of its paragraphs."""
    prose = [each for each in lines if each.title < 0]
    deep = sum(each.line.indent >= _INDENT for each in prose)
    return deep >= 3 and deep * 2 >= len(prose)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
