"""Where a quote stands in the text: exactly, else whatever its widths and blanks."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from zonegraph.extract.normal import view
from zonegraph.iri import fold

if TYPE_CHECKING:
    from zonegraph.extract.normal import View


class Found(NamedTuple):
    """A stretch of the view's text; ``exact`` says that the quote was copied as it stands."""

    start: int
    end: int
    exact: bool


class Locator:
    """Finds quotes in one article's view."""

    def __init__(self, text: str, seen: View) -> None:
        self._text = text
        self._view = seen
        folded: list[str] = []
        origins: list[int] = []
        for at, char in enumerate(seen.text):
            for each in fold(unicodedata.normalize("NFKC", char)):
                folded.append(each)
                origins.append(at)
        self._folded, self._origins = "".join(folded), origins

    def find(self, quote: str, near: int = 0) -> Found | None:
        """Return where ``quote`` stands, at ``near`` (a view offset) or after it if it can."""
        return self._exactly(quote, near) or self._loosely(quote, near)

    def _exactly(self, quote: str, near: int) -> Found | None:
        after = self._view.origins[near] if near < len(self._view.origins) else 0
        for low in (after, 0):
            at = self._text.find(quote, low) if quote.strip() else -1
            if at >= 0:
                start = self._view.offset(at)
                end = self._view.offset(at + len(quote))
                return Found(start, end, True) if end > start else None
        return None

    def _loosely(self, quote: str, near: int) -> Found | None:
        wanted = fold(view(quote).text)
        if not wanted:
            return None
        low = next((i for i, origin in enumerate(self._origins) if origin >= near), 0)
        for start in (low, 0):
            at = self._folded.find(wanted, start)
            if at >= 0:
                last = self._origins[at + len(wanted) - 1]
                return Found(self._origins[at], last + 1, False)
        return None
