"""HTML pages: of a news page only the article is read; an electronic newspaper names its parts.

What is kept lies in the smallest part of the page that holds nearly all of its prose; a line that
is mostly links is none. Of several ``article`` elements, or several main headings with prose below
each, every one is an article. Pages of electronic newspapers (``epaper``) say it in comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.errors import SourceError
from zonegraph.read.body import SENTENCE, Bit, Body, body, is_lead
from zonegraph.read.compose import Imprint, compose, draft
from zonegraph.read.epaper import read_epaper
from zonegraph.read.imprint import page_imprint
from zonegraph.read.markup import Element, parse
from zonegraph.read.titles import title_odds
from zonegraph.read.webpage import Text, is_aside, lines, part_kinds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonegraph.article import Article
    from zonegraph.read.compose import Draft
    from zonegraph.read.decode import Source
    from zonegraph.read.passage import Passage

_SHOWS: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_NEARLY_ALL: Final = 0.8
_MOSTLY: Final = 0.5
_LEAST: Final = 40
_LONGEST_TITLE: Final = 60
_SEPARATOR: Final = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|-{1,2}(?=[^-]{2,12}$)|[-–—](?=[^-]*网$)")


def is_html(source: Source) -> bool:
    """Whether the file begins as an HTML page does."""
    return _SHOWS.match(source.text) is not None


def read_html(source: Source) -> list[Article]:
    """Return the articles of the page; SourceError if it holds no prose."""
    found = read_epaper(source)
    if not found:
        root = parse(source.text)
        shown = lines(root, _too_much(root))
        stories = [story for story in _stories(root, shown) if story]
        first = shown.index(stories[0][0]) if stories else 0
        front = [each.text for each in shown[:first] if each.link_share < _MOSTLY]
        page = _Page(root=root, front=front, single=len(stories) == 1)
        read = (_article(page, story, source) for story in stories)
        found = [article for article in read if article is not None]
    if not found:
        hint = "the page holds navigation or titles only; if it is drawn by a script, save its text"
        raise SourceError("no article found", where=source.name, hint=hint)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page: its tree, the lines above its articles, and whether it holds one only."""

    root: Element
    front: Sequence[str]
    single: bool


def _stories(root: Element, shown: Sequence[Text]) -> list[list[Text]]:
    """Return the lines of every article of the page, headlines included."""
    home = _home(root, [each for each in shown if _is_prose(each)])
    inside = set(home.walk())
    kept = [each for each in shown if each.owner in inside]
    articles = [
        each
        for each in home.walk()
        if each.tag == "article" and _holds_story(each, kept) and not is_aside(each)
    ]
    articles = [each for each in articles if not any(other in _above(each) for other in articles)]
    if len(articles) > 1:
        return [[each for each in kept if article in _above(each.owner)] for article in articles]
    return _by_headline(kept) or [_with_headline(shown, kept)]


def _too_much(root: Element) -> frozenset[Element]:
    """Return asides that hold most of the prose of the page: their names must mislead."""
    asides = [each for each in root.walk() if each.attributes and is_aside(each)]
    if not asides:
        return frozenset()
    kept: set[Element] = set()
    whole = sum(len(each.text) for each in lines(root) if _is_prose(each))
    for each in asides:
        if each.tag not in ("div", "section", "td", "table", "ul", "p", "span", "form", "article"):
            continue
        mine = sum(len(line.text) for line in lines(each) if _is_prose(line))
        if mine > 2 * max(whole, _LEAST) and "hidden" not in each.attributes:
            kept.add(each)
    return frozenset(kept)


def _home(root: Element, prose: Sequence[Text]) -> Element:
    """Return the smallest element that holds nearly all the prose; line by line, from the top."""
    weights: dict[Element, int] = {}
    for each in prose:
        for element in (each.owner, *_above(each.owner)):
            weights[element] = weights.get(element, 0) + len(each.text)
    here = root
    while True:
        inner = [child for child in here.children if isinstance(child, Element)]
        best = max(inner, key=lambda child: weights.get(child, 0), default=None)
        if best is None or weights.get(best, 0) < _NEARLY_ALL * weights.get(here, 1):
            return here
        beside = [each for each in prose if each.owner.tag == "p" and each.owner.parent is here]
        if best.tag == "p" or any(not is_lead(each.text) for each in beside):
            return here
        here = best


def _above(element: Element) -> list[Element]:
    found: list[Element] = []
    parent = element.parent
    while parent is not None:
        found.append(parent)
        parent = parent.parent
    return found


def _is_prose(each: Text) -> bool:
    return (
        len(each.text) >= 12
        and each.link_share < _MOSTLY
        and (SENTENCE.search(each.text) is not None or each.kind is BlockKind.TABLE_ROW)
    )


def _holds_story(element: Element, kept: Sequence[Text]) -> bool:
    mine = [each for each in kept if element in (each.owner, *_above(each.owner))]
    prose = sum(len(each.text) for each in mine if _is_prose(each))
    titled = any(each.kind is BlockKind.HEADING and each.link_share < _MOSTLY for each in mine)
    return prose >= _LEAST and titled


