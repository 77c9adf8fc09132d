"""Who holds which post, and in which body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonegraph.claim import ThingKey
from zonegraph.extract.draft import Draft
from zonegraph.extract.rule import Card

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zonegraph.extract.clauses import Statement
    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_HOLDER: Final = Card(
    id="F401",
    name="post-before-its-holder",
    why="News names a person's posts right before the name.",
    fires=(("党工委书记、管委会主任吕长富介绍。", "吕长富 holdsPosition 管委会主任"),),
    silent=("党工委书记会见吕长富。",),
    states=True,
)
_BODY: Final = Card(
    id="F402",
    name="body-of-a-post",
    why="A post belongs to the body its own name begins with, else to that of the post before.",
    fires=(("党工委书记、管委会主任吕长富介绍。", "管委会主任 positionIn 西安高新区"),),
    silent=("吕长富介绍。",),
    states=True,
)
CARDS: Final = (_HOLDER, _BODY)
_JOINED: Final = re.compile(r"[、兼,]?")
_BODIES: Final = frozenset({"Zone", "Enterprise", "Institute", "Organization", "Place", "Park"})


def read(reading: Reading, statement: Statement) -> Iterator[Draft]:
    """Yield the posts that stand before a person's name, and the body of each post."""
    chain: list[Mention] = []
    for mention in statement.mentions:
        if mention.kind == "Position":
            if chain and not _JOINED.fullmatch(reading.text[chain[-1].end : mention.start]):
                chain = []
            chain.append(mention)
        elif mention.kind == "Person":
            if chain and chain[-1].end == mention.start:
                for post in chain:
                    yield _draft(mention, "holdsPosition", post, post.start, mention.end)
            chain = []


def bodies(
    reading: Reading, statement: Statement, nested: Sequence[Mention], zone: str | None
) -> Iterator[Draft]:
    """Yield the body each post belongs to: named in the post, or in the post before it."""
    last: Mention | ThingKey | None = None
    for mention in statement.mentions:
        if mention.kind != "Position":
            continue
        inside = [m for m in nested if mention.covers(m) and m.kind in _BODIES]
        if inside:
            last = max(inside, key=lambda m: (m.end, -m.start))
        elif last is None and zone is not None and reading.text[mention.start] in "党管":
            last = ThingKey("Zone", zone)
        if last is not None:
            yield _draft(mention, "positionIn", last, mention.start, mention.end)


def _draft(subject: Mention, name: str, target: Mention | ThingKey, start: int, end: int) -> Draft:
    return Draft(
        subject=subject,
        property=name,
        object=target,
        start=start,
        end=end,
        rule=_HOLDER.id if name == "holdsPosition" else _BODY.id,
        modality="achieved",
        confidence=0.9,
    )
