"""Pages of electronic newspapers whose comments say what is what (the Founder layout).

``<!--enpproperty <title>…</title><author>…</author><date>…</date>… /enpproperty-->`` tells about
an article, ``<!--enpcontent-->`` and ``<!--/enpcontent-->`` stand around its text. A file holds one
or several such pairs; what stands outside is furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.read.body import Bit, Body, body
from zonegraph.read.compose import Imprint, compose, draft
from zonegraph.read.dates import find_date
from zonegraph.read.imprint import paper
from zonegraph.read.marks import HAN
from zonegraph.read.markup import comments, parse, squeezed
from zonegraph.read.passage import rebased
from zonegraph.read.roster import roster, split_names
from zonegraph.read.webpage import HEADINGS, Text, lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonegraph.article import Article
    from zonegraph.read.decode import Source
    from zonegraph.read.passage import Passage

_FIELD: Final = re.compile(r"<([a-z]+)>(.*?)</\1>", re.IGNORECASE | re.DOTALL)
_OPENS: Final = re.compile(r"\s*enpproperty\b", re.IGNORECASE)
_BEGINS: Final = re.compile(r"\s*enpcontent\s*", re.IGNORECASE)
_ENDS: Final = re.compile(r"\s*/\s*enpcontent\s*", re.IGNORECASE)
_MARK: Final = re.compile(r"<[^<>]*>")
_NODE: Final = re.compile(rf"第?\s*([A-Z]?\d{{1,3}})\s*版?\s*[:：\s]*([{HAN}·A-Za-z]{{2,12}})?$")


@dataclass(slots=True, kw_only=True)
class _Story:
    fields: dict[str, Passage]
    start: int = -1
    end: int = -1


def read_epaper(source: Source) -> list[Article]:
    """Return the articles that the comments of the page name; none if it names none."""
    stories = _stories(source)
    if not stories:
        return []
    root = parse(source.text)
    title = next((each.text().text for each in root.walk() if each.tag == "title"), "")
    found = [_article(story, source, paper(title)) for story in stories]
    return [article for article in found if article is not None]


def _stories(source: Source) -> list[_Story]:
    found: list[_Story] = []
    fields: dict[str, Passage] = {}
    for comment in comments(source.text):
        said = source.text[comment.start : comment.end]
        if _OPENS.match(said):
            fields = _fields(source.text, comment.start, comment.end)
            # The properties of an article may stand behind its text.
            if found and not found[-1].fields and found[-1].end >= 0:
                found[-1].fields, fields = fields, {}
        elif _BEGINS.fullmatch(said):
            found.append(_Story(fields=fields, start=comment.end + 3))
            fields = {}
        elif _ENDS.fullmatch(said) and found and found[-1].end < 0:
            found[-1].end = comment.start - 4
    for at, story in enumerate(found):
        if story.end < 0:
            story.end = found[at + 1].start if at + 1 < len(found) else len(source.text)
    return found


def _fields(text: str, start: int, end: int) -> dict[str, Passage]:
    found: dict[str, Passage] = {}
    for match in _FIELD.finditer(text, start, end):
        part = parse(text, match.start(2), match.end(2)).text()
        if _MARK.search(part.text):
            # Marks that were escaped: <br/> inside a title.
            part = rebased(parse(part.text).text(), part)
        if part.text:
            found.setdefault(match[1].lower(), squeezed(part))
    return found


def _article(story: _Story, source: Source, newspaper: str | None) -> Article | None:
    root = parse(source.text, story.start, story.end)
    shown = [each for each in lines(root) if each.link_share < 0.5]
    found = body([_bit(each, source) for each in shown])
    titles = [
        (kind, story.fields[key])
        for key, kind in (
            ("introtitle", BlockKind.KICKER),
            ("title", BlockKind.HEADLINE),
            ("subtitle", BlockKind.SUBTITLE),
        )
        if key in story.fields
    ]
    if not found.has_prose:
        return None
    known = {part.text for _, part in titles}
    drafts = [draft(kind, part) for kind, part in titles]
    drafts += [
        each for each in found.drafts if "".join(part.text for part in each.parts) not in known
    ]
    return compose(drafts, _imprint(story.fields, found, newspaper), source)


def _bit(each: Text, source: Source) -> Bit:
    number = source.line_of(each.passage.start)
    if each.owner.tag in HEADINGS:
        return Bit(
            passage=each.passage,
            number=number,
            kind=BlockKind.HEADING,
            level=max(each.level - 1, 1),
        )
    return Bit(passage=each.passage, number=number, kind=each.kind)


def _imprint(fields: Mapping[str, Passage], found: Body, newspaper: str | None) -> Imprint:
    texts = {key: part.text for key, part in fields.items()}
    date = find_date(texts.get("date", "")) or find_date(texts.get("publishdate", ""))
    node = _NODE.match(texts.get("nodename", ""))
    return Imprint(
        headline=texts.get("title", ""),
        kicker=texts.get("introtitle"),
        newspaper=texts.get("paper") or texts.get("papername") or newspaper,
        published=date.date if date else found.published,
        page=node[1] if node else None,
        section=node[2] if node else texts.get("nodename"),
        authors=_names(texts.get("author", "")) or found.writers,
        editors=found.editors or _names(texts.get("editor", "")),
        photographers=found.photographers,
    )


def _names(text: str) -> tuple[str, ...]:
    people = roster(text, trusted=True) if text else None
    if people is not None:
        return people.writers or people.editors
    return (split_names(text, lenient=True) or ()) if text else ()