def _by_headline(kept: Sequence[Text]) -> list[list[Text]]:
    """Return the lines below each main heading, if several of these have prose below them."""
    starts = [at for at, each in enumerate(kept) if each.level == 1 and each.owner.tag == "h1"]
    ends = [*starts[1:], len(kept)]
    parts = [list(kept[start : ends[at]]) for at, start in enumerate(starts)]
    good = [part for part in parts if any(_is_prose(each) for each in part)]
    return good if len(good) > 1 else []


def _with_headline(shown: Sequence[Text], kept: list[Text]) -> list[Text]:
    """Return the lines with those before them from the headline on, which often lies outside."""
    if not kept or any(_is_title(each) for each in kept):
        return kept
    first = next(at for at, each in enumerate(shown) if each is kept[0])
    for at in range(first - 1, -1, -1):
        if _is_title(shown[at]):
            return [*shown[at:first], *kept]
    return kept


def _is_title(each: Text) -> bool:
    if each.link_share >= _MOSTLY or not 4 <= len(each.text) <= _LONGEST_TITLE:
        return False
    return each.owner.tag == "h1" or _part(each) == "title"


def _part(each: Text) -> str:
    """Return what the classes of the line's block say it is; the empty string if nothing."""
    kinds = part_kinds()
    found = {kinds[word] for word in each.owner.words() if word in kinds}
    return next((kind for kind in ("kicker", "subtitle", "title") if kind in found), "")


def _article(page: _Page, story: Sequence[Text], source: Source) -> Article | None:
    titles, rest = _titles(story)
    start = next((at for at, each in enumerate(rest) if _is_prose(each)), 0)
    head = [each for each in rest[:start] if not _is_block(each)]
    kept = [each for each in rest if each.link_share < _MOSTLY and each not in head]
    found = body([_bit(each, source) for each in kept])
    if not found.has_prose:
        return None
    headline = next((each for kind, each in titles if kind is BlockKind.HEADLINE), None)
    if headline is None and page.single:
        headline = _window_title(page.root)
        titles = [(BlockKind.HEADLINE, headline), *titles] if headline else titles
    order = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE)
    titles.sort(key=lambda pair: order.index(pair[0]))
    drafts = [draft(kind, part) for kind, part in titles] + _without(found, headline)
    heads = [each.text for each in head]
    said = page_imprint(page.root, page.front, heads, found, single=page.single)
    return compose(drafts, _titled(said, titles), source)


def _titled(said: Imprint, titles: Sequence[tuple[BlockKind, Passage]]) -> Imprint:
    texts = {kind: part.text for kind, part in reversed(titles)}
    return replace(
        said, headline=texts.get(BlockKind.HEADLINE, ""), kicker=texts.get(BlockKind.KICKER)
    )


def _titles(story: Sequence[Text]) -> tuple[list[tuple[BlockKind, Passage]], list[Text]]:
    """Return kicker, headline and subtitle, and the lines that are none of these."""
    top = next((each for each in story if _is_title(each) and each.owner.tag == "h1"), None)
    top = top or next((each for each in story if _is_title(each)), None)
    if top is None and story and story[0].kind is BlockKind.HEADING:
        top = story[0]
    found = [(BlockKind.HEADLINE, top.passage)] if top else []
    used = [top] if top else []
    prose = next((at for at, each in enumerate(story) if _is_prose(each)), len(story))
    for each in story[:prose]:
        part = _part(each)
        if (
            each not in used
            and part in ("kicker", "subtitle")
            and part not in (kind.value for kind, _ in found)
        ):
            found.append((BlockKind(part), each.passage))
            used.append(each)
    first = story.index(top) if top else 0
    return found, [each for at, each in enumerate(story) if each not in used and at >= first]


def _is_block(each: Text) -> bool:
    return each.kind in (BlockKind.TABLE_ROW, BlockKind.HEADING) and each.link_share < _MOSTLY


def _bit(each: Text, source: Source) -> Bit:
    number = source.line_of(each.passage.start)
    kind, level = each.kind, max(each.level - 1, 0)
    if kind is BlockKind.HEADING:
        level = level or 1
    elif kind is None:
        bold = each.bold and len(each.text) <= _LONGEST_TITLE and title_odds(each.text) > 0
        kind, level = (BlockKind.HEADING, 1) if bold else (BlockKind.PARAGRAPH, 0)
    return Bit(passage=each.passage, number=number, kind=kind, level=level)


def _without(found: Body, headline: Passage | None) -> list[Draft]:
    """Return the blocks without a heading that only repeats the headline."""
    same = headline.text if headline else ""
    return [each for each in found.drafts if "".join(part.text for part in each.parts) != same]


def _window_title(root: Element) -> Passage | None:
    """Return the title of the window without the name of the site behind it."""
    title = next((each.text() for each in root.walk() if each.tag == "title"), None)
    if title is None or not title.text:
        return None
    cut = _SEPARATOR.search(title.text, 4)
    return title.cut(0, cut.start()).strip() if cut else title
