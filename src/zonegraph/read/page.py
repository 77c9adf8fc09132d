"""The page dump: what a newspaper page holds, as text, in whatever order it was captured."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.articles import Story, part
from zonegraph.read.compose import Draft, Imprint, Seam, compose, draft
from zonegraph.read.dateline import bare
from zonegraph.read.linekind import LineKind, Sorted, sort_lines
from zonegraph.read.lines import split, unwrap
from zonegraph.read.marks import CLOSERS, COLONS, SEMICOLONS, STOPS
from zonegraph.read.order import Fragment, Reading, restore
from zonegraph.read.statistics import Statistics
from zonegraph.read.titles import heading_level, title_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.article import Article
    from zonegraph.read.decode import Source
    from zonegraph.read.furniture import Furniture
    from zonegraph.read.passage import Passage
    from zonegraph.read.roster import Roster

_INDENT = 3
"""Columns from which a line counts as set in."""

_ENOUGH = 400
"""Lines that are looked at to tell a page dump from plain text."""

_A_LINE = 15
"""Characters from which a line can be a broken paragraph."""

_SAMPLE = 2000
"""Paragraphs that the statistics of a page are made from."""

_A_FEW = 2
_ODD_ONE_OUT = 3.0
_ALIKE = 2.0
_DOUBTLESS = 4.0
"""Log odds from which a line above a headline is a kicker and nothing else."""


def read_page(source: Source) -> list[Article]:
    """Return the articles of the page in file order; SourceError if it holds no prose."""
    lines = sort_lines(unwrap(split(source)))
    stories = [story for story in part(lines) if story.body]
    if not stories:
        hint = "the file holds page furniture or titles only"
        raise SourceError("no article found", where=source.name, hint=hint)
    page = _page_imprint([each.furniture for each in lines if each.furniture is not None])
    indented = _indents([each for each in lines if each.kind is LineKind.TEXT])
    statistics = Statistics([each.line.text for story in stories for each in story.body][:_SAMPLE])
    _give_back(stories, statistics, indented=indented)
    return [_article(story, page, statistics, source, indented=indented) for story in stories]


def is_page(source: Source) -> bool:
    """Whether the text shows what only a page dump has: furniture, or paragraphs left open.

    A few open paragraphs speak for broken columns; many of them are a text without full stops.
    """
    lines = sort_lines(unwrap(split(source)[:_ENOUGH]))
    furniture = sum(each.kind is LineKind.FURNITURE for each in lines)
    prose = [each.line.text for each in lines if each.kind is LineKind.TEXT and each.title < 0]
    closed = tuple(f"{STOPS}{CLOSERS}…{COLONS}{SEMICOLONS}")
    broken = sum(len(text) >= _A_LINE and not text.endswith(closed) for text in prose)
    return furniture >= 2 or 0 < broken <= (len(prose) + furniture) / 2


def _article(
    story: Story, page: Imprint, statistics: Statistics, source: Source, *, indented: bool
) -> Article:
    body = _body(story, indented=indented)
    reading = restore(body.fragments, statistics, _headline(story))
    drafts = [draft(kind, each.line.passage) for kind, each in story.titles]
    drafts += _drafts(reading, body)
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
        authors=_unique([name for each in body.people for name in each.writers] or body.agencies),
        photographers=_unique(name for each in body.people for name in each.photographers),
        notes=reading.notes,
    )
    return compose(drafts, imprint, source)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """The running text of a story as it stands in the file, and who is named around it."""

    fragments: tuple[Fragment, ...]
    passages: tuple[Passage, ...]
    people: tuple[Roster, ...]
    agencies: tuple[str, ...]


def _body(story: Story, *, indented: bool) -> _Body:
    people = list(story.people)
    agencies: list[str] = []
    passages: list[Passage] = []
    fragments: list[Fragment] = []
    styles = Counter(title_style(each.line.text) for each in story.body if each.title > 0)
    for each in story.body:
        prose = bare(each.line.passage)
        people += prose.people
        agencies += prose.agencies
        text = prose.passage.text
        if text:
            passages.append(prose.passage)
            fragments.append(_fragment(each, text, styles, indented=indented, lead=prose.lead))
    return _Body(
        fragments=tuple(fragments),
        passages=tuple(passages),
        people=tuple(people),
        agencies=tuple(agencies),
    )


def _fragment(
    each: Sorted, text: str, styles: Counter[str], *, indented: bool, lead: bool
) -> Fragment:
    """Return the fragment; a title is likelier if others of its article are made alike."""
    title = each.title
    if title > 0:
        style = title_style(text)
        if style == "plain" and styles.total() - styles["plain"] >= _A_FEW:
            title -= _ODD_ONE_OUT
        elif style != "plain" and styles[style] >= _A_FEW:
            title += _ALIKE
    begins = each.line.indent >= _INDENT if indented and title < 0 else None
    return Fragment(
        text=text,
        line=each.line.number,
        title=title,
        begins=begins,
        lead=lead,
        closed=each.kind is LineKind.TABLE_ROW,
    )


def _give_back(stories: Sequence[Story], statistics: Statistics, *, indented: bool) -> None:
    """Give a doubtful kicker to the article before, where it goes on in a broken paragraph.

    The last line of a column can look like a title: the article it was cut from tells.
    """
    for before, story in itertools.pairwise(stories):
        kind, line = story.titles[0] if story.titles else (None, None)
        if line is None or kind is not BlockKind.KICKER or line.title >= _DOUBTLESS:
            continue
        trial = Story(titles=before.titles, body=[*before.body, line])
        without, found = (
            restore(_body(each, indented=indented).fragments, statistics, _headline(before))
            for each in (before, trial)
        )
        if found.breaks < without.breaks:
            before.body.append(line)
            del story.titles[0]


def _headline(story: Story) -> str:
    return " ".join(each.line.text for _, each in story.titles)


def _drafts(reading: Reading, body: _Body) -> list[Draft]:
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
        first = body.fragments[indices[0]]
        kind, level = BlockKind.PARAGRAPH, 0
        if first.closed:
            kind = BlockKind.TABLE_ROW
        elif first.title > 0 and len(indices) == 1:
            kind, level = BlockKind.HEADING, heading_level(first.text)
        parts = tuple(body.passages[index] for index in indices)
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
