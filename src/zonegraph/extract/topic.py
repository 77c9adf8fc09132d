"""The zone an article is about, and the words by which it refers to it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from zonegraph.article import BlockKind
from zonegraph.extract.mention import Mention
from zonegraph.extract.words import self_references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zonegraph.extract.reading import Reading

_HEADLINES: Final = frozenset({BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.SUBTITLE})
_NOT_SELF_BEFORE: Final = re.compile(
    r"(?:国家级?|全国|全省|全市|各|其他|其它|多个|省级|一流|个|家|外|兄弟|城市|[\u4e00-\u9fff]{2}市|[“《])$"
)
_NOT_SELF_AFTER: Final = re.compile(r"(?:群|网|化|内涵|们)")
_HEADLINE_WEIGHT: Final = 5
_BY_NAME: Final = frozenset({"N101", "N102"})


def topic(reading: Reading, mentions: Iterable[Mention]) -> str | None:
    """Return the label of the zone the article is about: named in the headline, or most often."""
    votes: Counter[str] = Counter()
    first: dict[str, int] = {}
    for mention in mentions:
        if mention.kind != "Zone":
            continue
        sentence = reading.sentence_at(mention.start)
        block = reading.article.blocks[sentence.block] if sentence else None
        votes[mention.label] += _HEADLINE_WEIGHT if block and block.kind in _HEADLINES else 1
        first.setdefault(mention.label, mention.start)
    if not votes:
        return None
    return min(votes, key=lambda label: (-votes[label], first[label]))


def inside(proposed: Sequence[Mention], outer: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the zones that stand inside longer names: X高新区管委会 speaks of the zone as well."""
    taken: list[Mention] = [m for m in outer if m.kind == "Zone"]
    for mention in proposed:
        if mention.kind != "Zone" or mention.rule not in _BY_NAME:
            continue
        if not any(m.overlaps(mention) for m in taken) and any(m.covers(mention) for m in outer):
            taken.append(mention)
            yield mention


def references(reading: Reading, taken: Sequence[Mention], zone: str) -> Iterator[Mention]:
    """Yield 高新区, 园区, 全区 … where they mean the zone last spoken of, or the article's.

    Abstains where the word is a class (国家高新区), a part of a longer name, or a quotation.
    """
    words = "|".join(sorted(self_references(), key=lambda w: (-len(w), w)))
    zones = [m for m in taken if m.kind == "Zone"]
    for match in re.finditer(words, reading.text):
        start, end = match.span()
        if any(m.start < end and start < m.end for m in taken):
            continue
        if _NOT_SELF_BEFORE.search(reading.text, max(0, start - 4), start):
            continue
        if _NOT_SELF_AFTER.match(reading.text, end):
            continue
        yield Mention(
            start=start,
            end=end,
            kind="Zone",
            label=_meant(reading, zones, start, zone),
            rule="N103",
            score=0.8,
        )


def _meant(reading: Reading, zones: Sequence[Mention], start: int, zone: str) -> str:
    """Return the zone named last in the same paragraph before ``start``, else the article's."""
    sentence = reading.sentence_at(start)
    if sentence is None:
        return zone
    for mention in reversed(zones):
        if mention.start < start:
            named = reading.sentence_at(mention.start)
            return mention.label if named and named.block == sentence.block else zone
    return zone
