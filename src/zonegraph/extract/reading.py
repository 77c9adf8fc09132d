"""What is known of an article while it is being read: its view, words, sentences and numbers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zonegraph.extract import gazetteer, normal, period, quantity, sentence, token

if TYPE_CHECKING:
    from zonegraph.article import Article
    from zonegraph.extract.gazetteer import Hit
    from zonegraph.extract.normal import View
    from zonegraph.extract.period import TimeMention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.sentence import Sentence
    from zonegraph.extract.token import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with everything that later rules look at; all offsets are the view's."""

    article: Article
    view: View
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]
    periods: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    token_starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note where each word starts: it is asked more often than anything else."""
        object.__setattr__(self, "token_starts", [token.start for token in self.tokens])

    @property
    def text(self) -> str:
        """The view's text."""
        return self.view.text

    def token_index(self, offset: int) -> int:
        """Return the index of the token that holds ``offset``."""
        return bisect_right(self.token_starts, offset) - 1

    def hits_in(self, start: int, end: int) -> tuple[Hit, ...]:
        """Return the known names that begin in ``start`` to ``end``, longest first."""
        low = bisect_left(self.hits, start, key=lambda h: h.start)
        high = bisect_left(self.hits, end, key=lambda h: h.start)
        return self.hits[low:high]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds ``offset``, if one does."""
        at = bisect_right(self.sentences, offset, key=lambda s: s.start) - 1
        if at >= 0 and offset < self.sentences[at].end:
            return self.sentences[at]
        return None


def read(article: Article) -> Reading:
    """Return the reading of ``article``: a pure function of its text and date."""
    view = normal.view(article.text)
    words = token.tokens(view.text)
    periods = tuple(period.find_periods(view.text, article.published))
    return Reading(
        article=article,
        view=view,
        tokens=words,
        sentences=sentence.sentences(article, view),
        hits=gazetteer.hits(view.text, words),
        periods=periods,
        quantities=tuple(quantity.find_quantities(view.text, periods)),
    )
