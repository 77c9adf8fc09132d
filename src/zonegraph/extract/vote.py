"""Rules and tagger together: which of their names stand.

A rule that cannot err by its form (a listed zone, a document in 《》, a person after a title) keeps
its score. Other rules propose; where the tagger has looked and found something else, or nothing,
their proposals count for less.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.mention import Mention

CERTAIN: Final = frozenset({"N101:Zone", "N102", "N120", "N130"})
_LEAST_ALONE: Final = 0.5
_LEAST_TAGGED: Final = 0.3
_AGREEMENT: Final = 0.15
_UNSEEN: Final = 0.45


def certain(mention: Mention) -> bool:
    """Whether the rule behind ``mention`` cannot err by its form."""
    return mention.rule in CERTAIN or f"{mention.rule}:{mention.kind}" in CERTAIN


def chosen(proposed: Sequence[Mention], tagged: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions that may stand, with the score that settles their overlaps."""
    if not tagged:
        yield from (m for m in proposed if m.score >= _LEAST_ALONE - 0.1)
        return
    forms = {(m.start, m.end, m.kind): m.score for m in tagged}
    for mention in proposed:
        if certain(mention):
            yield mention
        elif (mention.start, mention.end, mention.kind) in forms:
            tagger = forms[mention.start, mention.end, mention.kind]
            yield replace(mention, score=min(0.96, max(tagger, mention.score) + _AGREEMENT))
        elif mention.score * _UNSEEN >= _LEAST_TAGGED:
            yield replace(mention, score=mention.score * _UNSEEN)
    for mention in tagged:
        if mention.score >= _LEAST_TAGGED:
            yield mention
