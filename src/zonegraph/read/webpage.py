"""A web page as lines of text, each with what stands around it: links, headings, tables, parts.

Parts that are not the article (navigation, advertisement, related links, comments) are told by
their element and by the words of their class, id and role (``read_html_parts.tsv``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.lexicon.table import load
from zonegraph.read.markup import BLOCKS, Element, elements, squeezed
from zonegraph.read.passage import Passage, chain, put_in

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADINGS: Final = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
_UNSEEN: Final = elements("unseen")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD: Final = frozenset(("b", "strong"))
_LONG_CELL: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A line of a page: the block it stands in, and how many of its characters are links."""

    passage: Passage
    owner: Element
    linked: int = 0
    bold: bool = False
    kind: BlockKind | None = None
    level: int = 0

    @property
    def text(self) -> str:
        """The characters of the line."""
        return self.passage.text

    @property
    def link_share(self) -> float:
        """Share of its characters that are links."""
        return self.linked / max(len(self.text), 1)


@cache
def part_kinds() -> dict[str, str]:
    """Return what a word in a class, id or role tells about a part of a page."""
    return {row["word"]: row["kind"] for row in load("read_html_parts")}


def is_aside(element: Element) -> bool:
    """Whether the element holds something else than the article, or is not shown."""
    if element.tag in _UNSEEN:
        return True
    attributes = element.attributes
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    if attributes.get("style") and _HIDDEN.search(attributes["style"]):
        return True
    if element.tag in ("html", "body", "main", "article", "h1"):
        return False
    kinds = part_kinds()
    return any(kinds.get(word) == "aside" for word in element.words())


def lines(root: Element, kept: frozenset[Element] = frozenset()) -> list[Text]:
    """Return the lines of what is shown below ``root``, without asides except those ``kept``."""
    return list(_Flow(kept).lines(root))


class _Flow:
    """Walks a tree and gathers inline text up to the next border of a block."""

    def __init__(self, kept: frozenset[Element]) -> None:
        self.kept = kept
        self.held: list[tuple[Passage, bool, bool]] = []

    def lines(self, block: Element) -> Iterator[Text]:
        if block.tag == "table" and _is_data(block):
            yield from self._rows(block)
            return
        yield from self._inline(block, block, linked=False, bold=False)
        yield from self._flush(block)

    def _inline(
        self, element: Element, owner: Element, *, linked: bool, bold: bool
    ) -> Iterator[Text]:
        for child in element.children:
            if isinstance(child, Passage):
                self.held.append((child, linked, bold))
            elif is_aside(child) and child not in self.kept:
                continue
            elif child.tag == "br":
                yield from self._flush(owner)
            elif child.tag in BLOCKS:
                yield from self._flush(owner)
                yield from self.lines(child)
            else:
                here = linked or (child.tag == "a" and "href" in child.attributes)
                dark = bold or child.tag in _BOLD
                yield from self._inline(child, owner, linked=here, bold=dark)

    def _flush(self, owner: Element) -> Iterator[Text]:
        held, self.held = self.held, []
        passage = squeezed(chain(part for part, _, _ in held))
        if not passage.text:
            return
        kind = BlockKind.HEADING if owner.tag in HEADINGS else None
        if owner.tag in ("li", "dd"):
            kind = BlockKind.LIST_ITEM
        yield Text(
            passage=passage,
            owner=owner,
            linked=sum(len(part.text.strip()) for part, linked, _ in held if linked),
            bold=all(bold for part, _, bold in held if part.text.strip()),
            kind=kind,
            level=HEADINGS.get(owner.tag, 0),
        )

    def _rows(self, table: Element) -> Iterator[Text]:
        for row in table.walk():
            if row.tag == "caption":
                yield from _Flow(self.kept).lines(row)
            if row.tag != "tr":
                continue
            cells: list[Passage] = []
            linked = 0
            for cell in row.children:
                if isinstance(cell, Element) and cell.tag in ("td", "th"):
                    found = lines(cell, self.kept)
                    linked += sum(each.linked for each in found)
                    cells += [put_in(" | ")] if cells else []
                    cells.append(chain(_parted(found)))
            whole = chain(cells)
            if whole.text.strip(" |"):
                yield Text(passage=whole, owner=row, linked=linked, kind=BlockKind.TABLE_ROW)


def _parted(found: list[Text]) -> Iterator[Passage]:
    for at, each in enumerate(found):
        if at:
            yield put_in(" ")
        yield each.passage


def _is_data(table: Element) -> bool:
    """Whether a table holds rows and columns of data, rather than the layout of the page."""
    widest = rows = 0
    for each in table.walk():
        if each is not table and each.tag in ("table", "h1", "h2", "article", "form"):
            return False
        if each.tag == "tr":
            cells = [c for c in each.children if isinstance(c, Element) and c.tag in ("td", "th")]
            if any(len(cell.text().text) > _LONG_CELL for cell in cells):
                return False
            rows, widest = rows + 1, max(widest, len(cells))
    return rows >= 2 and widest >= 2
