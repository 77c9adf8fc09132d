"""The words that name what is measured, cleared of what stands around the name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading

OWNERS: Final = frozenset(
    {
        "Zone",
        "Place",
        "Park",
        "Project",
        "Enterprise",
        "Institute",
        "Platform",
        "Infrastructure",
        "Organization",
        "Person",
        "Event",
    }
)
_ASIDE: Final = re.compile(r"\([^()]*\)|^[^()]*\)|【[^【】]*】|[\s#*>]")
_LISTED: Final = re.compile(r"^(?P<head>.*?)等(?:国内外|一批|多家|各类|共)?(?P<noun>[^等]{2,})$")
_STOPS: Final = re.compile(r"[,。;:!?…|]")
_NOUNS: Final = frozenset({"n", "nz", "nt", "ns", "nr", "vn", "an", "l", "j", "eng", "ng", "nrt"})
_INSIDE: Final = _NOUNS | {"b", "a", "f", "m", "x", "v", "s", "q", "nrfg", "d", "g", "vg", "t", "i"}


@cache
def words(role: str) -> frozenset[str]:
    """Return the words of ``role`` in the lexicon ``indicator_words``."""
    return frozenset(row["word"] for row in load("indicator_words") if row["role"] == role)


@cache
def _any_of(role: str) -> str:
    ordered = sorted(words(role), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))


@cache
def _links() -> re.Pattern[str]:
    return re.compile(f"(?:{_any_of('link')})+$")


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(f"^(?:{_any_of('lead')})(?=.{{2}})")


@cache
def verb_before() -> re.Pattern[str]:
    """Return what matches a verb that makes a count one of its own (新引进)."""
    return re.compile(f"({_any_of('verb')})(?:了|的|到)?$")


def ends_with(role: str, name: str) -> bool:
    """Whether ``name`` ends with a word of ``role``."""
    return name.endswith(tuple(words(role)))


def spoken(reading: Reading, low: int, high: int) -> str:
    """Return the characters of ``low`` to ``high`` that are neither times nor asides."""
    pieces: list[str] = []
    at = low
    for period in reading.periods:
        if low <= period.span.start < high and period.role != "duration":
            pieces.append(reading.text[at : period.span.start])
            at = max(at, min(period.span.end, high))
    pieces.append(reading.text[at:high])
    return _ASIDE.sub("", "".join(pieces))


def name_start(mentions: Iterable[Mention], text: str, low: int, high: int) -> int:
    """Return where a name before ``high`` can begin: behind the last thing that owns the measure."""
    for mention in mentions:
        if mention.kind not in OWNERS or not low <= mention.start < high:
            continue
        if mention.end <= high and text[mention.end : mention.end + 1] not in ("等", "、"):
            low = mention.end
    return low


def cleared(raw: str) -> str:
    """Return ``raw`` without the words that frame a name; empty if nothing is left of it."""
    name = _STOPS.split(raw)[-1]
    name = _links().sub("", name.strip("“”\"'"))
    listed = _LISTED.match(name)
    if listed:
        verb = re.match(_any_of("verb"), _opened(listed["head"]))
        name = (verb[0] if verb else "") + _opened(listed["noun"])
    name = _links().sub("", _opened(name))
    return name if len(name) > 1 else ""


def _opened(name: str) -> str:
    while match := _leads().match(name):
        name = name[match.end() :]
    return name


def noun_behind(reading: Reading, start: int, end: int) -> str:
    """Return the noun phrase that begins at ``start``: up to its last noun before a verb."""
    at = reading.token_index(start)
    tokens = reading.tokens
    best = start
    low = start
    while at < len(tokens) and tokens[at].start < end:
        word = tokens[at]
        at += 1
        if word.start < start:
            continue
        if word.text in ("的", "、") and word.start > start:
            break
        if word.pos not in _INSIDE or _STOPS.match(word.text):
            break
        if word.pos in ("v", "d") and best > low:
            break
        if word.pos in _NOUNS:
            best = word.end
    return _ASIDE.sub("", reading.text[start:best]).strip("“”")


def inside(mentions: Sequence[Mention], start: int, end: int) -> tuple[Mention, ...]:
    """Return the mentions that begin in ``start`` to ``end``."""
    return tuple(m for m in mentions if start <= m.start < end)
