"""The record of one change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that was added, removed or changed.

    ``kind`` is article, claim, entity, label, term or statement; ``action`` added, removed or
    changed. ``what`` names it for people; ``before`` and ``after`` say what differs, as far as
    both are there; ``cause`` is what brought it about, in words: an article or a rule.
    """

    kind: str
    action: str
    iri: str
    what: str
    before: str = ""
    after: str = ""
    cause: str = ""
    place: str = ""
