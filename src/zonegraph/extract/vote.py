"""Rules and tagger together: which of their names stand.

A rule that cannot err by its form (a listed zone, a document in 《》, a person after a title) keeps
its score, unless the tagger sees its name inside a longer one. Where there is a tagger, the other
rules only propose: the tagger has seen their proposals, and what it does not take does not stand.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.mention import Mention

CERTAIN: Final = frozenset(
    {"N101:Zone", "N101:Strategy", "N101:Policy", "N102", "N120", "N123", "N124", "N130"}
)
_LEAST_ALONE: Final = 0.4
_LEAST_TAGGED: Final = 0.4
_LONGER: Final = 0.4
_AGREEMENT: Final = 0.1


def certain(mention: Mention) -> bool:
    """Whether the rule behind ``mention`` cannot err by its form."""
    return mention.rule in CERTAIN or f"{mention.rule}:{mention.kind}" in CERTAIN


def chosen(proposed: Sequence[Mention], tagged: Sequence[Mention] | None) -> Iterator[Mention]:
    """Yield the mentions that may stand, with the score that settles their overlaps.

    ``tagged`` is None where there is no tagger; a tagger that finds nothing rejects all proposals.
    """
    if tagged is None:
        yield from (m for m in proposed if m.score >= _LEAST_ALONE)
        return
    sure = [m for m in tagged if m.score >= _LONGER]
    forms = {(m.start, m.end, m.kind) for m in proposed}
    for mention in proposed:
        if certain(mention) and not any(
            other.covers(mention) and other.end - other.start > mention.end - mention.start
            for other in sure
        ):
            yield mention
    for mention in tagged:
        if mention.score < _LEAST_TAGGED:
            continue
        agreed = (mention.start, mention.end, mention.kind) in forms
        score = min(0.96, mention.score + _AGREEMENT) if agreed else min(0.96, mention.score)
        yield replace(mention, score=score)
