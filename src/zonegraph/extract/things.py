"""Mentions of one article become things: one label and class for all forms of a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonegraph.claim import Span, Thing, ThingKey
from zonegraph.extract.gazetteer import lookup
from zonegraph.extract.mention import unquoted
from zonegraph.iri import fold
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

_SCOPED: Final = frozenset({"Project", "Park", "Platform", "Infrastructure", "Institute"})
_SHORT_FORM: Final = re.compile(r"[(,]?(?:以下)?(?:简称|下称)(?:为)?[:“]*([^“”,。)]{2,12})[”)]?")
_INNER_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Register:
    """The things of an article and, for every mention, the key of its thing."""

    things: tuple[Thing, ...]
    keys: Mapping[tuple[int, int, str], ThingKey]

    def key(self, mention: Mention) -> ThingKey:
        """Return the key of the thing ``mention`` names."""
        return self.keys[mention.start, mention.end, mention.kind]

    def meant(self, key: ThingKey) -> ThingKey:
        """Return the key of the thing that goes by ``key``'s label, its other names included."""
        alike = [thing for thing in self.things if thing.kind == key.kind]
        if any(thing.key == key for thing in alike):
            return key
        return next((thing.key for thing in alike if key.label in thing.aliases), key)


def register(reading: Reading, mentions: Sequence[Mention], zone: str | None) -> Register:
    """Return the things that ``mentions`` (outer and nested) name."""
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    shorts = _short_forms(reading, mentions)
    for mention in mentions:
        groups[mention.kind, _identity(mention, shorts)].append(mention)
    things: list[Thing] = []
    keys: dict[tuple[int, int, str], ThingKey] = {}
    for (kind, _), group in sorted(groups.items(), key=lambda item: item[1][0].start):
        thing = _thing(reading, kind, group, zone)
        things.append(thing)
        for mention in group:
            keys[mention.start, mention.end, mention.kind] = thing.key
    return Register(tuple(things), keys)


def _identity(mention: Mention, shorts: Mapping[str, str]) -> str:
    """Return what unites the forms of one name: the lexicon's entry, else the folded full form."""
    label = shorts.get(mention.label, mention.label)
    for entry in lookup(label):
        if entry.kind == mention.kind:
            return fold(entry.label)
    return fold(label)


def _short_forms(reading: Reading, mentions: Iterable[Mention]) -> dict[str, str]:
    """Return the short forms the article itself defines: X(以下简称“Y”)."""
    found: dict[str, str] = {}
    for mention in mentions:
        match = _SHORT_FORM.match(reading.text, mention.end)
        if match:
            found[match[1]] = mention.label
    return found


def _thing(reading: Reading, kind: str, group: Sequence[Mention], zone: str | None) -> Thing:
    surfaces = Counter(_surface(reading, mention) for mention in group)
    named = [m for m in group if m.rule != "N103"]
    label = _label(kind, named or list(group))
    aliases = {
        form
        for mention in named
        for form in (_surface(reading, mention), _squeezed(reading, mention))
        if form != label
    }
    if kind == "Zone":
        aliases |= _zone_names(label) - {label}
    spans = tuple(sorted({reading.view.original(m.start, m.end) for m in group}, key=lambda s: s))
    del surfaces
    return Thing(
        kind=kind,
        label=label,
        aliases=tuple(sorted(aliases)),
        spans=tuple(Span(*span) for span in spans),
        rule=max(group, key=lambda m: (m.score, -m.start)).rule,
        zone=zone if kind in _SCOPED and not _stands_alone(reading, group) else None,
    )


def _label(kind: str, group: Sequence[Mention]) -> str:
    """Return the fullest form: the longest, of equally long ones the commonest, then the first."""
    if kind in ("Zone", "Industry"):
        return group[0].label
    counts = Counter(m.label for m in group)
    return min(counts, key=lambda text: (-len(fold(text)), -counts[text], text))


def _surface(reading: Reading, mention: Mention) -> str:
    span = reading.view.original(mention.start, mention.end)
    return reading.article.text[span.start : span.end].strip('“”《》"')


def _squeezed(reading: Reading, mention: Mention) -> str:
    return unquoted(_INNER_SPACE.sub("", reading.text[mention.start : mention.end]))


def _zone_names(label: str) -> set[str]:
    """Return the official name of a listed zone and its other names."""
    for row in load("zones"):
        if row["name"] == label:
            return {row["official"], *(a for a in row["aliases"].split("|") if a)}
    return set()


def _stands_alone(reading: Reading, group: Sequence[Mention]) -> bool:
    """Whether the name says which one it is, by a place, a firm, a quotation or Latin letters."""
    for mention in group:
        if "“" in reading.text[mention.start : mention.end]:
            return True
        for hit in reading.hits_in(mention.start, mention.end):
            if hit.entry.kind != "Industry" and hit.end <= mention.end:
                return True
    return False
