"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# What can be found, best first where all else is equal.
KINDS: Final = ("entity", "claim", "article", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where the words stand in ``Hit.text``: code points, start inclusive, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found.

    ``kind`` is one of ``KINDS``: an entity (found by a name), a claim (by its quote), an article
    (by its headline) or text (a paragraph of an article). ``iri`` is that of the entity, claim or
    article, ``label`` what it is called, ``cls`` the local name of its class (of a claim: its
    property). ``text`` holds the words found, with ``marks``; ``article`` is the headline and
    ``published`` the day of where it stands, ``at`` its place: file, line and column. ``score``
    falls from hit to hit; ``exact`` tells whether every word was found as it was given.
    """

    kind: str
    iri: str
    label: str
    cls: str
    text: str
    marks: tuple[Mark, ...]
    score: float
    exact: bool
    article: str | None = None
    article_iri: str | None = None
    published: str | None = None
    at: str | None = None
    modality: str | None = None
