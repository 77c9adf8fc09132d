"""HTML as a tree whose every character still knows where in the file it stands.

The usual parsers (selectolax, lxml, html5lib) mend broken pages well and forget where the text came
from, at best they keep a line. Evidence needs the column, too; so this module tokenises by itself,
after the WHATWG standard (13.2.5) as far as reading prose needs it: tags, attributes, comments, raw
text, character references, void elements, implied ends. Nothing is ever refused; time is linear.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zonegraph.lexicon.table import load
from zonegraph.read.passage import PUT_IN, Passage, chain

if TYPE_CHECKING:
    from collections.abc import Iterator


def elements(kind: str) -> frozenset[str]:
    """Return the elements of a kind (``void``, ``raw``, ``block``, ``unseen``)."""
    return frozenset(
        row["element"] for row in load("read_html_elements") if kind in row["kinds"].split()
    )


VOID: Final = elements("void")
RAW: Final = elements("raw")
BLOCKS: Final = elements("block")

_DEEPEST: Final = 150
"""Depth from which elements are no longer nested: prose never lies that deep."""

_FENCES: Final = {
    "li": frozenset(("ul", "ol")),
    "dt": frozenset(("dl",)),
    "dd": frozenset(("dl",)),
    "td": frozenset(("table",)),
    "th": frozenset(("table",)),
    "tr": frozenset(("table",)),
    "option": frozenset(("select",)),
}
_ENDED_BY: Final = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "tr": frozenset(("tr", "td", "th")),
    "option": frozenset(("option",)),
}
"""What an opening tag closes, up to the nearest element of ``_FENCES``."""

_SCOPE: Final = frozenset(("table", "td", "th", "html"))
_TAG: Final = re.compile(r"</?([A-Za-z][^\s/>]*)")
_NAME: Final = re.compile(r"[\s/]*([^\s/>=]+)(\s*=\s*)?")
_UNQUOTED: Final = re.compile(r"[^\s>]*")
_REFERENCE: Final = re.compile(r"&(?:#\d{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z]\w{1,31};)")


@dataclass(slots=True, kw_only=True, eq=False)
class Element:
    """An element: children are elements and passages of text, in the order of the file.

    ``start`` and ``end`` bound its content in the file; names are in lower case.
    """

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | Passage] = field(default_factory=list)
    parent: Element | None = None
    start: int = 0

    def walk(self) -> Iterator[Element]:
        """Yield the element and all below it, in the order of the file."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def text(self) -> Passage:
        """Return all text of the element, without the blanks around it."""
        return chain(self._pieces()).strip()

    def words(self) -> frozenset[str]:
        """Return the words of class, id and role, in lower case, broken where names are."""
        named = " ".join(self.attributes.get(key, "") for key in ("class", "id", "role"))
        named = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", named)
        return frozenset(re.findall(r"[a-z]+|[\u4e00-\u9fff]+", named.lower()))

    def _pieces(self) -> Iterator[Passage]:
        for child in self.children:
            if isinstance(child, Passage):
                yield child
            else:
                yield from child._pieces()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment: its characters lie at ``start`` to ``end`` in the file, marks left out."""

    start: int
    end: int


def comments(text: str) -> list[Comment]:
    """Return the comments of a file in order; one that is not closed ends at the next ``>``."""
    found: list[Comment] = []
    at = text.find("<!--")
    while at >= 0:
        end, after = _comment_end(text, at, len(text))
        found.append(Comment(start=at + 4, end=max(end, at + 4)))
        at = text.find("<!--", max(after, at + 4))
    return found


def parse(text: str, start: int = 0, end: int | None = None) -> Element:
    """Return the tree of ``text[start:end]``; the root has the tag ``#root``."""
    builder = _Builder(text, len(text) if end is None else end)
    builder.run(start)
    return builder.root


def decoded(text: str, start: int, end: int) -> Passage:
    """Return ``text[start:end]`` with character references read; each maps to its first mark."""
    pieces: list[Passage] = []
    at = start
    for match in _REFERENCE.finditer(text, start, end):
        plain = html.unescape(match[0])
        if plain == match[0]:
            continue
        pieces.append(_plain(text, at, match.start()))
        pieces.append(Passage(text=plain, spans=tuple((match.start(), 1) for _ in plain)))
        at = match.end()
    pieces.append(_plain(text, at, end))
    return chain(pieces)


def _plain(text: str, start: int, end: int) -> Passage:
    return Passage(text=text[start:end], spans=((start, end - start),) if end > start else ())


