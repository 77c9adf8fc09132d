"""Who wrote, edited, laid out or photographed: bylines, staff lines, photo credits.

A roster is a line that consists of roles and names and of nothing else; prose that only mentions
a reporter is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from zonegraph.lexicon.table import column, load
from zonegraph.read.marks import (
    BULLETS,
    COLONS,
    COMMAS,
    HAN,
    LEFT,
    RIGHT,
    SEMICOLONS,
    SLASHES,
    STOPS,
)

_MARK = re.compile(rf"[{BULLETS}]\s*")
_FILLER = re.compile(rf"[\s、{COMMAS}{SLASHES}|{COLONS}{SEMICOLONS}{LEFT}{RIGHT}【】—\-]+")
_TAIL = re.compile(r"(?:综合|联合|摄影|整理)?(?:报道|摄影报道)$|发自\S+$")
_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}})+")
_SINGLE = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]+([{HAN}])(?![{HAN}])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Names by what the people did; ``roles`` holds the kinds that stand there."""

    writers: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()


def roster(text: str, *, trusted: bool = False) -> Roster | None:
    """Return the roster that ``text`` is, or None.

    A line without any role is a roster only if it begins with a bullet (▶ 张三 李四). Names must
    begin with a common surname, unless a bullet or ``trusted`` vouches for the line.
    """
    marked = bool(_MARK.match(text.strip()))
    body = _MARK.sub(" ", text).strip()
    if not body or len(body) > 120 or re.search(f"[{STOPS}]", body):
        return None
    spans = _roles(body)
    if not spans and not marked:
        return None
    groups = _groups(body, spans)
    found: dict[str, list[str]] = {"writer": [], "editor": [], "photographer": [], "staff": []}
    for kinds, stretch in groups:
        names = split_names(stretch, lenient=marked or trusted)
        if names is None:
            return None
        for kind in kinds:
            found.setdefault(kind, []).extend(names)
    if not any(found.values()):
        return None
    return Roster(
        writers=tuple(dict.fromkeys(found["writer"])),
        editors=tuple(dict.fromkeys(found["editor"])),
        photographers=tuple(dict.fromkeys(found["photographer"])),
        roles=frozenset(kind for kind, names in found.items() if names),
    )


def split_names(text: str, *, lenient: bool = False) -> tuple[str, ...] | None:
    """Return the personal names that ``text`` consists of; None if anything else stands there."""
    text = _TAIL.sub("", _SINGLE.sub(r"\1\2", text.strip()).strip()).strip()
    names: list[str] = []
    for token in _FILLER.split(text):
        if not token:
            continue
        found = _split_run(token)
        if found is None and lenient and _NAME.fullmatch(token):
            found = (token,)
        if found is None:
            return None
        names.extend(found)
    return tuple(names)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(column("read_surnames", "surname"))


@cache
def _role_kinds() -> dict[str, str]:
    return {row["word"]: row["kind"] for row in load("read_roles")}


@cache
def _role_pattern() -> re.Pattern[str]:
    """Return the pattern of a role; a role of one character needs a border on either side."""
    words = sorted(_role_kinds(), key=lambda word: (-len(word), word))
    long = "|".join(word for word in words if len(word) > 1)
    short = "|".join(word for word in words if len(word) == 1)
    return re.compile(
        rf"(?:{long})|(?<![{HAN}])(?:{short})(?=[\s{SLASHES}{COLONS}、]|$)|(?<=[{SLASHES}\s])(?:{short})(?![{HAN}])|摄$"
    )


def _roles(text: str) -> list[tuple[int, int, str]]:
    kinds = _role_kinds()
    return [
        (match.start(), match.end(), kinds[match.group()])
        for match in _role_pattern().finditer(text)
    ]


def _groups(text: str, spans: list[tuple[int, int, str]]) -> list[tuple[tuple[str, ...], str]]:
    """Return stretches of names with the kinds of role they belong to.

    A role belongs to the names behind it; if nothing follows, to those before it (戚某/摄).
    Roles with only a slash between them share their names (文/图 张三). Names without any role
    are writers.
    """
    groups: list[tuple[tuple[str, ...], str]] = []
    waiting: list[str] = []
    before = text[: spans[0][0]] if spans else text
    if _FILLER.sub("", before):
        groups.append(((), before))
    for number, (_, end, kind) in enumerate(spans):
        stop = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        stretch = text[end:stop]
        waiting.append(kind)
        if _FILLER.sub("", _TAIL.sub("", stretch.strip())):
            groups.append((tuple(waiting), stretch))
            waiting = []
    if waiting and groups:
        kinds, stretch = groups[-1]
        groups[-1] = (kinds + tuple(kind for kind in waiting if kind != "origin"), stretch)
    return [(kinds or ("writer",), stretch) for kinds, stretch in groups]


def _split_run(token: str) -> tuple[str, ...] | None:
    """Return the names that an unspaced run of characters consists of, each with its surname."""
    if "·" in token:
        return (token,) if _NAME.fullmatch(token) else None
    if not token:
        return ()
    surnames = _surnames()
    for surname in (2, 1):
        if token[:surname] not in surnames:
            continue
        for given in (2, 1):
            name = token[: surname + given]
            if len(name) < surname + given or not re.fullmatch(rf"[{HAN}]+", name):
                continue
            rest = _split_run(token[surname + given :])
            if rest is not None:
                return (name, *rest)
    return None
