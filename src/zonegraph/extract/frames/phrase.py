"""The words that name what is measured, cleared of what stands around the name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from zonegraph.extract import token
from zonegraph.extract.words import is_word, verbs
from zonegraph.lexicon.table import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zonegraph.extract.mention import Mention
    from zonegraph.extract.reading import Reading
    from zonegraph.extract.token import Token

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
_COMPARED: Final = re.compile(r"(?<!占)[比较](?:同期|平均水平|[年月季]?[初末底])?$")
_SOURCE: Final = re.compile(r"[由从][^,、由从]{0,6}的$")
_STOPS: Final = re.compile(r"[,。;:!?…|]")
_VERBAL: Final = frozenset({"v", "r", "p", "ul", "uj", "d", "c", "zg"})
_NOUNS: Final = frozenset(
    {"n", "nz", "nt", "ns", "nr", "vn", "an", "l", "j", "eng", "ng", "nrt", "s"}
)
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
    return re.compile(f"(?:{_any_of('link')})$")


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(f"^(?:{_any_of('lead')})(?=.{{2}})")


@cache
def verb_before() -> re.Pattern[str]:
    """Return what matches a verb that makes a count one of its own (新引进)."""
    return re.compile(f"({_any_of('verb')})(?:了|的|到)?$")


@cache
def placing() -> re.Pattern[str]:
    """Return what matches a word that puts something at a place in an order (位居)."""
    return re.compile(_any_of("place"))


@cache
def stepping() -> re.Pattern[str]:
    """Return what matches a word of moving in an order (前进) at the end of a stretch."""
    return re.compile(f"({_any_of('step')})了?$")


@cache
def _changing() -> re.Pattern[str]:
    changes = {r["surface"] for r in load("change_words") if r["meaning"] in ("growth", "decline")}
    ordered = sorted(changes, key=lambda word: (-len(word), word))
    return re.compile(f"(?:再|又|微|约|共)?(?:{'|'.join(ordered)})了?$")


def unchanged(raw: str) -> str:
    """Return ``raw`` without the words of change at its end, and what they compare with."""
    return _COMPARED.sub("", _closed(_changing().sub("", raw)))


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


@cache
def _measures() -> tuple[str, ...]:
    """Return the names of indicators that no thing's name ends with."""
    forms = (
        form
        for row in load("indicators")
        if row["unit_kind"] != "count"
        for form in (row["label_zh"], *row["aliases"].split("|"))
    )
    return tuple(sorted({form for form in forms if len(form) > 2}))


def owner_before(mentions: Iterable[Mention], text: str, low: int, high: int) -> Mention | None:
    """Return the last thing named in ``low`` to ``high`` that can own a measure."""
    found = None
    for mention in mentions:
        if mention.kind not in OWNERS or not low <= mention.start < high:
            continue
        bare = not cleared(text[mention.end : high])
        if bare and text[mention.start : mention.end].endswith(_measures()):
            continue
        if mention.end <= high and text[mention.end : mention.end + 1] not in ("等", "、"):
            found = mention
    return found


def cleared(raw: str) -> str:
    """Return ``raw`` without the words that frame a name; empty if nothing is left of it."""
    name = _STOPS.split(raw)[-1]
    name = _closed(_SOURCE.sub("", name.strip("“”\"'、")))
    listed = _LISTED.match(name)
    if listed:
        verb = re.match(_any_of("verb"), _opened(listed["head"]))
        name = (verb[0] if verb else "") + _opened(listed["noun"])
    name = _closed(_opened(name))
    frame = words("lead") | words("link")
    return name if len(name) > 1 and name not in frame and not frame >= set(name) else ""


def _opened(name: str) -> str:
    """Return ``name`` without the words that open the clause before it."""
    while match := _leads().match(name):
        whole = len(match[0]) == 1 and (is_word(name[:2]) or name.startswith(_verbs()))
        if whole:
            break
        name = name[match.end() :]
    return name


def _closed(name: str) -> str:
    """Return ``name`` without the words between it and the number."""
    while match := _links().search(name):
        last = name[-2:]
        if len(match[0]) == 1 and is_word(last) and not words("link") >= set(last):
            break
        name = name[: match.start()]
    return name


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(words("verb"))


def noun_behind(reading: Reading, start: int, end: int) -> str:
    """Return the noun phrase that begins at ``start``: up to its last noun before a verb."""
    tokens = reading.tokens
    best = start
    for at in range(reading.token_index(start), len(tokens)):
        word = tokens[at]
        if word.start >= end:
            break
        if word.start < start:
            continue
        if word.text == "、" or (word.text == "的" and word.start > start):
            break
        if word.pos not in _INSIDE or _STOPS.match(word.text):
            break
        measure = word.text in words("measure")
        if best > start and not measure and _says(tokens, at):
            break
        if measure or word.pos in _NOUNS:
            best = word.end
    return _ASIDE.sub("", reading.text[start:best]).strip("“”")


def _says(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` says something of the noun before it (项目|落地)."""
    word = tokens[at]
    if word.pos in ("v", "d"):
        return True
    qualifies = at + 1 < len(tokens) and tokens[at + 1].pos in _NOUNS
    return word.text in verbs() and not qualifies


def is_verbal(name: str) -> bool:
    """Whether ``name`` ends with a verb or a pronoun, and so names nothing by itself."""
    return not ends_with("measure", name) and token.tokens(name)[-1].pos in _VERBAL