def _comment_end(text: str, at: int, stop: int) -> tuple[int, int]:
    """Return where the characters of the comment end, and where the text goes on."""
    end = text.find("-->", at + 4 if not text.startswith("<!-->", at) else at + 2, stop)
    if end >= 0:
        return end, end + 3
    end = text.find(">", at, stop)
    return (end, end + 1) if end >= 0 else (stop, stop)


class _Builder:
    def __init__(self, text: str, stop: int) -> None:
        self.text = text
        self.stop = stop
        self.root = Element(tag="#root")
        self.open = [self.root]

    def run(self, at: int) -> None:
        while at < self.stop:
            mark = self.text.find("<", at, self.stop)
            if mark < 0:
                mark = self.stop
            self._characters(at, mark)
            if mark == self.stop:
                return
            at = self._markup(mark)

    def _markup(self, at: int) -> int:
        """Read what begins with ``<`` and return where the text goes on."""
        text = self.text
        if text.startswith("<!--", at):
            return max(_comment_end(text, at, self.stop)[1], at + 4)
        match = _TAG.match(text, at, self.stop)
        if match is None:
            if text.startswith(("<!", "<?", "</"), at):
                end = text.find(">", at, self.stop)
                return self.stop if end < 0 else end + 1
            self._characters(at, at + 1)
            return at + 1
        tag = match[1].lower()
        attributes, at = self._attributes(match.end())
        if match[0].startswith("</"):
            self._close(tag)
            return at
        return self._element(tag, attributes, at)

    def _attributes(self, at: int) -> tuple[dict[str, str], int]:
        """Return the attributes from ``at`` on, and where the tag has ended."""
        found: dict[str, str] = {}
        text, stop = self.text, self.stop
        while match := _NAME.match(text, at, stop):
            name, at = match[1].lower(), match.end()
            value = ""
            if match[2] is not None:
                quote = text[at : at + 1]
                end = text.find(quote, at + 1, stop) if quote in ('"', "'") and quote else -1
                if end >= 0:
                    value, at = text[at + 1 : end], end + 1
                else:
                    plain = _UNQUOTED.match(text, at, stop)
                    value, at = (plain[0], plain.end()) if plain else ("", at)
            found.setdefault(name, html.unescape(value) if "&" in value else value)
        end = text.find(">", at, stop)
        return found, stop if end < 0 else end + 1

    def _element(self, tag: str, attributes: dict[str, str], at: int) -> int:
        self._imply(tag)
        parent = self.open[-1]
        element = Element(tag=tag, attributes=attributes, parent=parent, start=at)
        parent.children.append(element)
        if tag in VOID:
            return at
        if tag in RAW:
            close = re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE).search(
                self.text, at, self.stop
            )
            end = close.start() if close else self.stop
            element.children.append(decoded(self.text, at, end))
            after = self.text.find(">", end, self.stop)
            return self.stop if after < 0 else after + 1
        if len(self.open) < _DEEPEST:
            self.open.append(element)
        return at

    def _imply(self, tag: str) -> None:
        """Close what an opening tag closes without saying so."""
        if tag in BLOCKS:
            self._pop(frozenset(("p",)), BLOCKS - {"p"})
        if tag in _ENDED_BY:
            self._pop(_ENDED_BY[tag], _FENCES[tag])

    def _close(self, tag: str) -> None:
        """Close the nearest open element of that name; an end tag without one is passed over."""
        if tag in _SCOPE or tag in ("tr", "tbody", "thead", "tfoot"):
            fence = frozenset(("table",)) if tag != "table" else frozenset[str]()
        else:
            fence = _SCOPE if tag in BLOCKS else _SCOPE | BLOCKS
        self._pop(frozenset((tag,)), fence)

    def _pop(self, tags: frozenset[str], fence: frozenset[str]) -> None:
        lowest = None
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag in tags:
                lowest = at
                if tags != {"tr", "td", "th"} or self.open[at].tag == "tr":
                    break
            elif self.open[at].tag in fence:
                break
        if lowest is not None:
            del self.open[lowest:]

    def _characters(self, start: int, end: int) -> None:
        if end > start:
            self.open[-1].children.append(decoded(self.text, start, end))


def squeezed(part: Passage) -> Passage:
    """Return the passage with every run of blanks as one space, as a browser shows it.

    The space maps to the first blank; if that is another character, it counts as put in.
    """
    pieces: list[Passage] = []
    at = 0
    for match in re.finditer(r"[ \t\r\n\f\v]+", part.text):
        pieces.append(part.cut(at, match.start()))
        if match[0][0] == " ":
            pieces.append(part.cut(match.start(), match.start() + 1))
        else:
            pieces.append(Passage(text=" ", spans=((PUT_IN, 1),)))
        at = match.end()
    pieces.append(part.cut(at))
    return chain(pieces).strip()
