"""The sentences of an article as scenes: every item a relation can have as an end."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from zonegraph.extract.frames import bearer
from zonegraph.extract.frames.stage import stage_hits
from zonegraph.extract.learned.pairs import Item, Scene
from zonegraph.extract.learned.recall import Memory
from zonegraph.extract.learned.setting import setting
from zonegraph.extract.learned.times import placed
from zonegraph.vocab import PROPERTIES, is_a

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.quantity import Quantity
    from zonegraph.extract.reading import Reading

STAGE: Final = "stage:"
QUANTITY: Final = "quantity:"
_NEAR: Final = 12
_MEASURED: Final = frozenset(
    {
        "Zone",
        "Project",
        "Park",
        "Enterprise",
        "Institute",
        "Platform",
        "Infrastructure",
        "Place",
        "Industry",
        "Product",
        "Organization",
        "Policy",
        "Strategy",
        "Event",
    }
)


def scenes(
    reading: Reading, statements: Iterable[Statement], mentions: Sequence[Mention]
) -> Iterator[Scene]:
    """Yield each sentence with its names (nested ones too), stage words and quantities."""
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end))
    at = 0
    memory = Memory()
    frame = setting(reading)
    told = [(m, s) for m in placed(reading.periods) if (s := reading.sentence_at(m.span.start))]
    for _, group in groupby(statements, key=lambda s: s.sentence.start):
        held = tuple(group)
        sentence = held[0].sentence
        while at < len(ordered) and ordered[at].start < sentence.start:
            at += 1
        last = at
        while last < len(ordered) and ordered[last].start < sentence.end:
            last += 1
        inside = ordered[at:last]
        items = [Item(m.start, m.end, m.kind, m, _inner(m, inside)) for m in inside]
        outer = [m for m in inside if not _inner(m, inside)]
        for start, end, word in stage_hits(reading, outer, sentence.start, sentence.end):
            items.append(Item(start, end, STAGE + word))
        for quantity in reading.quantities:
            if sentence.start <= quantity.span.start < sentence.end:
                kind = QUANTITY + (quantity.change or quantity.kind)
                span = quantity.span
                items.append(
                    Item(
                        span.start,
                        span.end,
                        kind,
                        words=_words(reading, quantity),
                        proposed=_proposed(reading, held, quantity),
                    )
                )
        held_in_mind = memory.recall(held[0], [m.label for m in inside])
        yield Scene(
            reading,
            sentence,
            held,
            tuple(sorted(items, key=lambda i: (i.start, -i.end))),
            tuple(Item(m.start, m.end, m.kind, m, roles=roles) for m, roles in held_in_mind),
            told,
            frame.describe(sentence),
        )
        memory.read(held, outer)


def _proposed(
    reading: Reading, statements: Sequence[Statement], quantity: Quantity
) -> tuple[str, str] | None:
    """Return the rule that says whose ``quantity`` is, and whom it names."""
    start = quantity.span.start
    at = bisect_right(statements, start, key=lambda s: s.clause.start) - 1
    statement = statements[max(at, 0)]
    near = reading.text[max(statement.clause.start, start - _NEAR) : start]
    rule, whose = bearer.bearer(reading, statement, quantity, near)
    return rule, whose.label


def _words(reading: Reading, quantity: Quantity) -> tuple[str, ...]:
    """Return what a quantity is told with: its unit, and the words right before and behind."""
    tokens = reading.tokens
    at = reading.token_index(quantity.span.start)
    before = [t.text for t in tokens[max(0, at - 3) : at]]
    found = [f"unit={quantity.unit}"]
    found += [f"qb{place}={word}" for place, word in enumerate(reversed(before), 1)]
    last = reading.token_index(quantity.span.end - 1) + 1
    if last < len(tokens):
        found.append("qa=" + tokens[last].text)
    return tuple(found)


def _inner(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether ``mention`` stands inside a longer name."""
    size = mention.end - mention.start
    return any(o.covers(mention) and o.end - o.start > size for o in others)


@cache
def admitted(subject: str, target: str) -> bool:
    """Whether the ontology knows a relation from the one class to the other."""
    if target.startswith(QUANTITY):
        return subject in _MEASURED
    return any(fits(name, subject, target) for name in PROPERTIES)


@cache
def fits(name: str, subject: str, target: str) -> bool:
    """Whether the ontology admits the relation ``name`` from the one class to the other."""
    signature = PROPERTIES[name]
    if target.startswith(STAGE) != (name == "stage"):
        return False
    if not any(is_a(subject, kind) for kind in signature.subjects):
        return False
    return name == "stage" or any(is_a(target, kind) for kind in signature.objects)
