"""What a web page says about an article besides its text: date, paper, page, people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.read.compose import Imprint
from zonegraph.read.dates import find_date
from zonegraph.read.furniture import furniture
from zonegraph.read.marks import COLONS, HAN, LEFT, RIGHT
from zonegraph.read.roster import roster, split_names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from zonegraph.read.body import Body
    from zonegraph.read.markup import Element

_DATES: Final = (
    "article:published_time",
    "publishdate",
    "pubdate",
    "publish_date",
    "datepublished",
    "og:release_date",
    "firstpublishedtime",
    "date",
)
_SOURCES: Final = ("contentsource", "mediaid", "source", "og:site_name", "sitename")
_STOP: Final = rf"\s{COLONS}|｜/{LEFT}{RIGHT}"
_SOURCE: Final = re.compile(rf"(?:来源|稿源|出处)\s*[{COLONS}]\s*([^{_STOP}]{{2,20}})")
_AUTHOR: Final = re.compile(
    rf"(?:作者|记者|撰文|文)\s*[{COLONS}]\s*([{HAN}·、\s]{{2,30}}?)"
    rf"(?=\s*(?:$|[|｜/]|[{HAN}]{{2,4}}[{COLONS}]|\d|字体))"
)
_EDITOR: Final = re.compile(rf"(?:责任编辑|责编|编辑)\s*[{COLONS}]\s*([{HAN}、\s]{{2,16}})")
_PAGE: Final = re.compile(rf"第\s*([A-Z]?\d{{1,3}})\s*版\s*[{COLONS}]?\s*([{HAN}·]{{2,10}})?")
_PAPER: Final = re.compile(rf"([{HAN}·]{{2,14}}?(?:报|周刊|导刊|新闻网|在线))(?:数字报|电子版)?")


def page_imprint(
    root: Element, front: Sequence[str], head: Sequence[str], found: Body, *, single: bool
) -> Imprint:
    """Return what the head of the page and the lines around the headline say.

    What is printed beside the headline (``head``) counts first, then what only machines see, then
    what stands above everything (``front``).
    """
    meta = _meta(root)
    said = "  ".join(head)
    page = _PAGE.search(said) or _PAGE.search("  ".join(front))
    lines = [line for line in (furniture(text) for text in (*head, *front)) if line is not None]
    printed = [*lines, *found.printed]
    rosters = [people for people in map(roster, head) if people is not None]
    writers = tuple(dict.fromkeys(name for people in rosters for name in people.writers))
    author = meta.get("author", "") if single else ""
    return Imprint(
        newspaper=_newspaper(said, meta)
        or next((each.newspaper for each in printed if each.newspaper), None),
        published=_published([said, *_dates(meta)])
        or found.published
        or _published(["  ".join(front)]),
        page=page[1] if page else next((each.page for each in printed if each.page), None),
        section=page[2] if page else next((each.section for each in printed if each.section), None),
        authors=found.writers or writers or named(_AUTHOR, said) or _people(author),
        editors=found.editors or named(_EDITOR, said),
        photographers=found.photographers,
    )


def named(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """Return the names that the pattern finds in a line."""
    match = pattern.search(text)
    return _people(match[1]) if match else ()


def _people(text: str) -> tuple[str, ...]:
    text = re.sub(r"本报|记者|通讯员", " ", text).strip()
    return (split_names(text, lenient=True) or ()) if text else ()


def _dates(meta: dict[str, str]) -> list[str]:
    return [meta[key] for key in _DATES if key in meta]


def _published(candidates: Sequence[str]) -> dt.date | None:
    return next((date.date for date in map(find_date, candidates) if date), None)


def _newspaper(said: str, meta: dict[str, str]) -> str | None:
    match = _SOURCE.search(said)
    if match:
        return paper(match[1]) or match[1]
    names = [meta[key] for key in _SOURCES if key in meta]
    found = next((name for name in map(paper, names) if name), None)
    return found or paper(meta.get("title", ""))


def paper(text: str) -> str | None:
    """Return the name of a newspaper that stands in a title or name of a site."""
    for part in re.split(r"[\s_|｜《》\-–—]+", text):
        match = _PAPER.fullmatch(part)
        if match:
            return match[1]
    return None


def _meta(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in root.walk():
        if each.tag == "meta":
            key = each.attributes.get("name") or each.attributes.get("property") or ""
            found.setdefault(key.lower(), each.attributes.get("content", "").strip())
        elif each.tag == "time" and "datetime" in each.attributes:
            found.setdefault("date", each.attributes["datetime"])
        elif each.tag == "title":
            found.setdefault("title", each.text().text)
    return {key: value for key, value in found.items() if value}
